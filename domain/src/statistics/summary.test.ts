import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPosting } from '../balance/posting.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { Statistics } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { members } from '../testing/random-values.ts';
import { statisticsOf } from './apply.ts';
import { months, summarize, summarizeMonths } from './summary.ts';

type Shares = Record<string, Record<string, Record<string, number>>>;

/** Written down by hand: amounts as plain numbers. */
function year(at: number, share: Shares, paid: Record<string, Record<string, number>>): Statistics {
  const amounts = (some: Record<string, number>) =>
    Object.fromEntries(Object.entries(some).map(([id, amount]) => [id, toMinorUnits(amount)]));
  return {
    year: at,
    share: Object.fromEntries(
      Object.entries(share).map(([month, byCategory]) => [
        month,
        Object.fromEntries(Object.entries(byCategory).map(([name, some]) => [name, amounts(some)])),
      ]),
    ),
    paid: Object.fromEntries(Object.entries(paid).map(([month, some]) => [month, amounts(some)])),
    updatedAt: 1,
  };
}

const trip = year(
  2026,
  {
    '01': { food: { ann: 5_000, ben: 5_001 }, none: { ann: 1_000 } },
    '11': { lodging: { ann: 100_000, ben: 60_000 }, food: { ben: -2_000 } },
  },
  { '01': { ben: 11_001 }, '11': { ann: 160_000, ben: -2_000 } },
);

describe('a year, by hand', () => {
  test('all of it: the largest category first, a refund counted back', () => {
    expect(summarize([trip], 'ann', null)).toEqual({
      wholeMinor: 169_001,
      ownShareMinor: 106_000,
      ownPaidMinor: 160_000,
      categories: [
        { category: 'lodging', wholeMinor: 160_000, ownShareMinor: 100_000 },
        { category: 'food', wholeMinor: 8_001, ownShareMinor: 5_000 },
        { category: null, wholeMinor: 1_000, ownShareMinor: 1_000 },
      ],
      members: [
        { memberId: 'ann', paidMinor: 160_000, shareMinor: 106_000 },
        { memberId: 'ben', paidMinor: 9_001, shareMinor: 63_001 },
      ],
    });
  });

  test('one month of it', () => {
    const november = summarize([trip], 'ben', '11');
    expect(november).toMatchObject({ wholeMinor: 158_000, ownShareMinor: 58_000, ownPaidMinor: -2_000 });
    expect(november.categories.at(-1)).toEqual({
      ...{ category: 'food', wholeMinor: -2_000, ownShareMinor: -2_000 },
    });
  });

  test('a month without anything is empty, and so is a year without any', () => {
    const nothing = { wholeMinor: 0, ownShareMinor: 0, ownPaidMinor: 0, categories: [], members: [] };
    expect(summarize([trip], 'ann', '02')).toEqual(nothing);
    expect(summarize([], 'ann', null)).toEqual(nothing);
  });

  test('twelve months, whatever happened', () => {
    const all = summarizeMonths(trip, 'ann');
    expect(all.map(({ month }) => month)).toEqual(months);
    expect(all[0]).toEqual({ month: '01', wholeMinor: 11_001, ownShareMinor: 6_000, ownPaidMinor: 0 });
    expect(all[1]).toEqual({ month: '02', wholeMinor: 0, ownShareMinor: 0, ownPaidMinor: 0 });
  });

  test('a category in which only the own share is left stays, one that came back to nothing goes', () => {
    const turned = year(
      2026,
      { '03': { food: { ann: 700, ben: -700 }, gifts: { ann: 0 } } },
      { '03': { ann: 0 } },
    );
    expect(summarize([turned], 'ann', null).categories).toEqual([
      { category: 'food', wholeMinor: 0, ownShareMinor: 700 },
    ]);
  });

  test('a member called like something every object has is nobody until they spend', () => {
    expect(summarize([trip], 'constructor', null)).toMatchObject({ ownShareMinor: 0, ownPaidMinor: 0 });
  });
});

describe('over random expenses', () => {
  const datedArb = fc
    .tuple(expenseArb, fc.integer({ min: 2024, max: 2026 }), fc.constantFrom(...months))
    .map(([expense, at, month]) => ({ ...expense, date: `${at}-${month}-15` }));
  const postingsArb = fc
    .array(datedArb, { maxLength: 12 })
    .map((expenses) => expenses.map((expense, at) => toPosting(`expense${at}`, expense)));

  // Some 4 s on an idle machine.
  const timeout = 120_000;

  test(
    'months, categories and members each come to the whole; so do the years one by one',
    { timeout },
    () => {
      fc.assert(
        fc.property(
          postingsArb,
          fc.constantFrom(...members),
          fc.option(fc.constantFrom(...months)),
          (postings, own, month) => {
            const years = [2024, 2025, 2026].map((at) => statisticsOf(at, postings, 1));
            const summary = summarize(years, own, month);
            const counted = postings.filter(
              ({ kind, date }) => kind !== 'transfer' && (month === null || date?.slice(5, 7) === month),
            );
            const sumOf = (side: 'paid' | 'share', member: string | null) =>
              total(counted.flatMap((posting) => amountsOf(posting[side], member)));

            expect(summary.wholeMinor).toBe(sumOf('share', null));
            expect(summary.wholeMinor).toBe(sumOf('paid', null));
            expect(summary.ownShareMinor).toBe(sumOf('share', own));
            expect(summary.ownPaidMinor).toBe(sumOf('paid', own));

            const { categories: byCategory, members: byMember } = summary;
            expect(total(byCategory.map((one) => one.wholeMinor))).toBe(summary.wholeMinor);
            expect(total(byCategory.map((one) => one.ownShareMinor))).toBe(summary.ownShareMinor);
            expect(total(byMember.map((one) => one.shareMinor))).toBe(summary.wholeMinor);
            expect(total(byMember.map((one) => one.paidMinor))).toBe(summary.wholeMinor);

            const byMonth = years
              .flatMap((one) => summarizeMonths(one, own))
              .filter((one) => month === null || one.month === month);
            for (const figure of ['wholeMinor', 'ownShareMinor', 'ownPaidMinor'] as const) {
              expect(total(byMonth.map((one) => one[figure]))).toBe(summary[figure]);
              expect(total(years.map((one) => summarize([one], own, month)[figure]))).toBe(summary[figure]);
            }
          },
        ),
        { numRuns: 10_000 },
      );
    },
  );

  test('categories go down', () => {
    fc.assert(
      fc.property(postingsArb, (postings) => {
        const amounts = summarize([statisticsOf(2026, postings, 1)], 'Anna', null).categories.map(
          ({ wholeMinor }) => wholeMinor,
        );
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
      }),
    );
  });
});

function amountsOf(some: Record<string, MinorUnits>, member: string | null): MinorUnits[] {
  return Object.entries(some).flatMap(([id, amount]) => (member === null || id === member ? [amount] : []));
}

/** Never −0. */
function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
