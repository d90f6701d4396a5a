import { reduceSplit } from './reduce-split.ts';
import type { MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';

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
