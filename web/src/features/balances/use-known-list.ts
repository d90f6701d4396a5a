import { useState } from 'react';
import { useExpenses, type ExpenseList } from '#data/shell/expenses.ts';

/** As many as the list of the expenses begins with: the two share one listener. */
const pageSize = 50;

export type KnownList = ExpenseList & {
  status: 'loading' | 'ready' | 'failed';
  loadMore: () => void;
};

/** The group's newest expenses; asking for more keeps those that are shown until the longer list has come. */
export function useKnownList(groupId: string): KnownList {
  const [count, setCount] = useState(pageSize);
  const [shown, setShown] = useState<ExpenseList | null>(null);
  const live = useExpenses(groupId, count);
  const value = live.status === 'ready' ? live.value : null;
  if (value !== null && value !== shown) setShown(value);
  const list = value ?? shown ?? { expenses: [], more: true, isCut: false };
  return { ...list, status: live.status, loadMore: () => setCount(count + pageSize) };
}
