import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type Weight } from './allocate.ts';
import { hashText } from './hash-text.ts';
import { maxAmountMinor, toMinorUnits } from './minor-units.ts';

const amountArb = fc
  .oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -maxAmountMinor, max: maxAmountMinor }))
  .map(toMinorUnits);

const weightArb = fc.oneof(fc.bigInt({ min: 0n, max: 4n }), fc.bigInt({ min: 0n, max: 10n ** 20n }));

const weightsArb: fc.Arbitrary<Weight[]> = fc
  .uniqueArray(fc.record({ id: fc.string({ maxLength: 6 }), weight: weightArb }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 12,
  })
  .filter((weights) => weights.some(({ weight }) => weight > 0n));

/** Ids as Firestore makes them, the same in every run. */
function makeIds(count: number, seed: number): string[] {
  const idArb = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHabcdefgh01234567'.split('')),
    minLength: 20,
    maxLength: 20,
  });
  return fc.sample(idArb, { numRuns: count, seed });
}

describe('the parts', () => {
  test('add up to the amount', () => {
    fc.assert(
      fc.property(amountArb, weightsArb, fc.string(), (amount, weights, seed) => {
        const parts = [...allocate(amount, weights, seed).values()];
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
      }),
      { numRuns: 2_000 },
    );
  });

  test('are each less than one unit from the exact value, and 0 for a weight of 0', () => {
    fc.assert(
      fc.property(amountArb, weightsArb, fc.string(), (amount, weights, seed) => {
        const parts = allocate(amount, weights, seed);
        const total = weights.reduce((sum, { weight }) => sum + weight, 0n);
        for (const { id, weight } of weights) {
          const error = BigInt(parts.get(id) ?? Number.NaN) * total - BigInt(amount) * weight;
          expect(error < total && -error < total).toBe(true);
          if (weight === 0n) expect(parts.get(id)).toBe(0);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('grow with the weight', () => {
    fc.assert(
      fc.property(amountArb, weightsArb, fc.string(), (amount, weights, seed) => {
        const parts = allocate(amount, weights, seed);
        const sizes = weights
          .toSorted((a, b) => (a.weight < b.weight ? -1 : 1))
          .map(({ id, weight }) => ({ weight, size: Math.abs(parts.get(id) ?? Number.NaN) }));
        for (const [at, { weight, size }] of sizes.entries()) {
          const next = sizes[at + 1];
          if (next !== undefined && next.weight > weight) expect(next.size).toBeGreaterThanOrEqual(size);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('do not depend on the order of the weights, and come in the order of the ids', () => {
    const shuffled = weightsArb.chain((weights) =>
      fc.tuple(fc.constant(weights), fc.shuffledSubarray(weights, { minLength: weights.length })),
    );
    fc.assert(
      fc.property(amountArb, shuffled, fc.string(), (amount, [weights, others], seed) => {
        const parts = [...allocate(amount, weights, seed)];
        expect([...allocate(amount, others, seed)]).toEqual(parts);
        const ids = parts.map(([id]) => id);
        expect(ids.toSorted()).toEqual(ids);
      }),
      { numRuns: 1_500 },
    );
  });

  test('of a negative amount are those of its opposite, negated', () => {
    fc.assert(
      fc.property(amountArb, weightsArb, fc.string(), (amount, weights, seed) => {
        const opposite = allocate(toMinorUnits(0 - amount), weights, seed);
        expect([...allocate(amount, weights, seed)]).toEqual(
          [...opposite].map(([id, part]) => [id, 0 - part]),
        );
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('the odd unit', () => {
  /** Chi-squared with a chance of one in 1,000 to be exceeded, by degrees of freedom; the ids are fixed. */
  const limitOf: Record<number, number> = { 1: 10.83, 2: 13.82, 3: 16.27, 4: 18.47, 6: 22.46, 10: 29.59 };

  function chiSquared(expenseIds: readonly string[], amount: number, weights: readonly Weight[]): number {
    const floor = new Map(
      weights.map(({ id, weight }) => [id, Math.floor((amount * Number(weight)) / total(weights))]),
    );
    const odd = new Map<string, number>();
    for (const expenseId of expenseIds) {
      for (const [id, part] of allocate(toMinorUnits(amount), weights, expenseId)) {
        if (part > (floor.get(id) ?? 0)) odd.set(id, (odd.get(id) ?? 0) + 1);
      }
    }
    const expected = expenseIds.length / odd.size;
    return [...odd.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  const total = (weights: readonly Weight[]) => weights.reduce((sum, { weight }) => sum + Number(weight), 0);
  const equal = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `member${at}`, weight: 1n }));

  test.each([2, 3, 4, 5, 7, 11])('goes round evenly among %i over 10,000 expenses', (count) => {
    const limit = limitOf[count - 1] ?? 0;
    expect(chiSquared(makeIds(10_000, 1), 100 * count + 1, equal(count))).toBeLessThan(limit);
    expect(chiSquared(makeIds(10_000, 2), 1, equal(count))).toBeLessThan(limit);
  });

  test.each([2, 3, 4, 5, 7, 11])('goes round evenly among %i when ids are numbered', (count) => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `expense${at}`);
    expect(chiSquared(ids, 100 * count + 1, equal(count))).toBeLessThan(limitOf[count - 1] ?? 0);
  });

  test('goes round evenly among those who tie, though others stand between them', () => {
    // Of 1 unit, Anna and Eunji are due 2/5 each and tie; the others are due less.
    const weights = [
      { id: 'Anna', weight: 4n },
      { id: 'Bora', weight: 1n },
      { id: 'Chan', weight: 1n },
      { id: 'Eunji', weight: 4n },
    ];
    expect(chiSquared(makeIds(10_000, 3), 1, weights)).toBeLessThan(limitOf[1] ?? 0);
  });

  test('several odd units go to different people, each as often', () => {
    const counts = new Map<string, number>();
    for (const expenseId of makeIds(10_000, 4)) {
      for (const [id, part] of allocate(toMinorUnits(703), equal(7), expenseId)) {
        if (part === 101) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    // 10,000 × 3/7, give or take four standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 4_286)).toBeLessThan(198);
    expect(counts.size).toBe(7);
  });
});

test('the hash never changes: postings already stored depend on it', () => {
  expect(['', 'a', 'expense1', 'expense2', '숙소'].map(hashText)).toMatchInlineSnapshot(`
    [
      2872998923,
      2448022055,
      3486775733,
      2648250436,
      1282601459,
    ]
  `);
});

test.each([
  ['no weights', []],
  ['only weights of 0', [{ id: 'Anna', weight: 0n }]],
  [
    'a negative weight',
    [
      { id: 'Anna', weight: 2n },
      { id: 'Bora', weight: -1n },
    ],
  ],
  [
    'an id named twice',
    [
      { id: 'Anna', weight: 1n },
      { id: 'Anna', weight: 1n },
    ],
  ],
])('%s: refused', (_, weights) => {
  expect(() => allocate(toMinorUnits(100), weights, 'seed')).toThrow(RangeError);
});
