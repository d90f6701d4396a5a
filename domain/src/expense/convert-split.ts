import { allocate } from '../money/allocate.ts';
import { toMinorUnits, zeroMinor, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { allBasisPoints, splitLimits, type Split, type SplitMode, type SplitOf } from '../records/split.ts';
import { toItemsSplit } from './receipt-lines.ts';
import { reduceSplit } from './reduce-split.ts';
import { sharesOf } from './shares.ts';
import { splitLosses, type SplitContext, type SplitLoss } from './split-losses.ts';
import { isEven, ratioOf, type SplitRatio } from './split-ratio.ts';

/** `lost`: what of the former split the new one does not hold; empty when nothing is lost. */
export type Conversion = { split: Split; lost: SplitLoss[] };

/**
 * The split in another mode, as near to the former as the mode allows.
 *
 * | to | becomes |
 * | --- | --- |
 * | equal | everybody whose part is above 0 |
 * | shares | the smallest whole shares of the same ratio, in hundredths where they would exceed 100 shares |
 * | percentage | the ratio to a hundredth of a percent, by largest remainder; nobody at 0 |
 * | exact | the present shares |
 * | adjustment | the present shares, as the commonest of them plus or minus each one's own; none when they are even |
 * | items | one line for all when they are even, or else a line of their share for each |
 *
 * A split that names nobody yet becomes one that names nobody. The result has the shape of `splitSchema` otherwise,
 * except that the lines of an amount not known are 0.
 *
 * @throws RangeError when a participant is named twice.
 */
export function convertSplit(split: Split, mode: SplitMode, context: SplitContext): Conversion {
  const converted = toMode(split, mode, context);
  const back = toMode(converted, split.mode, context);
  return { split: converted, lost: splitLosses(split, converted, back, context) };
}

function toMode(split: Split, mode: SplitMode, context: SplitContext): Split {
  if (split.mode === mode) return split;
  if (reduceSplit(split).length === 0) return emptySplit(mode);
  const ratio = ratioOf(split, context.amountMinor);
  switch (mode) {
    case 'equal':
      return { mode, participants: positive(ratio).map(({ id }) => id) };
    case 'shares':
      return { mode, weights: toWeights(positive(ratio)) };
    case 'percentage':
      return { mode, basisPoints: toBasisPoints(positive(ratio), context.expenseId) };
    case 'exact':
      return { mode, amountsMinor: Object.fromEntries(amountsOf(split, ratio, context)) };
    case 'adjustment':
      return isEven(ratio)
        ? { mode, participants: ratio.map(({ id }) => id), adjustmentsMinor: {} }
        : toAdjustments(amountsOf(split, ratio, context));
    case 'items':
      return toLines(isEven(ratio), amountsOf(split, ratio, context), context);
  }
}

export function emptySplit(mode: SplitMode): Split {
  switch (mode) {
    case 'equal':
      return { mode, participants: [] };
    case 'shares':
      return { mode, weights: {} };
    case 'percentage':
      return { mode, basisPoints: {} };
    case 'exact':
      return { mode, amountsMinor: {} };
    case 'adjustment':
      return { mode, participants: [], adjustmentsMinor: {} };
    case 'items':
      return toItemsSplit([]);
  }
}

function positive(ratio: SplitRatio): SplitRatio {
  return ratio.filter(({ weight }) => weight > 0n);
}

const hundredths = 100n;

function toWeights(ratio: SplitRatio): Record<MemberId, number> {
  const limit = BigInt(splitLimits.weight);
  const largest = ratio.reduce((so, { weight }) => (weight > so ? weight : so), 1n);
  const toWeight = (weight: bigint): bigint => {
    if (largest <= hundredths) return weight * hundredths;
    if (largest <= limit) return weight;
    const scaled = (2n * weight * limit + largest) / (2n * largest);
    return scaled > 0n ? scaled : 1n;
  };
  return Object.fromEntries(ratio.map(({ id, weight }) => [id, Number(toWeight(weight))]));
}

/** Whoever comes to nothing gets one basis point from the largest, who has 200 or more: there are 50 at most. */
function toBasisPoints(ratio: SplitRatio, expenseId: string): Record<MemberId, number> {
  const parts = new Map<MemberId, number>(allocate(toMinorUnits(allBasisPoints), ratio, expenseId));
  for (const [id, points] of parts) {
    if (points > 0) continue;
    const [largest] = [...parts].toSorted(([, a], [, b]) => b - a);
    if (largest !== undefined) parts.set(largest[0], largest[1] - 1);
    parts.set(id, 1);
  }
  return Object.fromEntries(parts);
}

/** The present shares; of a split that takes somebody below 0, the amount in the ratio instead. */
function amountsOf(
  split: Split,
  ratio: SplitRatio,
  { expenseId, amountMinor }: SplitContext,
): [MemberId, MinorUnits][] {
  const shares = Object.entries(sharesOf(expenseId, amountMinor, split));
  return shares.some(([, share]) => share < 0) ? [...allocate(amountMinor, ratio, expenseId)] : shares;
}

function toAdjustments(amounts: readonly [MemberId, MinorUnits][]): SplitOf<'adjustment'> {
  const base = commonest(amounts.map(([, amount]) => amount));
  const adjustments = amounts
    .map(([id, amount]) => [id, toMinorUnits(amount - base)] as const)
    .filter(([, by]) => by !== 0);
  return {
    mode: 'adjustment',
    participants: amounts.map(([id]) => id),
    adjustmentsMinor: Object.fromEntries(adjustments),
  };
}

/** The least of those that occur most often: fewest adjustments, and those upwards. */
function commonest(amounts: readonly MinorUnits[]): MinorUnits {
  const counts = new Map<MinorUnits, number>();
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || a - b);
  return first?.[0] ?? zeroMinor;
}

function toLines(
  even: boolean,
  amounts: readonly [MemberId, MinorUnits][],
  { amountMinor }: SplitContext,
): SplitOf<'items'> {
  const lines = amounts
    .filter(([, amount]) => amount > 0)
    .map(([id, amount]) => ({ title: '', amountMinor: amount, claimedBy: [id] }));
  const forAll = { title: '', amountMinor, claimedBy: amounts.map(([id]) => id) };
  return toItemsSplit(even || lines.length === 0 ? [forAll] : lines);
}
