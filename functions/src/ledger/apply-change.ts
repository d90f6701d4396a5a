import { type PageWrite, placeRow } from '@nbbang/domain/history/place-row';
import type { Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { moveTotals } from './move-totals.ts';
import type { PostingChange } from './plan-posting.ts';
import { planStatistics, yearsAfter } from './plan-statistics.ts';

/** All that is kept of a group's expenses besides their postings and pages. */
export type Ledger = {
  totals: Totals;
  /** By year. Holds at least each year that the change moves, where that has statistics. */
  statistics: ReadonlyMap<number, Statistics>;
  /** True when all of it was made again: every year is written. */
  isRebuilt: boolean;
};

export type LedgerWrites = {
  /** Null: the stored one is to be deleted. */
  posting: StoredPosting | null;
  totals: Totals;
  /** Null: no page changes. */
  page: PageWrite | null;
  /** By year; null: to be deleted. */
  statistics: ReadonlyMap<number, Statistics | null>;
};

/** What to write, in one transaction, when what an expense contributes has changed. */
export function applyChange(
  change: PostingChange,
  { totals, statistics: stored, isRebuilt }: Ledger,
  nowMs: number,
): LedgerWrites {
  const { former, next } = change;
  const hadRow = former !== null && Object.keys(former.paid).length > 0;
  const { page, pages, write } = placeRow(totals.pages, { page: change.page, hadRow }, change.row);
  const moved = planStatistics(change, stored, nowMs);
  const years = yearsAfter(totals.years, moved);
  return {
    posting: next === null ? null : { ...next, page },
    totals: { ...moveTotals(totals, change, nowMs), pages, years },
    page: write,
    statistics: isRebuilt ? new Map([...stored, ...moved]) : moved,
  };
}
