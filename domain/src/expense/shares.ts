import { allocate } from '../money/allocate.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { reduceSplit } from './reduce-split.ts';

/**
 * What each member of the split owes of the amount, in minor units: the one definition of a share, derived from
 * the stored inputs everywhere. It depends on the id, the amount and the split alone, so that no edit of a title
 * or a date ever moves the odd cent.
 *
 * Whatever the inputs, the shares add up to the amount, nobody the split does not name has one, and each is less
 * than one unit from the exact value (`reduce-split.ts`: fixed amounts are whole, and the rest goes through
 * `allocate` once). Inputs that do not suit the amount count in proportion, and adjustments that take somebody
 * below 0 are taken at their word; `split-problem.ts` names both.
 *
 * @returns in the order of the ids.
 * @throws RangeError when the split names nobody, or a participant twice; `splitSchema` lets neither through.
 */
export function sharesOf(
  expenseId: string,
  amountMinor: MinorUnits,
  split: Split,
): Record<MemberId, MinorUnits> {
  const parts = reduceSplit(split);
  const fixed = new Map(parts.map(({ id, fixedMinor }) => [id, fixedMinor]));
  const restMinor = parts.reduce((rest, { fixedMinor }) => rest - fixedMinor, Number(amountMinor));
  return Object.fromEntries(
    [...allocate(toMinorUnits(restMinor), parts, expenseId)].map(([id, part]) => [
      id,
      toMinorUnits((fixed.get(id) ?? 0) + part),
    ]),
  );
}
