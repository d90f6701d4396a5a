import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postingSchema } from '../records/totals.ts';
import { expenseArb, expenseIdArb } from '../testing/random-expense.ts';
import { toPosting } from './posting.ts';

const sumOf = (amounts: Record<string, number>) =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

test('what was paid is what is shared: the amount, or nothing once deleted', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, (id, expense) => {
      const { paid, share } = toPosting(id, expense);
      const amountMinor = expense.deletedAt === null ? expense.amountMinor : 0;
      expect([sumOf(paid), sumOf(share)]).toEqual([amountMinor, amountMinor]);
    }),
    { numRuns: 2_000 },
  );
});

test('no edit of title, date, author or time moves the odd cent', () => {
  fc.assert(
    fc.property(expenseIdArb, expenseArb, expenseArb, (id, expense, other) => {
      const { title, date, updatedAt, revision } = other;
      const edited = { ...expense, title, date, updatedAt, revision, updatedBy: 'another' };
      expect(toPosting(id, edited)).toEqual({ ...toPosting(id, expense), updatedAt, revision });
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
