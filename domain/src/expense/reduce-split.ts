import type { MemberId } from '../records/fields.ts';
import type { Split, SplitOf } from '../records/split.ts';
import { greatestDivisor } from './greatest-divisor.ts';
import { linesOf } from './receipt-lines.ts';

/**
 * What every mode comes down to: a member owes `fixedMinor`, plus a part of what the fixed ones leave of the
 * amount, in proportion to `weight`. Weights are relative to each other, at least 0, and not all 0.
 */
export type SplitPart = { id: MemberId; weight: bigint; fixedMinor: number };

/**
 * | mode | weight | fixed |
 * | --- | --- | --- |
 * | equal | 1 | 0 |
 * | shares, percentage, exact | as entered | 0 |
 * | adjustment | 1 | the adjustment |
 * | items | what the member's portions of the lines come to | 0 |
 *
 * Exact amounts that add up to the amount come out as they are. Tax, tip and discount spread in proportion to the
 * lines, as the lines themselves do, so only the amount tells of them. Where all weights are 0 (exact amounts of
 * 0 only) everybody named counts the same.
 *
 * @returns everybody the split names, once; a participant named twice is there twice. Nobody else.
 */
export function reduceSplit(split: Split): SplitPart[] {
  const parts = partsOf(split);
  return parts.some(({ weight }) => weight > 0n) ? parts : parts.map((part) => ({ ...part, weight: 1n }));
}

function partsOf(split: Split): SplitPart[] {
  switch (split.mode) {
    case 'equal':
      return split.participants.map((id) => ({ id, weight: 1n, fixedMinor: 0 }));
    case 'shares':
      return weighted(split.weights);
    case 'percentage':
      return weighted(split.basisPoints);
    case 'exact':
      return weighted(split.amountsMinor);
    case 'adjustment': {
      const adjustments = new Map(Object.entries(split.adjustmentsMinor));
      return split.participants.map((id) => ({ id, weight: 1n, fixedMinor: adjustments.get(id) ?? 0 }));
    }
    case 'items':
      return consumed(split);
  }
}

function weighted(weights: Record<MemberId, number>): SplitPart[] {
  return Object.entries(weights).map(([id, weight]) => ({ id, weight: BigInt(weight), fixedMinor: 0 }));
}

/** A line among n portions is a fraction; over a common denominator all are integers. */
function consumed(split: SplitOf<'items'>): SplitPart[] {
  const lines = linesOf(split);
  const denominator = lines.reduce((so, { claimedBy }) => commonMultiple(so, BigInt(claimedBy.length)), 1n);
  const weights = new Map<MemberId, bigint>();
  for (const { amountMinor, claimedBy } of lines) {
    for (const id of claimedBy) {
      const portion = (BigInt(amountMinor) * denominator) / BigInt(claimedBy.length);
      weights.set(id, (weights.get(id) ?? 0n) + portion);
    }
  }
  return [...weights].map(([id, weight]) => ({ id, weight, fixedMinor: 0 }));
}

/** A line nobody claims has 0 portions and changes nothing. */
function commonMultiple(a: bigint, b: bigint): bigint {
  return b === 0n ? a : (a / greatestDivisor([a, b])) * b;
}
