import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { maxListed } from '#data/base/max-listed.ts';
import { toLiveFailure, type ListenFailure } from './firestore.ts';
import { reportResult, withdrawResult } from '#data/local/known-expenses.ts';
import { followingConnection } from './following-connection.ts';
import { listenToQuery } from './listen.ts';
import { isConnected } from '#data/local/connection.ts';
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
  let last: QuerySnapshot | null = null;
  let isTold = false;
  const onChange = (snapshot: QuerySnapshot): void => {
    last = snapshot;
    // That the cache has none says nothing of a group whose list was never shown on this device.
    if (!isTold && snapshot.empty && snapshot.metadata.fromCache) {
      if (!isConnected()) emit({ status: 'failed', reason: 'unavailable' });
      return;
    }
    isTold = true;
    const expenses = parseExpenses(snapshot.docs);
    reportResult(groupId, listener, expenses);
    const isCut = snapshot.size >= maxListed.expenses;
    emit({
      status: 'ready',
      value: { expenses: expenses.slice(0, count), more: snapshot.size > count || isCut, isCut },
    });
  };
  const onFailure = (error: ListenFailure): void => emit(toLiveFailure(error));
  const stopListening = listenToQuery({
    what: 'first page of expenses',
    target: newest,
    onChange,
    onFailure,
  });
  const stop = followingConnection(stopListening, () => last && onChange(last));
  return () => {
    stop();
    withdrawResult(groupId, listener);
  };
}
