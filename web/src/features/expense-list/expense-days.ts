import { spentOf } from '@nbbang/domain/history/match';
import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';

export type ExpenseDay = {
  /** A calendar date. */
  date: string;
  entries: HistoryEntry[];
  /** What was spent that day, transfers left out; null when there is none, or when it is not known. */
  spentMinor: MinorUnits | null;
};

/**
 * The entries day by day, in the order they come in.
 *
 * @param sums `none`: some of a day are left out. `all-but-last`: the list goes on, so its last day may be shown in part.
 */
export function groupByDay(
  entries: readonly HistoryEntry[],
  sums: 'all' | 'all-but-last' | 'none',
): ExpenseDay[] {
  const byDate = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const ofDay = byDate.get(entry.row.date);
    if (ofDay) ofDay.push(entry);
    else byDate.set(entry.row.date, [entry]);
  }
  const last = byDate.size - (sums === 'all-but-last' ? 1 : 0);
  return [...byDate].map(([date, ofDay], at) => ({
    date,
    entries: ofDay,
    spentMinor: sums !== 'none' && at < last ? spentOf(ofDay.map(({ row }) => row)) : null,
  }));
}
