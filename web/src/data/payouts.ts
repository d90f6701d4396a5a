import type { MemberId } from '@nbbang/domain/records/fields';
import { payoutSchema, type Payout } from '@nbbang/domain/records/payout';
import {
  deleteDoc,
  serverTimestamp,
  setDoc,
  type DocumentSnapshot,
  type Unsubscribe,
} from 'firebase/firestore';
import { liveSource, useLive, type Emit, type Live } from '#data/base/live.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { send } from '#data/firestore/send.ts';
import { listenToDocument } from '#data/firestore/listen.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { payoutReference } from '#data/firestore/references.ts';
import { saveDraft } from '#data/local/drafts.ts';
import { reportRefusedChange } from '#data/local/refused-changes.ts';

export type { Payout };

/** What a member types of their account. */
export type PayoutInput = Omit<Payout, 'updatedAt'>;

/** The form whose draft it is (`drafts.ts`). */
export function payoutDraft(uid: string, groupId: string): string {
  return `payout.${uid}.${groupId}`;
}

/** Where a member may be sent money; null when they have not said. One read: ask only where it is shown. */
export function usePayout(groupId: string, memberId: MemberId): Live<Payout | null> {
  return useLive(liveSource(`payout/${groupId}/${memberId}`, (emit) => watchPayout(groupId, memberId, emit)));
}

function watchPayout(groupId: string, memberId: MemberId, emit: Emit<Payout | null>): Unsubscribe {
  const onChange = (snapshot: DocumentSnapshot): void => {
    const payout = parseSnapshot(payoutSchema, snapshot);
    const { fromCache, hasPendingWrites } = snapshot.metadata;
    // That the cache has none proves nothing.
    const isUnknown = payout === null && fromCache && !hasPendingWrites;
    emit(isUnknown ? { status: 'failed', reason: 'unavailable' } : { status: 'ready', value: payout });
  };
  return listenToDocument({
    what: 'payout',
    target: payoutReference(groupId, memberId),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
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
