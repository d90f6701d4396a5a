import { useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Part } from '@nbbang/domain/expense/rebase';
import type { ExpenseForm } from './expense-form.ts';
import { meetForm } from './meet-form.ts';
import { toForm } from './to-form.ts';

/** What somebody else did to the expense while its form was open, or its draft lay there. */
export type Met = { by: string; isDeleted: boolean; moved: readonly Part[]; conflicts: readonly Part[] };

export type Ground = {
  /** The form of the version that what is typed stands on. */
  base: ExpenseForm;
  met: Met | null;
  settle: () => void;
};

type Standing = { base: ExpenseForm; version: string | null; met: Met | null };

/**
 * Keeps what is typed on the version that is there: when that changes, `move` is called with what the form becomes.
 *
 * @param opening `base` is what the form stood on when it was left, `fresh` what the expense is as it opens.
 */
export function useGround(
  expense: KnownExpense | null,
  opening: { base: ExpenseForm; fresh: ExpenseForm },
  locale: string,
  move: (meet: (typed: ExpenseForm) => ExpenseForm) => void,
): Ground {
  const version = expense && `${expense.expense.revision} ${expense.expense.writeId}`;
  const isLeftBehind = opening.base !== opening.fresh;
  const [standing, setStanding] = useState<Standing>({
    base: opening.base,
    version: isLeftBehind ? 'left' : version,
    met: null,
  });
  if (expense !== null && version !== standing.version) {
    const theirs = toForm(expense.expense, locale);
    const { updatedBy: by, deletedAt } = expense.expense;
    move((typed) => {
      const { form, moved, conflicts } = meetForm(standing.base, typed, theirs);
      const isSaid = deletedAt !== null || moved.length > 0 || conflicts.length > 0;
      const met = isSaid ? { by, isDeleted: deletedAt !== null, moved, conflicts } : null;
      setStanding({ base: theirs, version, met });
      return form;
    });
  }
  return { ...standing, settle: () => setStanding({ ...standing, met: null }) };
}
