import { fromDatabase } from './from-database.ts';
import { useLive, type Live } from './live.ts';
import type { Balances } from './watch-balances.ts';

export type { Balances };

/** Every member's paid, share, sent and received, with what is written here already counted. */
export function useBalances(groupId: string): Live<Balances> {
  return useLive(
    fromDatabase(`balances/${groupId}`, (database, emit) => database.watchBalances(groupId, emit)),
  );
}
