import { overlay, overlayTotals, type Overlay } from '@nbbang/domain/balance/overlay';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import type { Unsubscribe } from 'firebase/firestore';
import type { Figures } from '#data/base/figures.ts';
import { noteFirstScreen } from '#data/base/first-screen.ts';
import type { Emit } from '#data/base/live.ts';
import { watchLedger } from './watch-ledger.ts';

export type LeftOut = Overlay['leftOut'];
export type Balances = Record<MemberId, MemberTotals>;

/**
 * The figures of a group, in the same frame as a local write. They are the totals that the ledger keeps, overlaid with
 * every expense that this device knows and that the totals do not contain yet.
 */
export function watchBalances(groupId: string, emit: Emit<Figures<Balances>>): Unsubscribe {
  let last: Balances | null = null;
  return watchLedger(groupId, (state) => {
    if (state.status !== 'ready') return emit(state);
    const { totals, known, applied, isBehind } = state.value;
    if (isBehind) return emit({ status: 'ready', value: { isBehind, last } });
    last = overlayTotals(totals, known, applied);
    emit({ status: 'ready', value: { isBehind, figures: last } });
    noteFirstScreen();
  }).stop;
}

/** The titles of the expenses that no figure of the group counts because they are too large, by their ids. */
export function watchLeftOut(groupId: string, emit: Emit<LeftOut>): Unsubscribe {
  return watchLedger(groupId, (state) => {
    if (state.status !== 'ready') return emit(state);
    const { totals, known, applied } = state.value;
    emit({ status: 'ready', value: overlay(totals, known, applied).leftOut });
  }).stop;
}
