import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { loadExpenseCommands } from '#data/shell/chunks.ts';
import { useMessages } from '#i18n/locale.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { useGroupContext } from './group-context.tsx';

/** Confirms that a transfer came. There is nothing to undo: balances stay, and an edit asks for it again. */
export function useReceiveTransfer(): (known: KnownExpense) => void {
  const { group, user } = useGroupContext();
  const { failure, receipt } = useMessages();
  return (known) => {
    loadExpenseCommands()
      .then(({ receiveTransfer }) => {
        receiveTransfer(user.uid, group.id, known);
        showToast({ message: receipt.done, tone: 'success' });
      })
      .catch((error: unknown) => {
        console.error('the transfer was not confirmed', error);
        showToast({ message: failure.generic, tone: 'error' });
      });
  };
}
