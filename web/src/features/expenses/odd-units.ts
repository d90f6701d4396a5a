import { reduceSplit } from '@nbbang/domain/expense/reduce-split';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { Split } from '@nbbang/domain/records/split';

/** Who carries an odd unit: whose share is above what the exact value comes to, rounded down. */
export function oddUnits(
  shares: Readonly<Record<MemberId, MinorUnits>>,
  split: Split,
  amountMinor: MinorUnits,
): ReadonlySet<MemberId> {
  const parts = reduceSplit(split);
  const rest = parts.reduce((left, { fixedMinor }) => left - BigInt(fixedMinor), BigInt(amountMinor));
  const all = parts.reduce((sum, { weight }) => sum + weight, 0n);
  const odd = parts.filter(
    ({ id, weight, fixedMinor }) =>
      Number(floorQuotient(rest * weight, all)) + fixedMinor < (shares[id] ?? 0),
  );
  return new Set(odd.map(({ id }) => id));
}

/** `divisor` is above 0. */
function floorQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return quotient * divisor > dividend ? quotient - 1n : quotient;
}
