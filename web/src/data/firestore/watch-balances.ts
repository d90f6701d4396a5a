import { overlayTotals } from '@nbbang/domain/balance/overlay';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import type { Unsubscribe } from 'firebase/firestore';
import type { Emit } from '#data/base/live.ts';
import { watchLedger } from './watch-ledger.ts';

export type Balances = Record<MemberId, MemberTotals>;

/**
 * The figures of a group, in the same frame as a local write. They are the totals that the trigger keeps, overlaid with
 * every expense that this device knows and that the totals do not contain yet.
 */
export function watchBalances(groupId: string, emit: Emit<Balances>): Unsubscribe {
  return watchLedger(groupId, (state) => {
    if (state.status !== 'ready') return emit(state);
    const { totals, known, applied } = state.value;
    emit({ status: 'ready', value: overlayTotals(totals, known, applied) });
  }).stop;
}
