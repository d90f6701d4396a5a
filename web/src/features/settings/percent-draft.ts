import * as v from 'valibot';
import { clearDraft, loadDraft, saveDraft } from '#data/local/drafts.ts';
import type { PercentTexts } from './percentages.ts';

const textsSchema = v.record(v.string(), v.string());

const keyOf = (uid: string, groupId: string) => `group-percentages.${uid}.${groupId}`;

/** What was typed and not saved yet; null: nothing. */
export function loadPercentDraft(uid: string, groupId: string): PercentTexts | null {
  const parsed = v.safeParse(textsSchema, loadDraft(keyOf(uid, groupId)));
  return parsed.success ? parsed.output : null;
}

export function savePercentDraft(uid: string, groupId: string, texts: PercentTexts): void {
  saveDraft(keyOf(uid, groupId), texts);
}

export function clearPercentDraft(uid: string, groupId: string): void {
  clearDraft(keyOf(uid, groupId));
}
