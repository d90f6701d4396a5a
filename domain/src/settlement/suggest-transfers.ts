import { compareIds } from '../money/compare-ids.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { bestGrouping } from './best-grouping.ts';

/**
 * `among`: the members, in the order of their ids, who settle among themselves; their balances add up to 0, which
 * is why this transfer is part of the shortest way.
 */
export type SuggestedTransfer = { from: MemberId; to: MemberId; amountMinor: MinorUnits; among: MemberId[] };

type Unsettled = { id: MemberId; balance: number };
type Transfer = { from: MemberId; to: MemberId; amount: number };

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
 * Beyond, the list is settled from its beginning: members whose balances are opposite first, then the first who
 * owes pays the first who is owed, until few enough are left to prove. At most n − 1 transfers; recording the first
 * leaves exactly the others, recording another one may change the plan (a shortest list for few members need
 * not be part of any list for many).
 *
 * @param balances in minor units, positive when the group owes the member.
 * @throws RangeError when the balances do not add up to 0, or those above 0 exceed the safe integers.
 */
export function suggestTransfers(balances: Record<MemberId, MinorUnits>): SuggestedTransfer[] {
  let members: Unsettled[] = Object.entries(balances)
    .map(([id, balance]) => ({ id, balance }))
    .sort((a, b) => compareIds(a.id, b.id));
  const owed = members.reduce((sum, { balance }) => toMinorUnits(sum + Math.max(balance, 0)), 0);
  const owing = members.reduce((sum, { balance }) => toMinorUnits(sum - Math.min(balance, 0)), 0);
  if (owed !== owing) throw new RangeError(`balances add up to ${owed - owing}`);

  const transfers: Transfer[] = [];
  for (;;) {
    const unsettled = members.filter(({ balance }) => balance !== 0);
    const next = unsettled.length > provenMembers ? quickTransfer(unsettled) : provenTransfer(unsettled);
    if (next === undefined) return withGroups(transfers);
    transfers.push(next);
    members = settle(unsettled, next);
  }
}

/**
 * The first transfer, in the order of `compareTransfers`, that occurs in any shortest list. Two members of one set
 * of a best grouping can always begin with all that one owes or the other is owed: it settles one of them, and the
 * rest of the set still adds up to 0.
 */
function provenTransfer(unsettled: readonly Unsettled[]): Transfer | undefined {
  const isTogether = bestGrouping(unsettled.map(({ balance }) => balance));
  return possibleTransfers(unsettled, isTogether).sort(compareTransfers)[0];
}

function quickTransfer(unsettled: readonly Unsettled[]): Transfer | undefined {
  const isOpposite = (a: number, b: number) => unsettled[a]?.balance === -(unsettled[b]?.balance ?? 0);
  const opposite = possibleTransfers(unsettled, isOpposite).sort(compareTransfers)[0];
  return opposite ?? possibleTransfers(unsettled, () => true)[0];
}

/** From everyone who owes to everyone who is owed and matches, in the order of `unsettled`. */
function possibleTransfers(
  unsettled: readonly Unsettled[],
  isMatch: (from: number, to: number) => boolean,
): Transfer[] {
  return unsettled.flatMap((from, fromAt) =>
    unsettled.flatMap((to, toAt) =>
      from.balance < 0 && to.balance > 0 && isMatch(fromAt, toAt)
        ? [{ from: from.id, to: to.id, amount: Math.min(-from.balance, to.balance) }]
        : [],
    ),
  );
}

function compareTransfers(a: Transfer, b: Transfer): number {
  return b.amount - a.amount || compareIds(a.from, b.from) || compareIds(a.to, b.to);
}

function settle(members: readonly Unsettled[], { from, to, amount }: Transfer): Unsettled[] {
  return members.map(({ id, balance }) => {
    if (id === from) return { id, balance: balance + amount };
    return { id, balance: id === to ? balance - amount : balance };
  });
}

/** A set of `among` is what the transfers connect. */
function withGroups(transfers: readonly Transfer[]): SuggestedTransfer[] {
  const groupOf = new Map<MemberId, MemberId[]>();
  for (const { from, to } of transfers) {
    const joined = [...new Set([...(groupOf.get(from) ?? [from]), ...(groupOf.get(to) ?? [to])])];
    for (const member of joined) groupOf.set(member, joined);
  }
  return transfers.map(({ from, to, amount }) => ({
    from,
    to,
    amountMinor: toMinorUnits(amount),
    among: [...(groupOf.get(from) ?? [])].sort(compareIds),
  }));
}
