import { payoutSchema, type Payout } from '@nbbang/domain/records/payout';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToDocument } from '#data/firestore/listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { payoutReference } from '#data/firestore/references.ts';

/** Where a member may be sent money; null when they have not said. The cache's silence proves nothing. */
export function watchPayout(groupId: string, memberId: string, emit: Emit<Payout | null>): Unsubscribe {
  const onChange = (snapshot: DocumentSnapshot): void => {
    const payout = parseSnapshot(payoutSchema, snapshot);
    const { fromCache, hasPendingWrites } = snapshot.metadata;
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
