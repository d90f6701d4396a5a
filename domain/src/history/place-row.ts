import { pageRows, type HistoryRow } from '../records/history.ts';
import type { Totals } from '../records/totals.ts';

/** One row to write: `version` is the page's from now on, `row` null takes the row away. */
export type PageWrite = { number: number; version: number; row: HistoryRow | null };

export type Placed = {
  /** The page of the expense from now on; null as long as it never had a row. */
  page: number | null;
  pages: Totals['pages'];
  /** Null: nothing to write. */
  write: PageWrite | null;
};

/**
 * | page so far | row now | writes |
 * | --- | --- | --- |
 * | none | none | nothing |
 * | none | some | the row to the newest page, or to a new one where that is full |
 * | some | none, and none before | nothing |
 * | some | any other | the row, or that it is gone, to that page |
 *
 * @param hadRow whether `page` holds a row of the expense now.
 */
export function placeRow(
  pages: Totals['pages'],
  { page, hadRow }: { page: number | null; hadRow: boolean },
  row: HistoryRow | null,
): Placed {
  if (row === null && (page === null || !hadRow)) return { page, pages, write: null };
  const number = page ?? Math.floor(pages.rows / pageRows);
  const version = pages.version + 1;
  const rows = page === null ? pages.rows + 1 : pages.rows;
  return { page: number, pages: { rows, version }, write: { number, version, row } };
}
