import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { deleteExpense, restoreDeleted } from '#data/expense-commands.ts';
import { useMessages } from '#i18n/locale.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { useGroupContext } from './group-context.tsx';

/** Deletes and offers to undo it for as long as the toast is up. */
export function useDeleteExpense(): (expense: KnownExpense) => Promise<void> {
  const { group, user } = useGroupContext();
  const m = useMessages();
  return async (expense) => {
    const deleted = deleteExpense(user.uid, group.id, expense);
    const { kind, title } = expense.expense;
    showToast({
      message: kind === 'transfer' ? m.transfer.removed : m.expense.removed(title),
      action: {
        label: m.common.undo,
        onPress: () => {
          try {
            restoreDeleted(user.uid, group.id, deleted);
          } catch (error) {
            console.error('the expense was not restored', error);
            showToast({ message: m.failure.generic, tone: 'error' });
          }
        },
      },
    });
  };
}
