import type { KnownExpense } from '../balance/overlay.ts';
import type { HistoryRow } from '../records/history.ts';
import { toHistoryRow } from './to-row.ts';

/** One expense of the history. `pending`: it has local writes the server has not acknowledged. */
export type HistoryEntry = { id: string; row: HistoryRow; pending: boolean };

/** Latest date first, of one day the latest entered: the order of the list (and of its query). */
export function compareEntries(a: HistoryEntry, b: HistoryEntry): number {
  if (a.row.date !== b.row.date) return a.row.date < b.row.date ? 1 : -1;
  return b.row.createdAt - a.row.createdAt || (a.id < b.id ? 1 : -1);
}

/**
 * The history as it is once the trigger has written every expense the client knows: an expense that is known at a later
 * revision than its row, or has no row, is shown as it is known; one known to be deleted is not shown.
 *
 * @param rows in the order of `compareEntries`; each expense once.
 * @param known each expense once.
 */
export function mergeHistory(
  rows: readonly HistoryEntry[],
  known: readonly KnownExpense[],
): readonly HistoryEntry[] {
  const revisions = new Map<string, number>(known.map(({ id }) => [id, 0]));
  for (const { id, row } of rows) if (revisions.has(id)) revisions.set(id, row.revision);
  const newer = known.filter(({ id, expense }) => expense.revision > (revisions.get(id) ?? 0));
  if (newer.length === 0) return rows;
  const replaced = new Set(newer.map(({ id }) => id));
  const shown = newer.flatMap(({ id, expense, pending }) => {
    const row = toHistoryRow(id, expense);
    return row === null ? [] : [{ id, row, pending }];
  });
  return inOrder(
    rows.filter(({ id }) => !replaced.has(id)),
    shown.toSorted(compareEntries),
  );
}

/** Two lists that are in order, as one. */
function inOrder(long: readonly HistoryEntry[], short: readonly HistoryEntry[]): HistoryEntry[] {
  const merged: HistoryEntry[] = [];
  let next = 0;
  for (const entry of long) {
    for (
      let other = short[next];
      other !== undefined && compareEntries(other, entry) < 0;
      other = short[next]
    ) {
      merged.push(other);
      next += 1;
    }
    merged.push(entry);
  }
  return merged.concat(short.slice(next));
}
