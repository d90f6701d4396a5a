import type { MemberId } from '@nbbang/domain/records/fields';
import type { Payout } from '@nbbang/domain/records/payout';
import { deleteDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { payoutReference } from '#data/firestore/references.ts';
import { send } from '#data/firestore/send.ts';
import { saveDraft } from '#data/local/drafts.ts';
import { reportRefusedChange } from '#data/local/refused-changes.ts';

export type { Payout };

/** What a member types of their account. */
export type PayoutInput = Omit<Payout, 'updatedAt'>;

/** The form whose draft it is (`drafts.ts`). */
export function payoutDraft(uid: string, groupId: string): string {
  return `payout.${uid}.${groupId}`;
}

/** Of the member that `uid` is. Returns at once. What the server refuses is a draft again. */
export function savePayout(uid: string, groupId: string, memberId: MemberId, payout: PayoutInput): void {
  const document = { ...payout, updatedAt: serverTimestamp() };
  send(() => setDoc(payoutReference(groupId, memberId), document)).catch(() => {
    saveDraft(payoutDraft(uid, groupId), payout);
    reportRefusedChange({ what: 'payout', name: payout.bank });
  });
}

export function deletePayout(groupId: string, memberId: MemberId): void {
  send(() => deleteDoc(payoutReference(groupId, memberId))).catch(() =>
    reportRefusedChange({ what: 'payout', name: '' }),
  );
}
