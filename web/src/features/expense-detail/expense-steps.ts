import type { Activity, ExpenseActivity } from '@nbbang/domain/records/activity';
import type { Expense } from '@nbbang/domain/records/expense';

/** A step in the life of an expense, as far as it is known. */
export type ExpenseStep = Pick<
  ExpenseActivity,
  'what' | 'actorUid' | 'memberId' | 'at' | 'changes' | 'revision'
>;

/** Those of the entries that tell of a version of an expense. */
export function versionsAmong<Entry extends Activity>(entries: readonly Entry[]) {
  return entries.filter((entry): entry is Extract<Entry, ExpenseActivity> => 'revision' in entry);
}

/**
 * What became of the expense, newest first. One made before there was a history, or whose trigger has not run yet,
 * has no entry of its creation: the expense itself says who made it and when.
 */
export function stepsOf(
  expense: Pick<Expense, 'createdBy' | 'createdAt'>,
  { entries, more }: { entries: readonly ExpenseStep[]; more: boolean },
): readonly ExpenseStep[] {
  if (more || entries.some(({ what }) => what === 'created')) return entries;
  const { createdBy, createdAt } = expense;
  return [
    ...entries,
    { what: 'created', actorUid: createdBy, memberId: null, at: createdAt, changes: [], revision: 1 },
  ];
}
