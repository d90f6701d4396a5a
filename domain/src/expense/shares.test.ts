import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { splitModes, type Split } from '../records/split.ts';
import { exactShares, type Fraction } from '../testing/exact-shares.ts';
import { expenseIdArb } from '../testing/random-values.ts';
import { anyIdArb, reversed, suitableArb, unsuitableArb } from '../testing/random-split.ts';
import { reduceSplit } from './reduce-split.ts';
import { sharesOf } from './shares.ts';
import { splitProblem } from './split-problem.ts';

const won = toMinorUnits;
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Comparing texts takes a fraction of the time of `toEqual`, and minds the order of keys. */
const text = (value: unknown) => JSON.stringify(value);

/** Less than one unit from the exact share, and at it where that is whole: so a share of nothing is nothing. */
function isNear(share: number, exact: Fraction | undefined): boolean {
  if (exact === undefined || share < 0) return false;
  const error = BigInt(share) * exact.below - exact.above;
  return exact.above % exact.below === 0n ? error === 0n : error < exact.below && -error < exact.below;
}

/** Adjustments have a sign of their own. */
function opposite(split: Split): Split {
  if (split.mode !== 'adjustment') return split;
  const adjustments = Object.entries(split.adjustmentsMinor).map(([id, by]) => [id, won(0 - by)] as const);
  return { ...split, adjustmentsMinor: Object.fromEntries(adjustments) };
}

/** Everybody whose id the split holds anywhere, found in the text of the document. */
function named(split: Split): MemberId[] {
  const texts = JSON.stringify(split).match(/(?<=["{,])[A-Za-z][A-Za-z0-9]{3,31}(?=[",])/g) ?? [];
  const fields = ['mode', ...Object.keys(split), ...splitModes];
  return [...new Set(texts)].filter((text) => !fields.includes(text)).toSorted();
}

