import type { MemberId } from '@nbbang/domain/records/fields';
import { payoutSchema, type Payout } from '@nbbang/domain/records/payout';
import type { DocumentSnapshot, Unsubscribe } from 'firebase/firestore';
import type { Emit } from '#data/base/live.ts';
import { toLiveFailure } from './firestore.ts';
import { listenToDocument } from './listen.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { payoutReference } from './references.ts';

/** Where a member may be sent money; null when they have not said. One read. */
export function watchPayout(groupId: string, memberId: MemberId, emit: Emit<Payout | null>): Unsubscribe {
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
