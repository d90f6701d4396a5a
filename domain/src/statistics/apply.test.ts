import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPosting } from '../balance/posting.ts';
import { statisticsSchema, type Posting, type Statistics } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { sumStatistics } from '../testing/sum-statistics.ts';
import { applyToStatistics, isEmptyYear, statisticsOf } from './apply.ts';

const years = [2025, 2026] as const;

type Step = { id: string; posting: Posting | null };

/** Any expense in any state, as often as one likes, in any order; null: it is gone. */
const stepsArb: fc.Arbitrary<Step[]> = fc.array(
  fc
    .tuple(fc.nat({ max: 9 }), expenseArb, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([number, expense, gone, dateless]): Step => {
      const id = `expense${number}`;
      const posting = toPosting(id, expense);
      if (gone === 0) return { id, posting: null };
      return { id, posting: dateless === 0 ? { ...posting, date: null, category: null } : posting };
    }),
  { maxLength: 60 },
);

function follow(steps: readonly Step[]) {
  const postings = new Map<string, Posting | null>();
  const statistics = new Map<number, Statistics>();
  for (const { id, posting: next } of steps) {
    const former = postings.get(id) ?? null;
    postings.set(id, next);
    for (const year of years) {
      const before = statistics.get(year) ?? null;
      statistics.set(year, applyToStatistics(year, before, { former, next }, 0));
    }
  }
  return { statistics, postings: [...postings.values()].filter((posting) => posting !== null) };
}

describe('the statistics of a year', () => {
  test('step by step are those from scratch', () => {
    let counted = 0;
    fc.assert(
      fc.property(stepsArb, (steps) => {
        const { statistics, postings } = follow(steps);
        for (const year of years) {
          const expected = sumStatistics(year, postings);
          expect(statisticsOf(year, postings, 0)).toEqual(expected);
          expect(statistics.get(year) ?? sumStatistics(year, [])).toEqual(expected);
          if (!isEmptyYear(expected)) counted += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    // About 1,020 years hold something, 30 more or fewer: the law is not kept by empty ones.
    expect(counted).toBeGreaterThan(700);
  });

  test('are the document that is stored, and the shares of a month come to what was paid in it', () => {
    const sumOf = (amounts: Record<string, number> = {}) =>
      Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
    fc.assert(
      fc.property(stepsArb, (steps) => {
        for (const statistics of follow(steps).statistics.values()) {
          expect(v.parse(statisticsSchema, statistics)).toEqual(statistics);
          for (const month of Object.keys({ ...statistics.share, ...statistics.paid })) {
            const shares = Object.values(statistics.share[month] ?? {}).map(sumOf);
            expect(shares.reduce((sum, share) => sum + share, 0)).toBe(sumOf(statistics.paid[month]));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are empty once everything is gone', () => {
    fc.assert(
      fc.property(stepsArb, (steps) => {
        const gone = steps.map(({ id }) => ({ id, posting: null }));
        for (const [year, statistics] of follow([...steps, ...gone]).statistics) {
          expect(statistics).toEqual({ year, share: {}, paid: {}, updatedAt: 0 });
          expect(isEmptyYear(statistics)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('move to another year with the date', () => {
    const [expense] = fc.sample(expenseArb, { seed: 3, numRuns: 1 });
    if (expense === undefined) throw new Error('no expense');
    const at = (date: string) => toPosting('moved', { ...expense, kind: 'expense', deletedAt: null, date });
    const { statistics } = follow([
      { id: 'moved', posting: at('2025-12-31') },
      { id: 'moved', posting: at('2026-01-01') },
    ]);
    expect(statistics.get(2025)).toEqual(sumStatistics(2025, []));
    expect(statistics.get(2026)).toEqual(sumStatistics(2026, [at('2026-01-01')]));
    expect(Object.keys(statistics.get(2026)?.paid ?? {})).toEqual(['01']);
  });

  test('do not change what is passed in', () => {
    fc.assert(
      fc.property(stepsArb, expenseArb, (steps, expense) => {
        const before = follow(steps).statistics.get(2026) ?? null;
        const copy = structuredClone(before);
        applyToStatistics(2026, before, { former: null, next: toPosting('new', expense) }, 1);
        expect(before).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });
});
