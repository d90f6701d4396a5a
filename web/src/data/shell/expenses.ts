import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { fromDatabase, rememberedFromDatabase } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { ExpenseList } from '#data/firestore/watch-expenses.ts';

export type { ExpenseList };

/** The newest `count` expenses and transfers of the group that are not deleted. */
export function useExpenses(groupId: string, count: number): Live<ExpenseList> {
  return useLive(
    rememberedFromDatabase(`expenses/${groupId}/${count}`, (database, emit) =>
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
