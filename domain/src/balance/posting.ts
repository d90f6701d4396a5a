import { contributionOf } from '../expense/contribution.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting } from '../records/totals.ts';

/** What the expense contributes to the totals at its present revision: nothing once it is deleted. */
export function toPosting(expenseId: string, expense: Expense): Posting {
  const { kind, revision, updatedAt } = expense;
  if (expense.deletedAt !== null) return { kind, revision, updatedAt, paid: {}, share: {} };
  return { kind, revision, updatedAt, ...contributionOf(expenseId, expense) };
}
