import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { roundToZeroSum } from './round-to-zero-sum.ts';
import { suggestTransfers, type SuggestedTransfer } from './suggest-transfers.ts';
import { unsettledOf } from './transfer.ts';

/** What transfers may be rounded to, in minor units; 1 rounds nothing. */
export const transferSteps = [1, 10, 100, 1_000] as const;
export type TransferStep = (typeof transferSteps)[number];

/**
 * `residues`: what is left of a member's balance when all transfers are recorded, in minor units, positive when the
 * group still owes the member. They add up to 0, each is smaller than the step, and members without one are left out.
 */
export type RoundedTransfers = { transfers: SuggestedTransfer[]; residues: Record<MemberId, MinorUnits> };

/**
 * Transfers in multiples of `step` that bring every balance to less than a step. What is left is not written anywhere:
 * it is part of the balances, and comes up again when they grow.
 *
 * How each balance is rounded depends only on what is left of it by the step, which no transfer in steps changes
 * (`round-to-zero-sum.ts`). So the list is as stable as that of `suggestTransfers`, and the residues stay the same while
 * it is worked off. Up to `provenMembers` unsettled members it is the shortest for any rounding down or up, hence never
 * longer than without rounding; beyond, at most n − 1.
 *
 * @param balances in minor units, positive when the group owes the member.
 * @throws RangeError when the balances do not add up to 0, or those above 0 exceed the safe integers once rounded.
 */
export function suggestRoundedTransfers(
  balances: Record<MemberId, MinorUnits>,
  step: TransferStep,
): RoundedTransfers {
  const unsettled = unsettledOf(balances);
  const rounded = roundToZeroSum(
    unsettled.map(({ balance }) => balance),
    step,
  );
  const known = unsettled.map(({ id, balance }, at) => {
    const units = toMinorUnits(rounded[at] ?? balance);
    return { id, units, residue: toMinorUnits(balance - units) };
  });
  return {
    transfers: suggestTransfers(Object.fromEntries(known.map(({ id, units }) => [id, units]))),
    residues: Object.fromEntries(
      known.filter(({ residue }) => residue !== 0).map(({ id, residue }) => [id, residue]),
    ),
  };
}
