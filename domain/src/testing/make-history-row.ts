import { toHistoryRow } from '../history/to-row.ts';
import type { HistoryRow } from '../records/history.ts';
import { makeExpense, type ExpenseWish } from './make-expense.ts';

/** The row that the trigger makes of such an expense. */
export function makeHistoryRow(wish: ExpenseWish = {}): HistoryRow {
  const row = toHistoryRow('anExpenseOf20Letters', makeExpense(wish));
  if (row === null) throw new Error('A deleted expense has no row.');
  return row;
}
