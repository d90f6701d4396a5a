import { maxTracedSplit, type Change, type SplitTrace } from '../records/activity.ts';
import type { Expense } from '../records/expense.ts';
import { isSameRecord } from '../records/same-record.ts';
import type { Split } from '../records/split.ts';
import { isSameSplit } from './is-same-split.ts';
import { participantsOf } from './participants.ts';

type Inputs = Pick<
  Expense,
  'kind' | 'title' | 'amountMinor' | 'date' | 'category' | 'note' | 'payers' | 'split' | 'foreign'
>;

/**
 * The inputs in which two versions of an expense differ, in the order people read them. The order of members and
 * of keys means nothing. The currency is the group's and never changes.
 */
export function changesBetween(before: Inputs, after: Inputs): Change[] {
  const changes: Change[] = [];
  if (before.kind !== after.kind) changes.push({ field: 'kind', before: before.kind, after: after.kind });
  if (before.title !== after.title)
    changes.push({ field: 'title', before: before.title, after: after.title });
  if (before.amountMinor !== after.amountMinor)
    changes.push({ field: 'amountMinor', before: before.amountMinor, after: after.amountMinor });
  if (before.date !== after.date) changes.push({ field: 'date', before: before.date, after: after.date });
  if (before.category !== after.category)
    changes.push({ field: 'category', before: before.category, after: after.category });
  if (before.note !== after.note) changes.push({ field: 'note', before: before.note, after: after.note });
  if (!isSameRecord(before.payers, after.payers))
    changes.push({ field: 'payers', before: before.payers, after: after.payers });
  if (!isSameSplit(before.split, after.split))
    changes.push({ field: 'split', before: traceOf(before.split), after: traceOf(after.split) });
  if (!isSameRecord(before.foreign, after.foreign))
    changes.push({ field: 'foreign', before: before.foreign, after: after.foreign });
  return changes;
}

function traceOf(split: Split): SplitTrace {
  if (JSON.stringify(split).length <= maxTracedSplit) return split;
  return { mode: 'outline', of: split.mode, participants: participantsOf(split).toSorted() };
}
