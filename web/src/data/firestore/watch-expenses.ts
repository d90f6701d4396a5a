import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { maxListed } from '#data/base/max-listed.ts';
import { toLiveFailure, type ListenFailure } from './firestore.ts';
import { reportResult, withdrawResult } from '#data/local/known-expenses.ts';
import { listenToQuery } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseExpenses } from './parse-snapshot.ts';
import { newestExpenses } from './queries.ts';

export type ExpenseList = {
  expenses: KnownExpense[];
  /** True when the group has more than were asked for, or than a list ever has. */
  more: boolean;
  /** A longer list is not to be had. */
  isCut: boolean;
};

/** The group's newest `count` expenses that are not deleted: latest date first, of one day the latest entered. */
export function watchExpenses(groupId: string, count: number, emit: Emit<ExpenseList>): Unsubscribe {
  const newest = newestExpenses(groupId, count + 1);
  const listener = `list-${count}`;
  const onChange = (snapshot: QuerySnapshot): void => {
    const expenses = parseExpenses(snapshot.docs);
    reportResult(groupId, listener, expenses);
    const isCut = snapshot.size >= maxListed.expenses;
    emit({
      status: 'ready',
      value: { expenses: expenses.slice(0, count), more: snapshot.size > count || isCut, isCut },
    });
  };
  const onFailure = (error: ListenFailure): void => emit(toLiveFailure(error));
  const stop = listenToQuery({ what: 'first page of expenses', target: newest, onChange, onFailure });
  return () => {
    stop();
    withdrawResult(groupId, listener);
  };
}
