import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { toInput } from '@nbbang/domain/expense/version';
import type { Expense, ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberId } from '@nbbang/domain/records/fields';
import { deliverExpense } from './expense-delivery.ts';
import { heldPostingOf } from '#data/firestore/watch-ledger.ts';
import type { ExpenseEntry } from '#data/local/expense-outbox.ts';

/*
 * Every command returns at once, offline too. The listeners show the write in the same frame. A write that the server
 * refuses later appears in `useRefusedWrites`.
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
): void {
  deliverExpense({
    uid,
    groupId,
    expenseId,
    act: 'create',
    revision: 1,
    input,
    former: null,
    received: isTo(ownMemberId, input),
    refused: false,
  });
}

/** A transfer that its receiver, `ownMemberId`, edits is confirmed by that. Edited by others it is to be confirmed again. */
export function editExpense(
  uid: string,
  groupId: string,
  before: KnownExpense,
  input: ExpenseInput,
  ownMemberId: MemberId,
): void {
  update(uid, groupId, before, 'edit', input, isTo(ownMemberId, input));
}

/** Undoes `editExpense` with the same arguments: what was entered is again as it was in `before`. */
export function undoEdit(
  uid: string,
  groupId: string,
  before: KnownExpense,
  input: ExpenseInput,
  ownMemberId: MemberId,
): void {
  editExpense(uid, groupId, written(before, input), toInput(before.expense), ownMemberId);
}

/** Confirms a transfer. Its receiver may do that, and anybody if the receiver has no account. */
export function receiveTransfer(uid: string, groupId: string, before: KnownExpense): void {
  update(uid, groupId, before, 'receive');
}

export function deleteExpense(uid: string, groupId: string, before: KnownExpense): void {
  update(uid, groupId, before, 'delete');
}

/** Brings back an expense that is deleted, as it was when that was done. A transfer is to be confirmed again. */
export function restoreDeleted(uid: string, groupId: string, deleted: KnownExpense): void {
  update(uid, groupId, deleted, 'restore');
}

/** Undoes `deleteExpense` with the same arguments: `before` is the expense as it was before it was deleted. */
export function undoDelete(uid: string, groupId: string, before: KnownExpense): void {
  restoreDeleted(uid, groupId, written(before, { deletedAt: before.expense.updatedAt }));
}

function update(
  uid: string,
  groupId: string,
  before: KnownExpense,
  act: Exclude<ExpenseEntry['act'], 'create'>,
  input = toInput(before.expense),
  received = before.expense.receivedAt !== null,
): void {
  const revision = before.expense.revision + 1;
  const former = heldPostingOf(groupId, before);
  deliverExpense({
    uid,
    groupId,
    expenseId: before.id,
    act,
    revision,
    input,
    former,
    received,
    refused: false,
  });
}

/** The expense as this device has just written it. */
function written(before: KnownExpense, change: Partial<Expense>): KnownExpense {
  return { ...before, expense: { ...before.expense, ...change, revision: before.expense.revision + 1 } };
}

/** Whether it is a transfer to `memberId`. */
function isTo(memberId: MemberId, input: ExpenseInput): boolean {
  return transferParties(input)?.to === memberId;
}
