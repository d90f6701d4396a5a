import { formatAmount } from '@nbbang/domain/money/format-amount';
import { createExpense, deleteExpense } from '#data/expense-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { memberName } from '#group/person-name.ts';
import { calendarDateOf } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { toTransferInput, type PlannedTransfer } from './settlement-plan.ts';

/** Records a suggested transfer under `id` and offers to undo it for as long as the toast is up. */
export function useRecordTransfer(): (id: string, transfer: PlannedTransfer) => Promise<boolean> {
  const { group, user, ownMemberId } = useGroupContext();
  const m = useMessages();
  const locale = useLocale();
  const { members, currency } = group.group;

  function undo(id: string, transfer: PlannedTransfer, recordedMs: number): void {
    const input = toTransferInput(transfer, currency, calendarDateOf(recordedMs));
    const stamps = { createdBy: user.uid, createdAt: recordedMs, updatedBy: user.uid, updatedAt: recordedMs };
    const receivedAt = transfer.own === 'receive' ? recordedMs : null;
    const expense = { ...input, ...stamps, revision: 1, deletedAt: null, receivedAt };
    deleteExpense(user.uid, group.id, { id, expense, pending: true });
  }

  return async (id, transfer) => {
    const nowMs = Date.now();
    try {
      const input = toTransferInput(transfer, currency, calendarDateOf(nowMs));
      createExpense(user.uid, group.id, id, input, ownMemberId);
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
            undo(id, transfer, nowMs);
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
