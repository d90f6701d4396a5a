import * as v from 'valibot';
import { expenseSchema, type Expense } from '../records/expense.ts';
import { createdAtMs } from './created-at.ts';

/** What a test says of its expense: any field of it, amounts as plain numbers, or who alone paid and who shares equally. */
export type ExpenseWish = Omit<Partial<Expense>, 'amountMinor' | 'payers'> & {
  amountMinor?: number;
  payers?: Readonly<Record<string, number>>;
  payer?: string;
  participants?: readonly string[];
};

/**
 * An expense, unless the wish says otherwise: a dinner that anna paid and shares with bora. Each revision is a
 * millisecond later than the one before.
 *
 * @throws ValiError where the store would not hold such an expense.
 */
export function makeExpense({
  payer = 'anna',
  participants = ['anna', 'bora'],
  ...fields
}: ExpenseWish = {}): Expense {
  const { amountMinor = 900, revision = 1, createdAt = createdAtMs, createdBy = 'uid-owner' } = fields;
  return v.parse(expenseSchema, {
    kind: 'expense',
    title: '저녁',
    amountMinor,
    currency: 'KRW',
    date: '2026-01-02',
    payers: { [payer]: amountMinor },
    split: { mode: 'equal', participants },
    revision,
    createdBy,
    createdAt,
    updatedBy: createdBy,
    updatedAt: createdAt + revision,
    deletedAt: null,
    ...fields,
  });
}
