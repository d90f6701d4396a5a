import { Suspense, useState } from 'react';
import { useLocation, useRoute, useSearchParams } from 'wouter';
import { toInput } from '@nbbang/domain/expense/version';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { useExpense } from '#data/shell/expenses.ts';
import { dismissRefusedWrite, type RefusedWrite } from '#data/local/refused-writes.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useToday } from '#i18n/use-today.ts';
import { keepFilter, paths } from '#paths.ts';
import { ExpenseDetailSheet, ExpenseSheet } from '#app/screens.ts';
import { useExpenseId } from './use-expense-id.ts';

type ExpenseOverlayProps = {
  /** The details stand beside the list. */
  wide: boolean;
  /** Back to the list, or whatever was shown beneath. */
  onClose: () => void;
  reopened: RefusedWrite | null;
  onReopenedClosed: () => void;
};

/**
 * The sheet that the address asks for (a new expense, one to look at or to edit), or that a refused write opens again.
 * What was edited is seen in the list, where the balance moves as well; on a wide screen in the details beside it.
 */
export function ExpenseOverlay({ wide, onClose, reopened, onReopenedClosed }: ExpenseOverlayProps) {
  const { group } = useGroupContext();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const shownId = useExpenseId();
  const [isEdit] = useRoute(paths.editExpense.pattern);
  const [isNew] = useRoute(paths.newExpense.pattern);
  if (reopened) return <Reopened write={reopened} onClose={onReopenedClosed} />;
  const copiedId = search.get('copy');
  return (
    <Suspense fallback={null}>
      {isNew && copiedId === null && <ExpenseSheet expense={null} onClose={onClose} />}
      {isNew && copiedId !== null && <Copied key={copiedId} expenseId={copiedId} onClose={onClose} />}
      {shownId !== null && isEdit && (
        <Edited
          key={shownId}
          expenseId={shownId}
          onClose={
            wide ? () => navigate(keepFilter(paths.expense(group.id, shownId), String(search))) : onClose
          }
        />
      )}
      {shownId !== null && !isEdit && !wide && (
        <ExpenseDetailSheet key={shownId} expenseId={shownId} onClose={onClose} />
      )}
    </Suspense>
  );
}

type OpenedProps = { expenseId: string; onClose: () => void };

function Edited({ expenseId, onClose }: OpenedProps) {
  const { group } = useGroupContext();
  const state = useExpense(group.id, expenseId);
  if (state.status !== 'ready') return null;
  return <ExpenseSheet expense={state.value} onClose={onClose} />;
}

/** A new expense like another one, as of today. What it is a copy of is taken once: the form belongs to the reader. */
function Copied({ expenseId, onClose }: OpenedProps) {
  const { group } = useGroupContext();
  const state = useExpense(group.id, expenseId);
  const today = useToday();
  const [draft, setDraft] = useState<ExpenseInput | null>(null);
  if (draft === null && state.status === 'ready') {
    setDraft({ ...toInput(state.value.expense), date: today });
  }
  if (draft !== null) return <ExpenseSheet expense={null} draft={draft} onClose={onClose} />;
  return state.status === 'failed' ? <ExpenseSheet expense={null} onClose={onClose} /> : null;
}

type ReopenedProps = { write: RefusedWrite; onClose: () => void };

/**
 * A draft that the server refused: saving it is a new write, so the old one is done with. Of an expense that is
 * gone or deleted by now the draft becomes a new one.
 */
function Reopened({ write, onClose }: ReopenedProps) {
  const { group } = useGroupContext();
  const state = useExpense(group.id, write.expenseId);
  const close = () => {
    dismissRefusedWrite(write);
    onClose();
  };
  if (state.status === 'loading') return null;
  const expense = state.status === 'ready' && state.value.expense.deletedAt === null ? state.value : null;
  return (
    <Suspense fallback={null}>
      <ExpenseSheet expense={expense} draft={write.input} onClose={close} />
    </Suspense>
  );
}
