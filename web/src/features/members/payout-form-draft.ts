import * as v from 'valibot';
import { clearDraft, loadDraft, saveDraft } from '#data/local/drafts.ts';
import { payoutDraft, type PayoutInput } from '#data/payouts.ts';

const draftSchema = v.object({ bank: v.string(), number: v.string(), holder: v.string(), link: v.string() });

/** What was typed of an account and is not saved. */
export function loadPayoutDraft(uid: string, groupId: string): PayoutInput | null {
  const parsed = v.safeParse(draftSchema, loadDraft(payoutDraft(uid, groupId)));
  return parsed.success ? parsed.output : null;
}

export function hasPayoutDraft(uid: string, groupId: string): boolean {
  return loadPayoutDraft(uid, groupId) !== null;
}

export function savePayoutDraft(uid: string, groupId: string, draft: PayoutInput): void {
  saveDraft(payoutDraft(uid, groupId), draft);
}

export function clearPayoutDraft(uid: string, groupId: string): void {
  clearDraft(payoutDraft(uid, groupId));
}
