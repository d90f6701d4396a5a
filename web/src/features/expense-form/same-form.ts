import { isSameSplit } from '@nbbang/domain/expense/is-same-split';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { ExpenseForm } from './expense-form.ts';

/** Whether the two say the same as they stand. The order of participants and payers means nothing. */
export function isSameForm(a: ExpenseForm, b: ExpenseForm): boolean {
  const [entriesOfA, entriesOfB] = [a.split.draft.entered, b.split.draft.entered];
  return (
    isSameJson({ ...a, split: a.split.texts }, { ...b, split: b.split.texts }) &&
    a.split.draft.mode === b.split.draft.mode &&
    entriesOfA.length === entriesOfB.length &&
    entriesOfA.every((entry, at) => {
      const other = entriesOfB[at];
      return other !== undefined && isSameSplit(entry, other);
    })
  );
}

/** Whether saving `b` in place of `a` would change nothing. */
export function isSameInput(a: ExpenseInput, b: ExpenseInput): boolean {
  return isSameSplit(a.split, b.split) && isSameJson({ ...a, split: null }, { ...b, split: null });
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** The order in which keys were written means nothing. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, inOrder(entry)]);
}
