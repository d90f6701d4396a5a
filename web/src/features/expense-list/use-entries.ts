import { useMemo, useState } from 'react';
import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { useExpenses, type ExpenseList } from '#data/shell/expenses.ts';
import { useGroupHistory } from '#data/shell/history.ts';
import type { Live } from '#data/base/live.ts';
import { firstPageSize } from '#data/base/max-listed.ts';

export type Entries = {
  /** Latest date first, of one day the latest entered. */
  list: readonly HistoryEntry[];
  /** `newest`: not more than the newest are here. `loading`: the others are on their way. `whole`: that is all. */
  reach: 'newest' | 'loading' | 'whole' | 'failed';
  /** Entries that came while the list was being looked at: they slide in. */
  arrived: ReadonlySet<string>;
};

type Failure = Extract<Live<never>, { status: 'failed' }>['reason'];

export type EntriesState = Entries | { failed: Failure } | null;

/**
 * The newest expenses of a group and, once they are `wanted`, all others, which cost more reads. Null: none yet.
 * Somebody who has asked for all keeps them.
 */
export function useEntries(groupId: string, wanted: boolean): EntriesState {
  const newest = useExpenses(groupId, firstPageSize);
  const more = newest.status === 'ready' && newest.value.more;
  const history = useGroupHistory(groupId, wanted && more);
  const isWhole = history.status === 'ready';
  const first = useMemo(() => toEntries(newest), [newest]);
  const { list, arrived } = useArrived(isWhole ? history.value.entries : first, isWhole);
  return useMemo(() => {
    if (list === null) return newest.status === 'failed' ? { failed: newest.reason } : null;
    if (newest.status === 'failed' || history.status === 'failed') return { list, reach: 'failed', arrived };
    if (!more || (isWhole && history.value.complete)) return { list, reach: 'whole', arrived };
    return { list, reach: wanted ? 'loading' : 'newest', arrived };
  }, [list, arrived, newest, history, more, isWhole, wanted]);
}

function toEntries(newest: Live<ExpenseList>): HistoryEntry[] | null {
  if (newest.status !== 'ready') return null;
  return newest.value.expenses.flatMap(({ id, expense, pending }) => {
    const row = toHistoryRow(id, expense);
    return row === null ? [] : [{ id, row, pending }];
  });
}

type Shown = { list: readonly HistoryEntry[] | null; arrived: ReadonlySet<string> };
type Seen = Shown & { isWhole: boolean; ids: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();
/** More at once are no arrivals but a list that has become longer. */
const arrivalsAtOnce = 20;

/** The newest list there was, and what of it joined a list that was there before. */
function useArrived(list: readonly HistoryEntry[] | null, isWhole: boolean): Shown {
  const [seen, setSeen] = useState<Seen>({ list: null, isWhole, ids: none, arrived: none });
  if (list === null || list === seen.list) return seen;
  const ids = new Set(list.map(({ id }) => id));
  const isLonger =
    seen.list === null || seen.isWhole !== isWhole || ids.size > seen.ids.size + arrivalsAtOnce;
  const added = [...ids].filter((id) => !seen.ids.has(id) || seen.arrived.has(id));
  const next = { list, isWhole, ids, arrived: isLonger ? none : new Set(added) };
  setSeen(next);
  return next;
}
