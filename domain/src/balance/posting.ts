import { contributionOf } from '../expense/contribution.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting } from '../records/totals.ts';

/** What the expense contributes to the totals at its present revision: nothing once it is deleted. */
export function toPosting(expenseId: string, expense: Expense): Posting {
  const { kind, revision, updatedAt, date, category } = expense;
  const version = { kind, revision, updatedAt, date, category };
  if (expense.deletedAt !== null) return { ...version, paid: {}, share: {} };
  return { ...version, ...contributionOf(expenseId, expense) };
}
