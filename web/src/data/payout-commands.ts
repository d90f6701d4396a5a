import type { MemberId } from '@nbbang/domain/records/fields';
import { deleteDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { saveDraft } from '#data/local/drafts.ts';
import { payoutDraft, type PayoutInput } from './payout-draft.ts';
import { payoutReference } from '#data/firestore/references.ts';
import { reportRefusedChange } from '#data/local/refused-changes.ts';

/** Returns at once. What the server refuses is a draft again. */
export function savePayout(uid: string, groupId: string, memberId: MemberId, payout: PayoutInput): void {
  setDoc(payoutReference(groupId, memberId), { ...payout, updatedAt: serverTimestamp() }).catch(() => {
    saveDraft(payoutDraft(uid, groupId), payout);
    reportRefusedChange({ what: 'payout', name: payout.bank });
  });
}

export function deletePayout(groupId: string, memberId: MemberId): void {
  deleteDoc(payoutReference(groupId, memberId)).catch(() =>
    reportRefusedChange({ what: 'payout', name: '' }),
  );
}
