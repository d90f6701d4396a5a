import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import * as v from 'valibot';
import { type PlannedActivity, planActivity } from '../activity/plan-activity.ts';

/** An activity that must be there. */
export type Told = PlannedActivity;

/**
 * What the present version of an expense alone says that somebody did: created it, or deleted it. Of an edit it cannot say
 * what was changed, nor whether anything was: null, as for a document that is missing or unsound.
 */
export function planTold(expenseId: string, document: unknown): Told | null {
  const parsed = v.safeParse(expenseSchema, document);
  if (!parsed.success) return null;
  const expense = parsed.output;
  if (expense.revision === 1) return planActivity({ expenseId, before: null, after: expense });
  if (expense.deletedAt === null || expense.deletedAt !== expense.updatedAt) return null;
  return planActivity({ expenseId, before: notDeleted(expense), after: expense });
}

function notDeleted(expense: Expense): Expense {
  return { ...expense, revision: expense.revision - 1, deletedAt: null };
}
