import { compareIds } from '../money/compare-ids.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';

/** A member whose balance, in minor units, is not 0: positive when the group owes them. */
export type Unsettled = { id: MemberId; balance: number };

/** An amount above 0, in minor units, from a member who owes to one who is owed. */
export type Transfer = { from: MemberId; to: MemberId; amount: number };

/**
 * The unsettled members in the order of their ids.
 *
 * @throws RangeError when the balances do not add up to 0, or those above 0 exceed the safe integers.
 */
export function unsettledOf(balances: Record<MemberId, MinorUnits>): Unsettled[] {
  const unsettled = Object.entries(balances)
    .map(([id, balance]) => ({ id, balance }))
    .filter(({ balance }) => balance !== 0)
    .sort((a, b) => compareIds(a.id, b.id));
  const owed = unsettled.reduce((sum, { balance }) => toMinorUnits(sum + Math.max(balance, 0)), 0);
  const owing = unsettled.reduce((sum, { balance }) => toMinorUnits(sum - Math.min(balance, 0)), 0);
  if (owed !== owing) throw new RangeError(`balances add up to ${owed - owing}`);
  return unsettled;
}

/** Who is still unsettled after the transfer. */
export function settle(unsettled: readonly Unsettled[], { from, to, amount }: Transfer): Unsettled[] {
  return unsettled.flatMap((member) => {
    const { id, balance } = member;
    if (id !== from && id !== to) return [member];
    const after = id === from ? balance + amount : balance - amount;
    return after === 0 ? [] : [{ id, balance: after }];
  });
}
