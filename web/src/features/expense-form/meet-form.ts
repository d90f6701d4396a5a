import { parts, type Part } from '@nbbang/domain/expense/rebase';
import type { ExpenseForm } from './expense-form.ts';
import { isSameForm } from './same-form.ts';

/** What a form becomes when the expense under it changes. `moved` are the parts that are theirs now. */
export type MetForm = { form: ExpenseForm; moved: readonly Part[]; conflicts: readonly Part[] };

/**
 * Puts theirs wherever nobody typed. Where both changed a part otherwise the form keeps what was typed, and names it.
 *
 * @param base what the form showed before anything was typed
 */
export function meetForm(base: ExpenseForm, typed: ExpenseForm, theirs: ExpenseForm): MetForm {
  const changedByThem = parts.filter((part) => !isSamePart(part, base, theirs));
  const changedByMe = parts.filter((part) => !isSamePart(part, base, typed));
  const moved = changedByThem.filter((part) => !changedByMe.includes(part));
  const conflicts = changedByThem.filter(
    (part) => changedByMe.includes(part) && !isSamePart(part, typed, theirs),
  );
  return { form: takeForm(typed, theirs, moved), moved, conflicts };
}

/** `into` with these parts of `from`. */
export function takeForm(into: ExpenseForm, from: ExpenseForm, taken: readonly Part[]): ExpenseForm {
  return taken.reduce((form, part) => ({ ...form, ...partOf(part, from) }), into);
}

function isSamePart(part: Part, a: ExpenseForm, b: ExpenseForm): boolean {
  return isSameForm({ ...a, ...partOf(part, b) }, a);
}

function partOf(part: Part, form: ExpenseForm): Partial<ExpenseForm> {
  switch (part) {
    case 'title':
      return { title: form.title };
    case 'date':
      return { date: form.date };
    case 'category':
      return { category: form.category };
    case 'note':
      return { note: form.note };
    case 'money': {
      const { amountText, foreign, payer, coPayers, hasCoPayers, receiver, split } = form;
      return { amountText, foreign, payer, coPayers, hasCoPayers, receiver, split };
    }
  }
}
