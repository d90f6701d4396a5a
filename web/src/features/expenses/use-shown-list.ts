import { useState } from 'react';
import type { ExpenseList } from '#data/expenses.ts';
import type { Live } from '#data/live.ts';

export type ShownList = ExpenseList & {
  /** The expenses that came while the list was being looked at: they slide in. */
  arrived: ReadonlySet<string>;
};

type Shown = { count: number; list: ShownList };

const none: ReadonlySet<string> = new Set();

/** The newest list there was: asking for more keeps what is shown until the longer list has come. */
export function useShownList(live: Live<ExpenseList>, count: number): ShownList | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const value = live.status === 'ready' ? live.value : null;
  if (value === null || value.expenses === shown?.list.expenses) return shown?.list ?? null;
  const arrived = shown === null || shown.count !== count ? none : newIn(value, shown.list);
  const next = { count, list: { ...value, arrived } };
  setShown(next);
  return next.list;
}

function newIn(list: ExpenseList, former: ShownList): ReadonlySet<string> {
  const known = new Set(former.expenses.map(({ id }) => id));
  const added = list.expenses.filter(({ id }) => !known.has(id) || former.arrived.has(id));
  return new Set(added.map(({ id }) => id));
}
