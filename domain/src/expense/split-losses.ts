import type { MinorUnits } from '../money/minor-units.ts';
import { compareIds } from '../money/compare-ids.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split, SplitMode } from '../records/split.ts';
import { isSameSplit } from './is-same-split.ts';
import { reduceSplit } from './reduce-split.ts';
import { sharesOf } from './shares.ts';

/** What shares depend on beside the split. An amount not known yet is 0. */
export type SplitContext = { expenseId: string; amountMinor: MinorUnits };

/**
 * | what | means |
 * | --- | --- |
 * | inputs | what was entered in mode `of` cannot be had back from the new split |
 * | members | they are no longer part of the split |
 * | shares | these, of the former and the new members, owe another amount now |
 *
 * Ids are in their order.
 */
export type SplitLoss =
  | { what: 'inputs'; of: SplitMode }
  | { what: 'members'; memberIds: MemberId[] }
  | { what: 'shares'; memberIds: MemberId[] };

/** @param back `after`, converted to the mode of `before`. */
export function splitLosses(
  before: Split,
  after: Split,
  back: Split,
  { expenseId, amountMinor }: SplitContext,
): SplitLoss[] {
  const former = sharesIn(before, expenseId, amountMinor);
  const present = sharesIn(after, expenseId, amountMinor);
  const everybody = [...new Set([...former.keys(), ...present.keys()])].toSorted(compareIds);
  const gone = everybody.filter((id) => !present.has(id));
  const changed = everybody.filter((id) => (former.get(id) ?? 0) !== (present.get(id) ?? 0));
  return [
    ...(isSameSplit(before, back) ? [] : [{ what: 'inputs' as const, of: before.mode }]),
    ...(gone.length === 0 ? [] : [{ what: 'members' as const, memberIds: gone }]),
    ...(changed.length === 0 ? [] : [{ what: 'shares' as const, memberIds: changed }]),
  ];
}

function sharesIn(split: Split, expenseId: string, amountMinor: MinorUnits): Map<MemberId, MinorUnits> {
  if (reduceSplit(split).length === 0) return new Map();
  return new Map(Object.entries(sharesOf(expenseId, amountMinor, split)));
}
