import { compareIds } from './compare-ids.ts';
import { hashText } from './hash-text.ts';
import { toMinorUnits, type MinorUnits } from './minor-units.ts';

export type Weight = { id: string; weight: bigint };

/**
 * Divides `amountMinor` in proportion to the weights by largest remainder: each part is the exact value rounded
 * down or up, and the parts add up to the amount. A negative amount is divided as its opposite, a weight of 0
 * gets nothing.
 *
 * Equal remainders take turns: they queue in the order of their ids, starting at a place drawn from `seed`. So
 * the order of `weights` never matters, and over many seeds everybody gets the odd unit equally often.
 *
 * @returns the part of every id in minor units, in the order of the ids.
 * @throws RangeError when all weights are 0, one is negative, or an id is named twice.
 */
export function allocate(
  amountMinor: MinorUnits,
  weights: readonly Weight[],
  seed: string,
): ReadonlyMap<string, MinorUnits> {
  const total = sumOf(weights);
  const sign = amountMinor < 0 ? -1n : 1n;
  const amount = sign * BigInt(amountMinor);
  const parts = weights
    .map(({ id, weight }) => ({
      id,
      units: (amount * weight) / total,
      remainder: (amount * weight) % total,
    }))
    .sort((a, b) => compareIds(a.id, b.id));

  // Fewer units are left than there are remainders above 0, so a part that came out exact never gets one.
  const left = Number(amount - parts.reduce((sum, { units }) => sum + units, 0n));
  for (const part of inTurn(parts, seed).slice(0, left)) part.units += 1n;

  return new Map(parts.map(({ id, units }) => [id, toMinorUnits(Number(sign * units))]));
}

function sumOf(weights: readonly Weight[]): bigint {
  if (new Set(weights.map(({ id }) => id)).size !== weights.length)
    throw new RangeError('an id is named twice');
  if (weights.some(({ weight }) => weight < 0n)) throw new RangeError('a weight is negative');
  const total = weights.reduce((sum, { weight }) => sum + weight, 0n);
  if (total === 0n) throw new RangeError('the weights add up to 0');
  return total;
}

/**
 * Largest remainder first. The rotation is within each set of equal remainders: one over all ids would favour
 * whoever follows a gap.
 */
function inTurn<Part extends { remainder: bigint }>(parts: readonly Part[], seed: string): Part[] {
  const byRemainder = new Map<bigint, Part[]>();
  for (const part of parts) {
    const tied = byRemainder.get(part.remainder);
    if (tied === undefined) byRemainder.set(part.remainder, [part]);
    else tied.push(part);
  }
  const hash = hashText(seed);
  return [...byRemainder]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .flatMap(([, tied]) => {
      const start = hash % tied.length;
      return [...tied.slice(start), ...tied.slice(0, start)];
    });
}
