import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPosting } from '../balance/posting.ts';
import { historyRowSchema } from '../records/history.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { expenseIdArb } from '../testing/random-values.ts';
import { toHistoryRow } from './to-row.ts';

test('the row is the document that is stored, with what its posting says', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      const known = { ...expense, deletedAt: null };
      const row = toHistoryRow(id, known);
      expect(v.parse(historyRowSchema, row)).toEqual(row);
      const { title, note, amountMinor, createdAt, receivedAt } = known;
      const { updatedAt: _updatedAt, ...posted } = toPosting(id, known);
      expect(row).toEqual({ ...posted, title, note, amountMinor, createdAt, receivedAt });
    }),
    { numRuns: 500 },
  );
});

test('a deleted expense has none', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      expect(toHistoryRow(id, { ...expense, deletedAt: 7 })).toBeNull();
    }),
    { numRuns: 100 },
  );
});
