import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { groupByDay } from './expense-days.ts';

const dates = ['2026-11-03', '2026-11-02', '2026-11-01'];

const newestFirst = fc
  .array(
    fc.record({
      date: fc.constantFrom(...dates),
      kind: fc.constantFrom('expense' as const, 'income' as const, 'transfer' as const),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
    }),
  )
  .map((entries) =>
    entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(toKnown),
  );

type Entry = { date: string; kind: 'expense' | 'income' | 'transfer'; amount: number };

function toKnown({ date, kind, amount }: Entry, position: number): KnownExpense {
  const amountMinor = toMinorUnits(amount);
  return {
    id: `expense${position}`,
    pending: false,
    expense: {
      kind,
      title: 'x',
      amountMinor,
      currency: 'KRW',
      date,
      category: null,
      note: '',
      foreign: null,
      payers: { anna: amountMinor },
      split: { mode: 'equal', participants: ['bert'] },
      revision: 1,
      createdBy: 'u',
      createdAt: 0,
      updatedBy: 'u',
      updatedAt: 0,
      deletedAt: null,
    },
  };
}

test('every expense is in exactly one day, in the order it came in', () => {
  fc.assert(
    fc.property(newestFirst, fc.boolean(), (expenses, more) => {
      const days = groupByDay(expenses, more);
      expect(days.flatMap((day) => day.expenses)).toEqual(expenses);
      expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
      for (const day of days)
        expect(day.expenses.every(({ expense }) => expense.date === day.date)).toBe(true);
    }),
  );
});

test('the sums of all days are what was spent, less what came back, transfers left out', () => {
  fc.assert(
    fc.property(newestFirst, (expenses) => {
      const sumOf = (kind: string) =>
        expenses
          .filter(({ expense }) => expense.kind === kind)
          .reduce((sum, { expense }) => sum + expense.amountMinor, 0);
      const total = sumOf('expense') - sumOf('income');
      expect(groupByDay(expenses, false).reduce((sum, day) => sum + (day.spentMinor ?? 0), 0)).toBe(total);
    }),
  );
});

test('a day that may go on beyond the list has no sum yet', () => {
  const expenses = [
    toKnown({ date: '2026-11-03', kind: 'expense', amount: 5 }, 0),
    toKnown({ date: '2026-11-02', kind: 'expense', amount: 7 }, 1),
  ];
  expect(groupByDay(expenses, true).map((day) => day.spentMinor)).toEqual([5, null]);
});
