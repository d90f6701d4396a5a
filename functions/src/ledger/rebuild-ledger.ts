import { applyPosting, emptyTotals } from '@nbbang/domain/balance/totals';
import { pageRows } from '@nbbang/domain/records/history';
import type { Posting, Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { isEmptyYear, statisticsOf } from '@nbbang/domain/statistics/apply';
import { yearOf } from '@nbbang/domain/statistics/year-of';
import type { Ledger } from './apply-change.ts';

/**
 * Totals and statistics of these postings from scratch.
 *
 * @param newestVersion of any page of the history; 0: there is none.
 */
export function rebuildLedger(
  postings: ReadonlyMap<string, StoredPosting>,
  newestVersion: number,
  nowMs: number,
): Ledger {
  const statistics = rebuildStatistics([...postings.values()], nowMs);
  const totals = {
    ...rebuildTotals(postings, nowMs),
    pages: { rows: rowsPlaced([...postings.values()]), version: newestVersion },
    years: [...statistics.keys()],
  };
  return { totals, statistics, isRebuilt: true };
}

/** The totals of these postings from scratch, oldest first. */
function rebuildTotals(postings: ReadonlyMap<string, StoredPosting>, nowMs: number): Totals {
  return [...postings]
    .toSorted(([, a], [, b]) => a.updatedAt - b.updatedAt)
    .reduce(
      (totals, [expenseId, { page: _page, ...posting }]) =>
        applyPosting(totals, expenseId, null, posting, nowMs),
      emptyTotals(nowMs),
    );
}

function rebuildStatistics(postings: readonly Posting[], nowMs: number): Map<number, Statistics> {
  const years = new Set(postings.map(yearOf).filter((year) => year !== null));
  const rebuilt = [...years]
    .toSorted((a, b) => a - b)
    .map((year) => [year, statisticsOf(year, postings, nowMs)] as const);
  return new Map(rebuilt.filter(([, statistics]) => !isEmptyYear(statistics)));
}

/**
 * How many rows have got a place, so that the next one goes to the last page while that has room. Every posting with a
 * page counts: its row is there, or it was deleted and may come back to its place.
 */
function rowsPlaced(postings: readonly StoredPosting[]): number {
  const pages = postings.map(({ page }) => page).filter((page) => page !== null);
  const last = pages.reduce((most, page) => Math.max(most, page), -1);
  return last === -1 ? 0 : last * pageRows + pages.filter((page) => page === last).length;
}
