import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import { makeHistoryRow } from '@nbbang/domain/testing/make-history-row';
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
    entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(toEntry),
  );

type Entry = { date: string; kind: 'expense' | 'income' | 'transfer'; amount: number };

function toEntry({ date, kind, amount }: Entry, position: number): HistoryEntry {
  return {
    id: `expense${position}`,
    pending: false,
    row: makeHistoryRow({ kind, amountMinor: amount, date, participants: ['bert'] }),
  };
}

test('every entry is in exactly one day, in the order it came in', () => {
  fc.assert(
    fc.property(newestFirst, fc.constantFrom('all', 'all-but-last', 'none'), (entries, sums) => {
      const days = groupByDay(entries, sums);
      expect(days.flatMap((day) => day.entries)).toEqual(entries);
      expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
      for (const day of days) expect(day.entries.every(({ row }) => row.date === day.date)).toBe(true);
    }),
  );
});

test('the sums of all days are what was spent, less what came back, transfers left out', () => {
  fc.assert(
    fc.property(newestFirst, (entries) => {
      const sumOf = (kind: string) =>
        entries.filter(({ row }) => row.kind === kind).reduce((sum, { row }) => sum + row.amountMinor, 0);
      const total = sumOf('expense') - sumOf('income');
      expect(groupByDay(entries, 'all').reduce((sum, day) => sum + (day.spentMinor ?? 0), 0)).toBe(total);
    }),
  );
});

test('a day that may go on beyond the list has no sum yet, and in a search none has', () => {
  const entries = [
    toEntry({ date: '2026-11-03', kind: 'expense', amount: 5 }, 0),
    toEntry({ date: '2026-11-02', kind: 'expense', amount: 7 }, 1),
  ];
  expect(groupByDay(entries, 'all-but-last').map((day) => day.spentMinor)).toEqual([5, null]);
  expect(groupByDay(entries, 'none').map((day) => day.spentMinor)).toEqual([null, null]);
});
