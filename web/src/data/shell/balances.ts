import { fromDatabase } from './from-database.ts';
import { useLive, useLives, type Live, type LiveSource } from '#data/base/live.ts';
import type { Balances } from '#data/firestore/watch-balances.ts';

export type { Balances };

function balancesSource(groupId: string): LiveSource<Balances> {
  return fromDatabase(`balances/${groupId}`, (database, emit) => database.watchBalances(groupId, emit));
}

/** Every member's paid, share, sent and received, with what is written here already counted. */
export function useBalances(groupId: string): Live<Balances> {
  return useLive(balancesSource(groupId));
}

/** The same for several groups, in the order of `groupIds`. */
export function useBalancesOf(groupIds: readonly string[]): readonly Live<Balances>[] {
  return useLives(groupIds, balancesSource);
}
