import { isBeyondTotals, leftOutPosting, nameLeftOut } from '@nbbang/domain/balance/totals';
import { type PageWrite, placeRow } from '@nbbang/domain/history/place-row';
import type { Posting, Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { isBeyondYear } from '@nbbang/domain/statistics/apply';
import { moveTotals } from './move-totals.ts';
import type { PostingChange } from './plan-posting.ts';
import { planStatistics, yearsAfter, yearsMoved } from './plan-statistics.ts';

/** All that is kept of a group's expenses besides their postings and pages. */
export type Ledger = {
  totals: Totals;
  /** By year. Holds at least each year that the change moves, where that has statistics. */
  statistics: ReadonlyMap<number, Statistics>;
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

/**
 * What to write when what an expense contributes has changed. Where the sums would come to more than is counted, what
 * counted of it before stays, and the expense is named in the totals; its row and its version are kept as of any other.
 */
export function applyChange(change: PostingChange, ledger: Ledger, nowMs: number): LedgerWrites {
  const { totals } = ledger;
  const { expenseId, version, hadRow } = change;
  const { page, pages, write } = placeRow(totals.pages, { page: change.page, hadRow }, change.row);
  const counted = movedSums(change, ledger, nowMs);
  const next = counted === null ? keptPosting(change) : change.next;
  const { totals: sums, statistics } = counted ?? {
    totals: moveTotals(totals, { ...change, next }, nowMs),
    statistics: new Map<number, Statistics | null>(),
  };
  const stored = { page, epoch: totals.epoch, version, ...(counted === null && { leftOut: true }) };
  return {
    posting: next === null ? null : { ...next, ...stored },
    totals: {
      ...sums,
      pages,
      years: yearsAfter(totals.years, statistics),
      leftOut: nameLeftOut(totals.leftOut, expenseId, counted === null ? (version?.title ?? '') : null),
    },
    page: write,
    statistics,
  };
}

/** Null: they would come to more than is counted. */
function movedSums(
  change: PostingChange,
  { totals, statistics }: Ledger,
  nowMs: number,
): Pick<LedgerWrites, 'totals' | 'statistics'> | null {
  const isBeyond =
    isBeyondTotals(totals, change) ||
    yearsMoved(change).some((year) => isBeyondYear(year, statistics.get(year) ?? null, change));
  if (isBeyond) return null;
  return { totals: moveTotals(totals, change, nowMs), statistics: planStatistics(change, statistics, nowMs) };
}

function keptPosting({ former, next }: PostingChange): Posting | null {
  return next === null ? former : leftOutPosting(former, next);
}
