import { add, isLess, multiply, toFraction, type Fraction } from './fraction.ts';

/**
 * Korean units, and the Chinese characters for the same. Small ones count within a group of four digits, large ones
 * are the groups: `3천5백만` is 3,500 times 10,000.
 */
const smallUnits: ReadonlyMap<string, bigint> = new Map(
  ['십十', '백百', '천千'].flatMap((names, at) =>
    Array.from(names, (name) => [name, 10n ** BigInt(at + 1)] as const),
  ),
);
const largeUnits: ReadonlyMap<string, bigint> = new Map(
  ['만万萬', '억億亿', '조兆'].flatMap((names, at) =>
    Array.from(names, (name) => [name, 10n ** BigInt(4 * at + 4)] as const),
  ),
);

/** What people type for a thousand where there are no Korean units. It stands alone behind a number: `1.5k`. */
const thousand = 'k';

export function isNumeralUnit(character: string): boolean {
  return smallUnits.has(character) || largeUnits.has(character) || character === thousand;
}

/**
 * The value of numbers and units in a row:
 *
 *     value = { group large } [ group ]
 *     group = { [ number ] small } [ number ]
 *
 * A unit alone is one of it (`만원`). Units go down from left to right, and what follows a unit is less than it:
 * `1만2천`, `1만 2,500`, `1.5만`, `3천5백만`; not `2천만억`, `1만 20,000`. A `k` follows one number and nothing follows it.
 *
 * @returns undefined when the parts do not make one number.
 */
export function koreanNumber(parts: readonly (Fraction | string)[]): Fraction | undefined {
  if (parts.includes(thousand)) {
    const [count, unit, ...more] = parts;
    const isAlone = unit === thousand && more.length === 0;
    return isAlone && typeof count === 'object' ? multiply(count, toFraction(1_000n)) : undefined;
  }
  const value = new Places();
  const group = new Places();
  let number: Fraction | undefined;
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (number !== undefined) return undefined;
      number = part;
      continue;
    }
    const small = smallUnits.get(part);
    if (small !== undefined) {
      if (!group.add(number ?? one, small)) return undefined;
    } else {
      if (number !== undefined && !group.add(number, 1n)) return undefined;
      if (!value.add(group.isEmpty ? one : group.total, largeUnits.get(part) ?? 1n)) return undefined;
      group.clear();
    }
    number = undefined;
  }
  if (number !== undefined && !group.add(number, 1n)) return undefined;
  return group.isEmpty || value.add(group.total, 1n) ? value.total : undefined;
}

const one = toFraction(1n);

/** A sum whose parts go down: each is less than the unit of the one before. */
class Places {
  total = toFraction(0n);
  #unit: bigint | undefined;

  get isEmpty(): boolean {
    return this.#unit === undefined;
  }

  add(count: Fraction, unit: bigint): boolean {
    const part = multiply(count, toFraction(unit));
    // Also `천0천` goes up, although 0 of a unit is little.
    const goesDown = this.#unit === undefined || (unit < this.#unit && isLess(part, toFraction(this.#unit)));
    if (!goesDown) return false;
    this.total = add(this.total, part);
    this.#unit = unit;
    return true;
  }

  clear(): void {
    this.total = toFraction(0n);
    this.#unit = undefined;
  }
}
