import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expense } from '../records/expense.ts';
import { postingSchema } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { expenseIdArb } from '../testing/random-values.ts';
import { toPosting } from './posting.ts';

const sumOf = (amounts: Record<string, number>) =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

const signOf = ({ kind, deletedAt }: Expense) => (deletedAt !== null ? 0 : kind === 'income' ? -1 : 1);

test('what was paid is what is shared: the amount, taken back for an income, or nothing once deleted', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      const { paid, share } = toPosting(id, expense);
      const moved = signOf(expense) * expense.amountMinor + 0;
      expect([sumOf(paid), sumOf(share)]).toEqual([moved, moved]);
    }),
    { numRuns: 2_000 },
  );
});

test('no edit of title, date, category, note, currency abroad, author or time moves the odd cent', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, expenseArb, (id, expense, other) => {
      const { title, date, category, note, foreign, updatedAt, revision } = other;
      const edited = {
        ...expense,
        ...{ title, date, category, note, foreign, updatedAt, revision },
        updatedBy: 'another',
      };
      expect(toPosting(id, edited)).toEqual({
        ...toPosting(id, expense),
        updatedAt,
        revision,
        date,
        category,
      });
    }),
    { numRuns: 2_000 },
  );
});

test('deleting and restoring is the identity', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      const before = { ...expense, deletedAt: null };
      const deleted = { ...before, deletedAt: 9 };
      expect(toPosting(id, deleted)).toMatchObject({ paid: {}, share: {} });
      expect(toPosting(id, { ...deleted, deletedAt: null })).toEqual(toPosting(id, before));
    }),
    { numRuns: 500 },
  );
});

test('it is the document that is stored', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      const posting = toPosting(id, expense);
      expect(v.parse(postingSchema, posting)).toEqual(posting);
    }),
    { numRuns: 500 },
  );
});
