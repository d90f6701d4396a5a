import { sharesOf } from '../expense/shares.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting } from '../records/totals.ts';

/** What the expense contributes to the totals at its present revision: nothing once it is deleted. */
export function toPosting(expenseId: string, expense: Expense): Posting {
  const { kind, revision, updatedAt } = expense;
  if (expense.deletedAt !== null) return { kind, revision, updatedAt, paid: {}, share: {} };
  const share = sharesOf(expenseId, expense.amountMinor, expense.split);
  return { kind, revision, updatedAt, paid: { ...expense.payers }, share };
}
