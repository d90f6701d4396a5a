import { exponentOf } from '../money/currency.ts';
import type { Expense } from '../records/expense.ts';

/**
 * What `firestore.rules` ask of the amounts of a write beyond their shape. Whatever a form saves suits (`split-problem.ts`,
 * `foreign.ts`); what was stored before it was asked may not, and is read and counted all the same.
 */
export type Amounts = Pick<Expense, 'amountMinor' | 'currency' | 'split' | 'foreign'>;

/** No adjustment has more digits than the amount: rules have no loop, but patterns. */
export function suitsAdjustments({ split, amountMinor }: Pick<Amounts, 'split' | 'amountMinor'>): boolean {
  if (split.mode !== 'adjustment') return true;
  const most = String(amountMinor).length;
  return Object.values(split.adjustmentsMinor).every((by) => String(Math.abs(by)).length <= most);
}

/**
 * The foreign amount at its rate comes to the amount, to less than a unit: half a unit is rounded, and rules count in
 * doubles. The same operations in the same order as theirs.
 */
export function suitsForeign({ foreign, amountMinor, currency }: Omit<Amounts, 'split'>): boolean {
  if (foreign === null) return true;
  const converted =
    (Number(foreign.rate) * foreign.amountMinor * 10 ** exponentOf(currency)) /
    10 ** exponentOf(foreign.currency);
  return Math.abs(converted - amountMinor) < 1;
}
