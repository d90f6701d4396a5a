import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';

/** A share as a fraction in minor units; `below` is above 0. */
export type Fraction = { above: bigint; below: bigint };

/**
 * The oracle of shares: what everybody owes exactly, by the definition of each mode, line by line, tax, tip and
 * discount spread explicitly. It knows neither weights nor rounding. For splits that suit the amount.
 */
export function exactShares(split: Split, amountMinor: number): Map<MemberId, Fraction> {
  const amount = BigInt(amountMinor);
  switch (split.mode) {
    case 'equal':
      return new Map(
        split.participants.map((id) => [id, { above: amount, below: BigInt(split.participants.length) }]),
      );
    case 'shares': {
      const total = Object.values(split.weights).reduce((sum, weight) => sum + BigInt(weight), 0n);
      return mapOf(split.weights, (weight) => ({ above: amount * BigInt(weight), below: total }));
    }
    case 'percentage':
      return mapOf(split.basisPoints, (points) => ({ above: amount * BigInt(points), below: 10_000n }));
    case 'exact':
      return mapOf(split.amountsMinor, (own) => ({ above: BigInt(own), below: 1n }));
    case 'adjustment': {
      const own = new Map(Object.entries(split.adjustmentsMinor).map(([id, by]) => [id, BigInt(by)]));
      const count = BigInt(split.participants.length);
      const rest = [...own.values()].reduce((left, by) => left - by, amount);
      return new Map(
        split.participants.map((id) => [id, { above: rest + count * (own.get(id) ?? 0n), below: count }]),
      );
    }
    case 'items': {
      const shares = new Map<MemberId, Fraction>();
      const lines = split.amountsMinor.reduce((sum, line) => sum + BigInt(line), 0n);
      const extras = BigInt(split.taxMinor) + BigInt(split.tipMinor) - BigInt(split.discountMinor);
      for (const [at, line] of split.amountsMinor.entries()) {
        const portions = (split.claimedBy[at] ?? '').split(',');
        for (const id of portions) {
          // The portion, and as much of the extras as it is of all lines.
          const portion = { above: BigInt(line), below: BigInt(portions.length) };
          const withExtras = { above: portion.above * (lines + extras), below: portion.below * lines };
          shares.set(id, add(shares.get(id) ?? { above: 0n, below: 1n }, withExtras));
        }
      }
      return shares;
    }
  }
}

function mapOf(record: Record<MemberId, number>, toFraction: (value: number) => Fraction) {
  return new Map(Object.entries(record).map(([id, value]) => [id, toFraction(value)]));
}

function add(a: Fraction, b: Fraction): Fraction {
  if (a.below === b.below) return { above: a.above + b.above, below: a.below };
  return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
}
