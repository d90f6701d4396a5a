import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownExpense } from '../balance/overlay.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { compareEntries, mergeHistory, type HistoryEntry } from './merge-history.ts';
import { toHistoryRow } from './to-row.ts';

/** Few ids, days and instants, so that they meet. */
const knownArb: fc.Arbitrary<KnownExpense> = fc
  .record({ id: fc.nat(12), expense: expenseArb, createdAt: fc.nat(3), pending: fc.boolean() })
  .map(({ id, expense, createdAt, pending }) => ({
    id: `expense${id}`,
    expense: { ...expense, createdAt },
    pending,
  }));

const eachOnce = fc.uniqueArray(knownArb, { selector: ({ id }) => id, maxLength: 12 });

function toEntries(versions: readonly KnownExpense[]): HistoryEntry[] {
  return versions
    .flatMap(({ id, expense, pending }) => {
      const row = toHistoryRow(id, expense);
      return row === null ? [] : [{ id, row, pending }];
    })
    .toSorted(compareEntries);
}

test('of each expense the later version counts, deleted ones are not shown, and the order is that of the list', () => {
  fc.assert(
    fc.property(eachOnce, eachOnce, (stored, known) => {
      const rows = toEntries(stored.map((version) => ({ ...version, pending: false })));
      const latest = new Map(rows.map(({ id, row }) => [id, row.revision]));
      const newer = known.filter(({ id, expense }) => expense.revision > (latest.get(id) ?? 0));
      const others = rows.filter(({ id }) => !newer.some((entry) => entry.id === id));
      const expected = [...others, ...toEntries(newer)].toSorted(compareEntries);
      expect(mergeHistory(rows, known)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});

test('nothing new: the same list, so that nothing is drawn anew', () => {
  fc.assert(
    fc.property(eachOnce, (stored) => {
      const rows = toEntries(stored);
      expect(
        mergeHistory(
          rows,
          stored.filter(({ expense }) => expense.deletedAt === null),
        ),
      ).toBe(rows);
    }),
  );
});
