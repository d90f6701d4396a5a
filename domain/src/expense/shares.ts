import { allocate } from '../money/allocate.ts';
import type { MinorUnits } from '../money/minor-units.ts';
import type { Split } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';

/**
 * What each participant owes of the amount, in minor units: the one definition of a share, derived from the
 * stored inputs everywhere. It depends on the id, the amount and the split alone, so that no edit of a title or
 * a date ever moves the odd cent.
 *
 * @throws RangeError when the split names nobody, or somebody twice; `splitSchema` lets neither through.
 */
export function sharesOf(
  expenseId: string,
  amountMinor: MinorUnits,
  split: Split,
): Record<MemberId, MinorUnits> {
  const weights = split.participants.map((id) => ({ id, weight: 1n }));
  return Object.fromEntries(allocate(amountMinor, weights, expenseId));
}
