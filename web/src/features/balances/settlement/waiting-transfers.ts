import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { ownPart } from '@nbbang/domain/group/own-part';
import { transferParties, type TransferParties } from '@nbbang/domain/expense/transfer-parties';

export type WaitingTransfer = TransferParties & { known: KnownExpense };

/**
 * The transfers to `ownMemberId` that wait to be confirmed, the latest first. Not what the reader, `uid`, wrote last
 * (entries of old, from before there was a confirmation): who says that it was sent to them knows that it came.
 */
export function waitingTransfers(
  known: readonly KnownExpense[],
  ownMemberId: string,
  uid: string,
): WaitingTransfer[] {
  return known
    .filter(
      ({ expense }) => expense.deletedAt === null && expense.receivedAt === null && expense.updatedBy !== uid,
    )
    .flatMap((one) => {
      const parties = transferParties(one.expense);
      return parties !== null && ownPart(parties, ownMemberId) === 'receive'
        ? [{ ...parties, known: one }]
        : [];
    })
    .sort((a, b) => {
      const [before, after] = [a.known.expense, b.known.expense];
      return before.date === after.date
        ? after.createdAt - before.createdAt
        : before.date < after.date
          ? 1
          : -1;
    });
}
