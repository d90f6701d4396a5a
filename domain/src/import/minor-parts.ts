import { allocate } from '../money/allocate.ts';
import { hashText } from '../money/hash-text.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { exponentOf } from '../money/currency.ts';
import { digitsAt, floorToMinor, minus, sumOf, zero, canonicalText } from './decimal.ts';
import type { Decimal } from '../money/read-number.ts';
import { personRef } from './imported.ts';
import type { Part } from './reading.ts';

/** `by`: how far the file's own parts are from the amount; null when they were taken as they are. */
export type MinorParts =
  { ok: true; parts: ReadonlyMap<number, MinorUnits>; by: string | null } | { ok: false; by: string };

/**
 * The parts in minor units, adding up to the amount. Those of the file, where they do; else each is rounded down, and
 * what is left of the amount goes a unit at a time by the largest remainder, equal ones by a rotation that `seed` starts.
 * So each is within a unit or two of what the file says. Nobody with 0 gets any.
 *
 * Not ok when the parts miss the amount by more than a unit each: that is no rounding.
 */
export function minorParts(
  given: readonly Part[],
  amount: { minor: MinorUnits; exact: Decimal },
  currency: string,
  seed: string,
): MinorParts {
  const parts = merged(given);
  const off = minus(sumOf(parts.map(([, value]) => value)), amount.exact);
  const by = canonicalText(off);
  const floors = parts.map(([person, value]) => {
    const { units, rest, scale } = floorToMinor(value, currency);
    return { person, units, rest: rest * 10n ** BigInt(maxScale - scale) };
  });
  let left = BigInt(amount.minor) - floors.reduce((sum, { units }) => sum + units, 0n);
  const isExact = left === 0n && floors.every(({ rest }) => rest === 0n);
  if (isExact) return { ok: true, parts: toParts(floors), by: null };
  if (exceedsRounding(off, parts.length, currency)) return { ok: false, by };

  const queue = inTurn(floors, seed);
  for (let at = 0; left > 0n; at += 1, left -= 1n) {
    const part = queue[at % queue.length];
    if (part === undefined) return { ok: false, by };
    part.units += 1n;
  }
  const backwards = queue.toReversed().filter(({ units }) => units !== 0n);
  for (let at = 0; left < 0n; at += 1, left += 1n) {
    const part = backwards[at];
    if (part === undefined) return { ok: false, by };
    part.units -= 1n;
  }
  return { ok: true, parts: toParts(floors), by };
}

/** Whoever is named twice has both. Without those who have 0. */
function merged(parts: readonly Part[]): Part[] {
  const sums = new Map<number, Decimal>();
  for (const [person, value] of parts) sums.set(person, sumOf([sums.get(person) ?? zero, value]));
  return [...sums].filter(([, { digits }]) => digits !== 0n);
}

/** No number of a file is longer (`readDecimal`), nor has a currency more. */
const maxScale = 60;

function exceedsRounding(off: Decimal, count: number, currency: string): boolean {
  const size = digitsAt(off, maxScale);
  return (size < 0n ? -size : size) > BigInt(count) * 10n ** BigInt(maxScale - exponentOf(currency));
}

type Floor = { person: number; units: bigint; rest: bigint };

function inTurn(floors: readonly Floor[], seed: string): Floor[] {
  if (floors.length === 0) return [];
  const start = hashText(seed) % floors.length;
  const rotated = [...floors.slice(start), ...floors.slice(0, start)];
  return rotated.toSorted((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
}

function toParts(floors: readonly Floor[]): ReadonlyMap<number, MinorUnits> {
  return new Map(
    floors
      .filter(({ units }) => units !== 0n)
      .map(({ person, units }) => [person, toMinorUnits(Number(units))]),
  );
}

/** The amount in proportion to the parts, which are in another unit and above 0. */
export function proportionalParts(
  given: readonly Part[],
  amountMinor: MinorUnits,
  seed: string,
): ReadonlyMap<number, MinorUnits> {
  const parts = merged(given);
  const weights = parts.map(([person, value]) => ({
    id: personRef(person),
    weight: digitsAt(value, maxScale),
  }));
  const shares = allocate(amountMinor, weights, seed);
  return new Map(
    parts
      .map(([person]) => [person, shares.get(personRef(person)) ?? toMinorUnits(0)] as const)
      .filter(([, share]) => share !== 0),
  );
}
