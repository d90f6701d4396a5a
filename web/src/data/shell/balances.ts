import { fromDatabase, rememberedFromDatabase } from './from-database.ts';
import type { Figures } from '#data/base/figures.ts';
import { useLive, useLives, type Live, type LiveSource } from '#data/base/live.ts';
import type { Balances, LeftOut } from '#data/firestore/watch-balances.ts';

export type { Balances };

const none: LeftOut = {};

function balancesSource(groupId: string): LiveSource<Figures<Balances>> {
  return rememberedFromDatabase(`balances/${groupId}`, (database, emit) =>
    database.watchBalances(groupId, emit),
  );
}

/** Every member's paid, share, sent and received, with what is written here already counted. */
export function useBalances(groupId: string): Live<Figures<Balances>> {
  return useLive(balancesSource(groupId));
}

/** The same for several groups, in the order of `groupIds`. */
export function useBalancesOf(groupIds: readonly string[]): readonly Live<Figures<Balances>>[] {
  return useLives(groupIds, balancesSource);
}

/** The titles of the expenses that no figure counts because they are too large, by their ids. Costs no reads. */
export function useLeftOut(groupId: string): LeftOut {
  const live = useLive(
    fromDatabase<LeftOut>(`leftOut/${groupId}`, (database, emit) => database.watchLeftOut(groupId, emit)),
  );
  return live.status === 'ready' ? live.value : none;
}
