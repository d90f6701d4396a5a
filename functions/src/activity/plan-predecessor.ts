import { inputBefore, toInput } from '@nbbang/domain/expense/version';
import type { ExpenseActivity } from '@nbbang/domain/records/activity';
import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import * as v from 'valibot';
import { type PlannedActivity, planFoundActivity } from './plan-activity.ts';

/**
 * What is left to tell when an entry of several writes gives way to that of its own write: the writes before it, in the
 * entry of the version that this one was made on. Should the events of those come too, it gives way in turn.
 *
 * @param together the entry that gives way
 * @param before what the event says was there, as it carries it
 * @returns null where nothing is left, or where the entry does not tell what was there at first (a long receipt).
 */
export function planPredecessor(
  together: ExpenseActivity,
  before: unknown,
  after: unknown,
): PlannedActivity | null {
  const [then, now] = [readExpense(before), readExpense(after)];
  const { since, expenseId } = together;
  if (since === undefined || then === null || now === null) return null;
  if (together.what === 'created') return planFoundActivity(expenseId, null, then);
  const first = inputBefore(toInput(now), together.changes);
  if (first === null) return null;
  const deletedAt = together.what === 'restored' ? 0 : null;
  const version = { ...first, writeId: null, deletedAt, receivedAt: null };
  return planFoundActivity(expenseId, { revision: since, version }, then);
}

function readExpense(document: unknown): Expense | null {
  const parsed = v.safeParse(expenseSchema, document);
  return parsed.success ? parsed.output : null;
}
