import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPosting } from '../balance/posting.ts';
import { emptyTotals } from '../balance/totals.ts';
import type { Expense } from '../records/expense.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { sumStatistics } from '../testing/sum-statistics.ts';
import { overlayStatistics, overlayYears } from './overlay.ts';

/** That statistics show what is known, counted once, at every step: `balance/overlay-timeline.test.ts`. */
const [drawn] = fc.sample(
  expenseArb.filter(({ kind }) => kind === 'expense'),
  { seed: 1, numRuns: 1 },
);

function known(id: string, changes: Partial<Expense>) {
  if (drawn === undefined) throw new Error('no expense');
  return { id, expense: { ...drawn, revision: 1, deletedAt: null, ...changes }, pending: true };
}

test('without statistics and totals, what is known counts in its own year', () => {
  const dinner = known('dinner', { date: '2024-02-29' });
  const taxi = known('taxi', { date: '2025-01-01' });
  const expected = sumStatistics(2024, [toPosting('dinner', dinner.expense)]);
  expect(overlayStatistics(2024, null, null, [dinner, taxi], new Map())).toEqual(expected);
  expect(Object.keys(expected.share)).toEqual(['02']);
  expect(overlayStatistics(2023, null, null, [dinner, taxi], new Map())).toEqual(sumStatistics(2023, []));
});

test('the years are those stored and those of what is not applied yet, ascending', () => {
  const applied = known('applied', { date: '2022-01-01' });
  const all = [
    known('early', { date: '2019-12-31' }),
    known('late', { date: '2027-01-01' }),
    known('deleted', { date: '2021-01-01', deletedAt: 1 }),
    applied,
  ];
  const recent = { applied: toPosting('applied', applied.expense) };
  const totals = { ...emptyTotals(0), recent, years: [2024, 2025] };
  expect(overlayYears(totals, all, new Map())).toEqual([2019, 2024, 2025, 2027]);
  expect(overlayYears(null, [], new Map())).toEqual([]);
});
