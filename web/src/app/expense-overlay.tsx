import { Suspense } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useExpense } from '#data/expenses.ts';
import type { KnownGroup } from '#data/groups.ts';
import { dismissRefusedWrite, type RefusedWrite } from '#data/refused-writes.ts';
import type { SessionUser } from '#data/session.ts';
import { paths } from '#paths.ts';
import { ExpenseSheet } from './screens.ts';

type Context = { group: KnownGroup; user: SessionUser; ownMemberId: string };
type ExpenseOverlayProps = Context & { reopened: RefusedWrite | null; onReopenedClosed: () => void };

/** The sheet that the address asks for (a new expense, one to edit), or that a refused write opens again. */
export function ExpenseOverlay({ reopened, onReopenedClosed, ...context }: ExpenseOverlayProps) {
  const [, navigate] = useLocation();
  const [opened, parameters] = useRoute('/groups/:groupId/expenses/:expenseId');
  const close = () => navigate(paths.group(context.group.id));
  if (reopened) return <Reopened {...context} write={reopened} onClose={onReopenedClosed} />;
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      {parameters.expenseId === 'new' ? (
        <ExpenseSheet {...context} expense={null} onClose={close} />
      ) : (
        <Edited key={parameters.expenseId} {...context} expenseId={parameters.expenseId} onClose={close} />
      )}
    </Suspense>
  );
}

function Edited({ expenseId, onClose, ...context }: Context & { expenseId: string; onClose: () => void }) {
  const state = useExpense(context.group.id, expenseId);
  if (state.status !== 'ready') return null;
  return <ExpenseSheet {...context} expense={state.value} onClose={onClose} />;
}

type ReopenedProps = Context & { write: RefusedWrite; onClose: () => void };

/**
 * A draft that the server refused: saving it is a new write, so the old one is done with. Of an expense that is
 * gone or deleted by now the draft becomes a new one.
 */
function Reopened({ write, onClose, ...context }: ReopenedProps) {
  const state = useExpense(context.group.id, write.expenseId);
  const close = () => {
    dismissRefusedWrite(write);
    onClose();
  };
  if (state.status === 'loading') return null;
  const expense = state.status === 'ready' && state.value.expense.deletedAt === null ? state.value : null;
  return (
    <Suspense fallback={null}>
      <ExpenseSheet {...context} expense={expense} draft={write.input} onClose={close} />
    </Suspense>
  );
}
