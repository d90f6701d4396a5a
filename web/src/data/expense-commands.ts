import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberId } from '@nbbang/domain/records/fields';
import { deliverExpense } from './expense-delivery.ts';
import { settleTurnedDown, writeVersion } from './write-version.ts';
import { heldPostingOf } from '#data/firestore/watch-ledger.ts';
import { newId } from '#data/local/ids.ts';

/*
 * Every command returns at once, offline too. The listeners show the write in the same frame. A write that the server
 * refuses later appears in `useRefusedWrites`.
 *
 * Each gives the version that it has written, to be written on in turn: its instants are those of this device, until
 * the server's come.
 */

/**
 * Writes a new expense or transfer under `expenseId`, which the caller makes before the first attempt, so that a
 * repetition is the same document. A transfer to `ownMemberId`, the member that `uid` is, is confirmed by being
 * recorded.
 */
export function createExpense(
  uid: string,
  groupId: string,
  expenseId: string,
  input: ExpenseInput,
  ownMemberId: MemberId,
): KnownExpense {
  const chain = { revision: 1, writeId: newId(), previousWriteId: null };
  const received = isTo(ownMemberId, input);
  deliverExpense(
    {
      ...{ uid, groupId, expenseId, input, received },
      ...chain,
      act: 'create',
      turnedDown: false,
      held: heldPostingOf(groupId, null),
      refused: false,
    },
    settleTurnedDown,
  );
  const nowMs = Date.now();
  const stamps = { createdBy: uid, createdAt: nowMs, updatedBy: uid, updatedAt: nowMs };
  const state = { deletedAt: null, receivedAt: received ? nowMs : null };
  return { id: expenseId, expense: { ...input, ...chain, ...stamps, ...state }, pending: true };
}

/** A transfer that its receiver, `ownMemberId`, edits is confirmed by that. Edited by others it is to be confirmed again. */
export function editExpense(
  uid: string,
  groupId: string,
  before: KnownExpense,
  input: ExpenseInput,
  ownMemberId: MemberId,
): KnownExpense {
  const receivedAt = isTo(ownMemberId, input) ? Date.now() : null;
  return writeVersion(uid, groupId, before, 'edit', { ...input, receivedAt });
}

/** Confirms a transfer. Its receiver may do that, and anybody if the receiver has no account. */
export function receiveTransfer(uid: string, groupId: string, before: KnownExpense): KnownExpense {
  return writeVersion(uid, groupId, before, 'receive', { receivedAt: Date.now() });
}

export function deleteExpense(uid: string, groupId: string, before: KnownExpense): KnownExpense {
  return writeVersion(uid, groupId, before, 'delete', { deletedAt: Date.now() });
}

/** Brings back an expense that is deleted, as it was when that was done or as `input`. A transfer is to be confirmed again. */
export function restoreDeleted(
  uid: string,
  groupId: string,
  deleted: KnownExpense,
  input?: ExpenseInput,
): KnownExpense {
  return writeVersion(uid, groupId, deleted, 'restore', { ...input, deletedAt: null, receivedAt: null });
}

/** Whether it is a transfer to `memberId`. */
function isTo(memberId: MemberId, input: ExpenseInput): boolean {
  return transferParties(input)?.to === memberId;
}
