import { changesBetween } from '@nbbang/domain/expense/changes';
import { isSameSplit } from '@nbbang/domain/expense/is-same-split';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { isSameRecord } from '@nbbang/domain/records/same-record';
import type { ExpenseForm } from './expense-form.ts';

/** Whether the two hold the same texts and choices. The order of participants and payers means nothing. */
export function isSameForm(a: ExpenseForm, b: ExpenseForm): boolean {
  const [entriesOfA, entriesOfB] = [a.split.draft.entered, b.split.draft.entered];
  return (
    isSameRecord({ ...a, split: a.split.texts }, { ...b, split: b.split.texts }) &&
    a.split.draft.mode === b.split.draft.mode &&
    entriesOfA.length === entriesOfB.length &&
    entriesOfA.every((entry, at) => {
      const other = entriesOfB[at];
      return other !== undefined && isSameSplit(entry, other);
    })
  );
}

/** Whether saving `b` in place of `a` would change nothing. Only what a person enters is compared. */
export function isSameInput(a: ExpenseInput, b: ExpenseInput): boolean {
  return changesBetween(a, b).length === 0;
}