describe.each(splitModes)('%s: the shares', (mode) => {
  test('add up to the amount, are of those named and nobody else, in any order, within one unit', () => {
    fc.assert(
      fc.property(anyIdArb, suitableArb(mode), (id, { split, amountMinor }) => {
        const shares = Object.entries(sharesOf(id, amountMinor, split));
        expect(sumOf(shares.map(([, share]) => share))).toBe(amountMinor);
        expect(text(sharesOf(id, amountMinor, reversed(split)))).toBe(text(Object.fromEntries(shares)));

        const exact = exactShares(split, amountMinor);
        expect(text(shares.map(([member]) => member))).toBe(text([...exact.keys()].toSorted()));
        const wrong = shares.filter(([member, share]) => !isNear(share, exact.get(member)));
        expect(wrong).toHaveLength(0);
      }),
      { numRuns: 1_700 },
    );
  });

  test('of inputs that do not suit the amount still add up, among those named', () => {
    fc.assert(
      fc.property(anyIdArb, unsuitableArb(mode), (id, { split, amountMinor }) => {
        const shares = sharesOf(id, amountMinor, split);
        expect(sumOf(Object.values(shares))).toBe(amountMinor);
        expect(text(Object.keys(shares))).toBe(text(named(split)));
        expect(text(sharesOf(id, amountMinor, reversed(split)))).toBe(text(shares));
        if (splitProblem(split, amountMinor)?.code !== 'negative-share')
          expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_700 },
    );
  });

  test('of a negative amount are those of its opposite, negated', () => {
    fc.assert(
      fc.property(anyIdArb, suitableArb(mode), (id, { split, amountMinor }) => {
        const negated = Object.entries(sharesOf(id, won(0 - amountMinor), opposite(split)));
        expect(negated.map(([member, share]) => [member, 0 - share])).toEqual(
          Object.entries(sharesOf(id, amountMinor, split)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the odd unit goes round evenly', () => {
  /** Chi-squared with a chance of one in 1,000 to be exceeded, by degrees of freedom; the ids are fixed. */
  const limitOf: Record<number, number> = { 1: 10.83, 2: 13.82, 3: 16.27, 4: 18.47, 6: 22.46 };
  const ids = fc.sample(fc.noBias(expenseIdArb), { numRuns: 10_000, seed: 7 });
  const three = ['Anna', 'Bora', 'Minsu'];

  const cases: [string, Split, number, lowest: number][] = [
    ['equal', { mode: 'equal', participants: [...three, 'Yuna'] }, 4_001, 4],
    ['shares', { mode: 'shares', weights: { Anna: 150, Bora: 150, Minsu: 150 } }, 10_000, 3],
    ['shares, two that tie', { mode: 'shares', weights: { Anna: 150, Bora: 100, Minsu: 150 } }, 1, 2],
    ['percentage', { mode: 'percentage', basisPoints: { Anna: 5_000, Bora: 5_000 } }, 101, 2],
    [
      'adjustment',
      { mode: 'adjustment', participants: three, adjustmentsMinor: { Anna: won(500), Bora: won(-8) } },
      10_000,
      3,
    ],
    [
      'items',
      {
        mode: 'items',
        titles: ['', ''],
        amountsMinor: [won(100), won(50)],
        claimedBy: ['Anna,Bora,Minsu,Yuna,Dohyun', 'Anna,Bora,Minsu,Yuna,Dohyun'],
        taxMinor: won(4),
        tipMinor: won(0),
        discountMinor: won(3),
      },
      151,
      5,
    ],
  ];

  test.each(cases)('%s', (_, split, amount, tied) => {
    const lucky = new Map<MemberId, number>();
    const parts = exactShares(split, amount);
    for (const id of ids) {
      for (const [member, share] of Object.entries(sharesOf(id, won(amount), split))) {
        const { above = 0n, below = 1n } = parts.get(member) ?? {};
        if (BigInt(share) * below > above) lucky.set(member, (lucky.get(member) ?? 0) + 1);
      }
    }
    expect(lucky.size).toBe(tied);
    const expected = sumOf([...lucky.values()]) / tied;
    const chiSquared = sumOf([...lucky.values()].map((count) => (count - expected) ** 2 / expected));
    expect(chiSquared).toBeLessThan(limitOf[tied - 1] ?? 0);
  });
});

describe('exactly', () => {
  const equal: Split = { mode: 'equal', participants: ['Anna', 'Bora', 'Minsu'] };

  test('the odd won goes to somebody else for another expense', () => {
    const lucky = ['expense1', 'expense2', 'expense3', 'expense4', 'expense5', 'expense6'].map((id) => {
      const shares = sharesOf(id, won(10_000), equal);
      return Object.keys(shares).find((member) => shares[member] === 3_334);
    });
    expect(new Set(lucky)).toEqual(new Set(equal.participants));
  });

  test.each<[string, Split, number, Record<MemberId, number>]>([
    [
      'one and a half shares are half as much again',
      { mode: 'shares', weights: { Anna: 150, Bora: 100 } },
      10_000,
      { Anna: 6_000, Bora: 4_000 },
    ],
    [
      '33.33 + 33.33 + 33.34',
      { mode: 'percentage', basisPoints: { Anna: 3_333, Bora: 3_333, Minsu: 3_334 } },
      10_000,
      { Anna: 3_333, Bora: 3_333, Minsu: 3_334 },
    ],
    [
      'amounts, one of them 0',
      { mode: 'exact', amountsMinor: { Anna: won(7), Bora: won(0), Minsu: won(5) } },
      12,
      { Anna: 7, Bora: 0, Minsu: 5 },
    ],
    [
      'amounts that come to half: in proportion',
      { mode: 'exact', amountsMinor: { Anna: won(20), Bora: won(30), Minsu: won(0) } },
      100,
      { Anna: 40, Bora: 60, Minsu: 0 },
    ],
    [
      'amounts of 0 only: equally',
      { mode: 'exact', amountsMinor: { Anna: won(0), Bora: won(0) } },
      100,
      { Anna: 50, Bora: 50 },
    ],
    [
      'the wine was Anna’s, Bora came late',
      {
        mode: 'adjustment',
        participants: ['Anna', 'Bora', 'Minsu'],
        adjustmentsMinor: { Anna: won(12_000), Bora: won(-3_000) },
      },
      39_000,
      { Anna: 22_000, Bora: 7_000, Minsu: 10_000 },
    ],
    [
      'adjustments that exceed the amount are the other’s gain',
      { mode: 'adjustment', participants: ['Anna', 'Bora'], adjustmentsMinor: { Anna: won(150) } },
      100,
      { Anna: 125, Bora: -25 },
    ],
    [
      'an adjustment of somebody who takes no part counts for nothing',
      { mode: 'adjustment', participants: ['Anna', 'Bora'], adjustmentsMinor: { Minsu: won(40) } },
      100,
      { Anna: 50, Bora: 50 },
    ],
    [
      'lines of 20.00 and 10.00, 10 % tax, 5.00 tip, 2.00 off: 36.00 two to one',
      {
        mode: 'items',
        titles: ['Steak', 'Soup'],
        amountsMinor: [won(2_000), won(1_000)],
        claimedBy: ['Anna', 'Bora'],
        taxMinor: won(300),
        tipMinor: won(500),
        discountMinor: won(200),
      },
      3_600,
      { Anna: 2_400, Bora: 1_200 },
    ],
    [
      'two of three portions',
      {
        mode: 'items',
        titles: ['Beer'],
        amountsMinor: [won(15_000)],
        claimedBy: ['Anna,Bora,Anna'],
        taxMinor: won(0),
        tipMinor: won(0),
        discountMinor: won(0),
      },
      15_000,
      { Anna: 10_000, Bora: 5_000 },
    ],
  ])('%s', (_, split, amount, shares) => {
    expect(sharesOf('expense1', won(amount), split)).toEqual(shares);
  });

  test('the largest amounts and weights of fifty lose nothing', () => {
    const weights = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`friend${at}`, 1_000_000 - at]),
    );
    const shares = sharesOf('expense1', won(1_000_000_000_000), { mode: 'shares', weights });
    expect(sumOf(Object.values(shares))).toBe(1_000_000_000_000);
  });

  test('a split of nobody, or of one twice, is refused', () => {
    for (const participants of [[], ['Anna', 'Anna']]) {
      expect(() => sharesOf('id', won(100), { mode: 'equal', participants })).toThrow(RangeError);
      expect(() =>
        sharesOf('id', won(100), { mode: 'adjustment', participants, adjustmentsMinor: {} }),
      ).toThrow(RangeError);
    }
    expect(() => sharesOf('id', won(100), { mode: 'shares', weights: {} })).toThrow(RangeError);
  });
});

test('the reduction names nobody but the members of the split, with weights at least 0 and not all 0', () => {
  const anyArb = fc.oneof(...splitModes.map(unsuitableArb));
  fc.assert(
    fc.property(anyArb, ({ split }) => {
      const parts = reduceSplit(split);
      expect(parts.map(({ id }) => id).toSorted()).toEqual(named(split));
      expect(parts.every(({ weight }) => weight >= 0n) && parts.some(({ weight }) => weight > 0n)).toBe(true);
    }),
    { numRuns: 1_700 },
  );
});
