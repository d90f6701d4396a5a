import { contributionOf } from '../expense/contribution.ts';
import type { Expense } from '../records/expense.ts';
import type { HistoryRow } from '../records/history.ts';

/**
 * The row of the expense in its page of the history, at its present revision; null once it is deleted. `paid` and
 * `share` are those of its posting.
 */
export function toHistoryRow(expenseId: string, expense: Expense): HistoryRow | null {
  if (expense.deletedAt !== null) return null;
  const { kind, title, note, amountMinor, date, category, revision, createdAt, receivedAt } = expense;
  const { paid, share } = contributionOf(expenseId, expense);
  return { kind, title, note, amountMinor, date, category, paid, share, revision, createdAt, receivedAt };
}
