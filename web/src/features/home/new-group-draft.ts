import * as v from 'valibot';
import { isCurrencyCode } from '@nbbang/domain/money/currency';
import { clearDraft, loadDraft, saveDraft } from '#data/local/drafts.ts';

const valuesSchema = v.object({
  name: v.string(),
  emoji: v.pipe(v.string(), v.minLength(1)),
  currency: v.pipe(v.string(), v.check(isCurrencyCode)),
  /** Null: not touched, the account's name stands there. */
  ownName: v.nullable(v.string()),
  otherNames: v.array(v.string()),
  /** In the field for one more. */
  typedName: v.string(),
});

export type NewGroupValues = v.InferOutput<typeof valuesSchema>;

const draftOf = (uid: string) => `new-group.${uid}`;

export function loadNewGroupDraft(uid: string): NewGroupValues | null {
  const parsed = v.safeParse(valuesSchema, loadDraft(draftOf(uid)));
  return parsed.success ? parsed.output : null;
}

export function saveNewGroupDraft(uid: string, values: NewGroupValues): void {
  saveDraft(draftOf(uid), values);
}

export function clearNewGroupDraft(uid: string): void {
  clearDraft(draftOf(uid));
}
