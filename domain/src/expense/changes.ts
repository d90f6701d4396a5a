import { maxTracedSplit, type Change, type SplitTrace } from '../records/activity.ts';
import type { Expense } from '../records/expense.ts';
import type { Foreign } from '../records/foreign.ts';
import type { Split } from '../records/split.ts';
import { isSameSplit } from './is-same-split.ts';
import { reduceSplit } from './reduce-split.ts';

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
  if (!isSamePayers(before.payers, after.payers))
    changes.push({ field: 'payers', before: before.payers, after: after.payers });
  if (!isSameSplit(before.split, after.split))
    changes.push({ field: 'split', before: traceOf(before.split), after: traceOf(after.split) });
  if (!isSameForeign(before.foreign, after.foreign))
    changes.push({ field: 'foreign', before: before.foreign, after: after.foreign });
  return changes;
}

function isSamePayers(a: Inputs['payers'], b: Inputs['payers']): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => Object.hasOwn(a, id) && Object.hasOwn(b, id) && a[id] === b[id]);
}

function isSameForeign(a: Foreign | null, b: Foreign | null): boolean {
  if (a === null || b === null) return a === b;
  return a.currency === b.currency && a.amountMinor === b.amountMinor && a.rate === b.rate;
}

function traceOf(split: Split): SplitTrace {
  if (JSON.stringify(split).length <= maxTracedSplit) return split;
  const ids = reduceSplit(split).map(({ id }) => id);
  return { mode: 'outline', of: split.mode, participants: [...new Set(ids)].toSorted() };
}
