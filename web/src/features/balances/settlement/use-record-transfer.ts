import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { loadExpenseCommands } from '#data/shell/chunks.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { memberName } from '#group/person-name.ts';
import { calendarDateOf } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { toTransferInput, type PlannedTransfer } from './settlement-plan.ts';

/**
 * Records a suggested transfer under `id` and offers to undo it for as long as the toast is up. While the balances are
 * being worked out (`isBehind`) it records none, and says so.
 */
export function useRecordTransfer(
  isBehind: boolean,
): (id: string, transfer: PlannedTransfer) => Promise<boolean> {
  const { group, user, ownMemberId } = useGroupContext();
  const m = useMessages();
  const locale = useLocale();
  const { members, currency } = group.group;

  return async (id, transfer) => {
    if (isBehind) {
      showToast({ message: m.settle.workingOut });
      return false;
    }
    let recorded: KnownExpense;
    let undo: () => void;
    try {
      const { createExpense, deleteExpense } = await loadExpenseCommands();
      const input = toTransferInput(transfer, currency, calendarDateOf(Date.now()));
      recorded = createExpense(user.uid, group.id, id, input, ownMemberId);
      undo = () => deleteExpense(user.uid, group.id, recorded);
    } catch (error) {
      reportFailure('the transfer was not recorded', error);
      return false;
    }
    const nameOf = (memberId: string) => memberName(memberId, { members, m });
    const { from, to, amountMinor } = transfer;
    showToast({
      message: m.settle.recorded(nameOf(from), nameOf(to), formatAmount(amountMinor, currency, locale)),
      tone: 'success',
      action: {
        label: m.common.undo,
        onPress: () => {
          try {
            undo();
          } catch (error) {
            reportFailure('the transfer was not undone', error);
          }
        },
      },
    });
    return true;
  };

  function reportFailure(what: string, error: unknown): void {
    console.error(what, error);
    showToast({ message: m.failure.generic, tone: 'error' });
  }
}
