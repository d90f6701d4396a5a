import { compareIds } from '../money/compare-ids.ts';
import type { Transfer, Unsettled } from './transfer.ts';

/**
 * The first possible transfer in the order of `compareTransfers`: the largest amount that somebody owes and somebody
 * else is owed. Taken again and again it settles n members with at most n − 1 transfers, since each settles one.
 *
 * The list it makes is the first, in that order, of all lists there are, and so it is stable: take one transfer t out,
 * and what is left is the first list for the balances after t. (A list for those that came before it would, with t added
 * to it, come before the first for these; where it has a transfer between the same two, the two of them as one.)
 *
 * @param unsettled in the order of their ids; none is 0.
 */
export function greedyTransfer(unsettled: readonly Unsettled[]): Transfer | undefined {
  const owing = Math.max(0, ...unsettled.map(({ balance }) => -balance));
  const owed = Math.max(0, ...unsettled.map(({ balance }) => balance));
  const amount = Math.min(owing, owed);
  const from = unsettled.find(({ balance }) => -balance >= amount);
  const to = unsettled.find(({ balance }) => balance >= amount);
  return amount > 0 && from && to ? { from: from.id, to: to.id, amount } : undefined;
}

/** Largest amount first, then by the ids: the order of every list of transfers. */
export function compareTransfers(a: Transfer, b: Transfer): number {
  return b.amount - a.amount || compareIds(a.from, b.from) || compareIds(a.to, b.to);
}
