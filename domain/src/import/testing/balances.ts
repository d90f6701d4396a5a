import * as v from 'valibot';
import { netOf } from '../../balance/net.ts';
import { toPosting } from '../../balance/posting.ts';
import { applyPosting, emptyTotals } from '../../balance/totals.ts';
import { expenseSchema, type Expense, type ExpenseInput } from '../../records/expense.ts';
import type { MemberId } from '../../records/fields.ts';
import { personRef, type Imported } from '../imported.ts';

/**
 * The expense as the app would store it: a title of its own where there is none.
 *
 * @throws ValiError where the store would not hold it.
 */
export function toExpense(input: ExpenseInput): Expense {
  return v.parse(expenseSchema, {
    ...input,
    title: input.title === '' && input.kind !== 'transfer' ? 'Untitled' : input.title,
    revision: 1,
    createdBy: 'uid',
    createdAt: 1,
    updatedBy: 'uid',
    updatedAt: 1,
    deletedAt: null,
  });
}

/** What everybody is owed, through postings and totals as the server keeps them. */
export function netsOf(expenses: readonly { id: string; expense: Expense }[]): Record<MemberId, number> {
  let totals = emptyTotals(1);
  for (const { id, expense } of expenses) {
    totals = applyPosting(totals, id, null, toPosting(id, expense), 1);
  }
  return netOf(totals.members);
}

/** Of each person of the file, in their order, in minor units. The keys are the ids. */
export function balancesOf({ people, entries }: Pick<Imported, 'people' | 'entries'>): number[] {
  const nets = netsOf(entries.map(({ entryKey, input }) => ({ id: entryKey, expense: toExpense(input) })));
  return people.map((_, at) => nets[personRef(at)] ?? 0);
}
