import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { bestGrouping } from './best-grouping.ts';
import { compareTransfers, greedyTransfer } from './greedy-transfer.ts';
import { settle, unsettledOf, type Transfer, type Unsettled } from './transfer.ts';
import { zeroSumGroups } from './zero-sum-groups.ts';

/**
 * The reason of a transfer is its zero-sum group. `among`: the members, in the order of their ids, who settle among
 * themselves; their balances add up to 0.
 *
 * | zeroSum | who they are |
 * | --- | --- |
 * | pair | two whose balances are opposite: this one transfer makes them even |
 * | some | a few of the unsettled members; the others settle apart from them |
 * | all | everyone who is unsettled, three or more |
 */
export type SuggestedTransfer = {
  from: MemberId;
  to: MemberId;
  amountMinor: MinorUnits;
  among: MemberId[];
  zeroSum: 'pair' | 'some' | 'all';
};

/** Up to this many unsettled members the list is the shortest there is. The work doubles with each member. */
export const provenMembers = 12;

/**
 * Transfers, from members who owe to members who are owed, that bring every balance to 0. The same balances give
 * the same list in the same order, whatever the order of the keys.
 *
 * Up to `provenMembers` unsettled members no list is shorter. Any list of n − k transfers splits the n members into
 * k sets that each add up to 0, and k such sets can always be settled with n − k transfers; so it takes a split
 * into as many sets as possible (`best-grouping.ts`). Among all shortest lists the first in the order of
 * `compareTransfers` (largest amount first) is chosen, and that makes it stable: take one transfer t out of the
 * shortest lists that contain it, and what is left are exactly the shortest lists for the balances after t, in the
 * same order. So recording any one suggestion leaves exactly the others, until balances change for another reason.
 *
 * Beyond, it is the list of `greedyTransfer`: at most n − 1 transfers, and stable for a like reason. When few enough
 * are left to prove, the list becomes shorter if it can. It never changes otherwise: the greedy list is the first of all
 * lists in the same order, so if it is a shortest one it is the one that is chosen.
 *
 * @param balances in minor units, positive when the group owes the member.
 * @throws RangeError when the balances do not add up to 0, or those above 0 exceed the safe integers.
 */
export function suggestTransfers(balances: Record<MemberId, MinorUnits>): SuggestedTransfer[] {
  const unsettled = unsettledOf(balances);
  const transfers = settleBy(unsettled.length > provenMembers ? greedyTransfer : provenTransfer, unsettled);
  const groups = zeroSumGroups(unsettled, transfers);
  return transfers.map(({ from, to, amount }) => {
    const among = [...(groups.get(from) ?? [])];
    const few = among.length < unsettled.length ? 'some' : 'all';
    const zeroSum = among.length === 2 ? 'pair' : few;
    return { from, to, amountMinor: toMinorUnits(amount), among, zeroSum };
  });
}

function settleBy(
  nextTransfer: (unsettled: readonly Unsettled[]) => Transfer | undefined,
  unsettled: readonly Unsettled[],
): Transfer[] {
  const transfers: Transfer[] = [];
  for (let left = unsettled; ;) {
    const next = nextTransfer(left);
    if (next === undefined) return transfers;
    transfers.push(next);
    left = settle(left, next);
  }
}

/**
 * The first transfer, in the order of `compareTransfers`, that occurs in any shortest list. Two members of one set
 * of a best grouping can always begin with all that one owes or the other is owed: it settles one of them, and the
 * rest of the set still adds up to 0.
 */
function provenTransfer(unsettled: readonly Unsettled[]): Transfer | undefined {
  const isTogether = bestGrouping(unsettled.map(({ balance }) => balance));
  let first: Transfer | undefined;
  unsettled.forEach((from, fromAt) =>
    unsettled.forEach((to, toAt) => {
      if (from.balance > 0 || to.balance < 0 || !isTogether(fromAt, toAt)) return;
      const transfer = { from: from.id, to: to.id, amount: Math.min(-from.balance, to.balance) };
      if (first === undefined || compareTransfers(transfer, first) < 0) first = transfer;
    }),
  );
  return first;
}
