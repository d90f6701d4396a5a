import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { toMinorUnits, zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';

export type ExpenseDay = {
  /** A calendar date. */
  date: string;
  expenses: KnownExpense[];
  /** What was spent that day, transfers left out; null when there is none, or when it is not known yet. */
  spentMinor: MinorUnits | null;
};

/**
 * The expenses day by day, in the order they come in.
 *
 * @param more the list goes on beyond its end, so that the last day may be shown in part only.
 */
export function groupByDay(expenses: readonly KnownExpense[], more: boolean): ExpenseDay[] {
  const byDate = new Map<string, KnownExpense[]>();
  for (const known of expenses) {
    const ofDay = byDate.get(known.expense.date);
    if (ofDay) ofDay.push(known);
    else byDate.set(known.expense.date, [known]);
  }
  const days = [...byDate].map(([date, ofDay]) => ({ date, expenses: ofDay, spentMinor: spentOf(ofDay) }));
  return more ? days.map((day, at) => (at === days.length - 1 ? { ...day, spentMinor: null } : day)) : days;
}

/** Money that came back was not spent after all. */
function spentOf(expenses: readonly KnownExpense[]): MinorUnits | null {
  const spent = expenses.filter(({ expense }) => expense.kind !== 'transfer');
  if (spent.length === 0) return null;
  return spent.reduce(
    (sum, { expense }) => toMinorUnits(sum + (expense.kind === 'income' ? -1 : 1) * expense.amountMinor),
    zeroMinor,
  );
}
