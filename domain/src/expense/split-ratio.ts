import type { MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { greatestDivisor } from './greatest-divisor.ts';
import { reduceSplit } from './reduce-split.ts';

/** Everybody of the split with their exact shares, relative to each other: at least 0, not all 0, reduced. */
export type SplitRatio = readonly { id: MemberId; weight: bigint }[];

/**
 * Without fixed amounts the ratio is that of the weights, whatever the amount. With them it is that of the exact
 * shares of `amountMinor`; a share below 0 counts as 0, and where none is above 0 all count the same.
 */
export function ratioOf(split: Split, amountMinor: MinorUnits): SplitRatio {
  const parts = reduceSplit(split);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0n);
  const rest = parts.reduce((left, { fixedMinor }) => left - BigInt(fixedMinor), BigInt(amountMinor));
  const exact = parts.every(({ fixedMinor }) => fixedMinor === 0)
    ? parts
    : parts.map(({ id, weight, fixedMinor }) => {
        const share = BigInt(fixedMinor) * total + rest * weight;
        return { id, weight: share > 0n ? share : 0n };
      });
  const divisor = greatestDivisor(exact.map(({ weight }) => weight));
  return exact.map(({ id, weight }) => ({ id, weight: divisor === 0n ? 1n : weight / divisor }));
}

/** Whether everybody's part is the same. */
export function isEven(ratio: SplitRatio): boolean {
  return ratio.every(({ weight }) => weight === ratio[0]?.weight);
}
