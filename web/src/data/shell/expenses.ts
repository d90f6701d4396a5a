import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberId } from '@nbbang/domain/records/fields';
import { loadDatabase } from './chunks.ts';
import { fromDatabase } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { ExpenseList } from '#data/firestore/watch-expenses.ts';

export type { ExpenseList, KnownExpense };
export { newId } from '#data/local/ids.ts';

/** The newest `count` expenses and transfers of the group that are not deleted. */
export function useExpenses(groupId: string, count: number): Live<ExpenseList> {
  return useLive(
    fromDatabase(`expenses/${groupId}/${count}`, (database, emit) =>
      database.watchExpenses(groupId, count, emit),
    ),
  );
}

/** One expense, deleted or not. */
export function useExpense(groupId: string, expenseId: string): Live<KnownExpense> {
  return useLive(
    fromDatabase(`expense/${groupId}/${expenseId}`, (database, emit) =>
      database.watchExpense(groupId, expenseId, emit),
    ),
  );
}

/**
 * Writes a new expense or transfer under `expenseId`, made by `newId` when the form opened, so that a repeated
 * save is the same document. Resolves once the write is queued; the listeners show it then, offline too. A
 * write that the server refuses later appears in `useRefusedWrites`. A transfer to `ownMemberId`, the member that `uid`
 * is, is confirmed by being recorded.
 */
export async function createExpense(
  uid: string,
  groupId: string,
  expenseId: string,
  input: ExpenseInput,
  ownMemberId: MemberId,
): Promise<void> {
  (await loadDatabase()).createExpense(uid, groupId, expenseId, input, ownMemberId);
}

/** What another than its receiver changes about a transfer is to be confirmed again. */
export async function editExpense(
  uid: string,
  groupId: string,
  before: KnownExpense,
  input: ExpenseInput,
  ownMemberId: MemberId,
): Promise<void> {
  (await loadDatabase()).updateExpense(uid, groupId, before, 'edit', input, ownMemberId);
}

/** Undoes `editExpense(uid, groupId, before, input, ownMemberId)`: what was entered is again as it was in `before`. */
export async function undoEdit(
  uid: string,
  groupId: string,
  before: KnownExpense,
  input: ExpenseInput,
  ownMemberId: MemberId,
): Promise<void> {
  const { expense } = before;
  const edited = { ...before, expense: { ...expense, ...input, revision: expense.revision + 1 } };
  (await loadDatabase()).updateExpense(uid, groupId, edited, 'edit', toInput(before), ownMemberId);
}

/** Confirms a transfer: for its receiver, or anybody where the receiver has no account. */
export async function receiveTransfer(uid: string, groupId: string, before: KnownExpense): Promise<void> {
  (await loadDatabase()).updateExpense(uid, groupId, before, 'receive', toInput(before));
}

export async function deleteExpense(uid: string, groupId: string, before: KnownExpense): Promise<void> {
  (await loadDatabase()).updateExpense(uid, groupId, before, 'delete', toInput(before));
}

/** Undoes `deleteExpense(uid, groupId, before)`: takes the expense as it was before its deletion. */
export async function restoreExpense(uid: string, groupId: string, before: KnownExpense): Promise<void> {
  const { expense } = before;
  const deleted = {
    ...before,
    expense: { ...expense, revision: expense.revision + 1, deletedAt: expense.updatedAt },
  };
  (await loadDatabase()).updateExpense(uid, groupId, deleted, 'restore', toInput(before));
}

/** Brings back an expense that is deleted, as it was when it was. */
export async function restoreDeleted(uid: string, groupId: string, deleted: KnownExpense): Promise<void> {
  (await loadDatabase()).updateExpense(uid, groupId, deleted, 'restore', toInput(deleted));
}

function toInput({ expense }: KnownExpense): ExpenseInput {
  const { kind, title, amountMinor, currency, date, category, note, payers, split, foreign } = expense;
  return { kind, title, amountMinor, currency, date, category, note, payers, split, foreign };
}
