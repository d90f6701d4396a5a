import type { Posting, Statistics } from '../records/totals.ts';
import { YearSums } from './year-sums.ts';

/**
 * The statistics of `year` after what an expense contributes changed from `former` to `next`. Either may be null, or
 * of another year: that side moves nothing here.
 *
 * @param statistics null: there are none of the year yet.
 */
export function applyToStatistics(
  year: number,
  statistics: Statistics | null,
  { former, next }: { former: Posting | null; next: Posting | null },
  nowMs: number,
): Statistics {
  const sums = new YearSums(year, statistics);
  if (former !== null) sums.subtract(former);
  if (next !== null) sums.add(next);
  return sums.toStatistics(nowMs);
}

/** Whether the sums of the year come to more than is counted once the change is made; see `isBeyondTotals`. */
export function isBeyondYear(
  year: number,
  statistics: Statistics | null,
  { former, next }: { former: Posting | null; next: Posting | null } = { former: null, next: null },
): boolean {
  const sums = new YearSums(year, statistics);
  if (former !== null) sums.subtract(former);
  if (next !== null) sums.add(next);
  return sums.isBeyond;
}

/** The statistics of `year` from scratch; postings of other years may be among them. */
export function statisticsOf(year: number, postings: Iterable<Posting>, nowMs: number): Statistics {
  const sums = new YearSums(year, null);
  for (const posting of postings) sums.add(posting);
  return sums.toStatistics(nowMs);
}

/** True when every sum is 0: nothing is stored of such a year. */
export function isEmptyYear({ share, paid }: Statistics): boolean {
  return Object.keys(share).length === 0 && Object.keys(paid).length === 0;
}
