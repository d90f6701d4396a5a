import type { Change, ExpenseActivity } from '../records/activity.ts';
import type { Expense, ExpenseInput } from '../records/expense.ts';
import { changesBetween } from './changes.ts';

/** What the history tells of one version of an expense. */
export type VersionEntry = Pick<
  ExpenseActivity,
  'revision' | 'since' | 'at' | 'changes' | 'title' | 'amountMinor'
>;

/** The inputs that `changes` were made to; null when they do not tell the split (`outline`). */
export function inputBefore(after: ExpenseInput, changes: readonly Change[]): ExpenseInput | null {
  let input: ExpenseInput | null = after;
  for (const change of changes) input = input && undo(input, change);
  return input;
}

function undo(input: ExpenseInput, change: Change): ExpenseInput | null {
  if (change.field !== 'split') return { ...input, [change.field]: change.before };
  return change.before.mode === 'outline' ? null : { ...input, split: change.before };
}

/** An entry comes moments after the version it tells of; later than this it does not come any more. */
const toldWithinMs = 120_000;

/**
 * What the expense was at each revision the history tells of: walked back from the present, one entry after the other.
 * A revision without an entry changed nothing (a write that was sent twice), unless it is so young that its entry may
 * still come. There the walk ends, as at a split too long to be kept, and where an entry does not fit what the walk
 * has come to.
 *
 * @param entries newest first
 * @param nowMs milliseconds since the epoch
 */
export function versionsOf(
  present: Expense,
  entries: readonly VersionEntry[],
  nowMs: number,
): ReadonlyMap<number, ExpenseInput> {
  const versions = new Map<number, ExpenseInput>();
  let input: ExpenseInput | null = toInput(present);
  let newer = { revision: present.revision + 1, at: present.updatedAt };
  for (const entry of entries) {
    // An entry that tells of several writes at once stands for those in between as well.
    if (entry.revision >= newer.revision) continue;
    const isGap = entry.revision < newer.revision - 1;
    if (input === null || !fits(entry, input) || (isGap && nowMs - newer.at < toldWithinMs)) break;
    versions.set(entry.revision, input);
    input = inputBefore(input, entry.changes);
    newer = { revision: (entry.since ?? entry.revision - 1) + 1, at: entry.at };
  }
  return versions;
}

/** Whether the write that the entry tells of may have come to `input`. */
function fits({ title, amountMinor, changes }: VersionEntry, input: ExpenseInput): boolean {
  let redone = { ...input, title, amountMinor };
  for (const change of changes) {
    if (change.field !== 'split') redone = { ...redone, [change.field]: change.after };
    else if (change.after.mode !== 'outline') redone = { ...redone, split: change.after };
    else if (change.after.of !== input.split.mode) return false;
  }
  return changesBetween(input, redone).length === 0;
}

/** What a person entered of the expense. */
export function toInput(expense: ExpenseInput): ExpenseInput {
  const { kind, title, amountMinor, currency, date, category, note, payers, split, foreign } = expense;
  return { kind, title, amountMinor, currency, date, category, note, payers, split, foreign };
}
