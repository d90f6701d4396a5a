import { overlay, type KnownExpense } from '../balance/overlay.ts';
import type { Posting, Statistics, Totals } from '../records/totals.ts';
import { yearOf } from './year-of.ts';
import { YearSums } from './year-sums.ts';

/**
 * The statistics of `year` as they will be once the server has applied every expense the client knows: what
 * `overlayTotals` is for balances, by the same table. The totals tell what is applied, since the server writes both at
 * once; so `statistics` is to be of the same moment as they are.
 *
 * @param statistics null: nothing is stored of the year.
 * @param totals null: the server has not made any yet.
 * @param known each expense once.
 * @param applied for some expense ids the stored posting; null when it is known that there is none.
 * @returns `updatedAt` is that of `statistics`, or 0.
 */
export function overlayStatistics(
  year: number,
  statistics: Statistics | null,
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): Statistics {
  const sums = new YearSums(year, statistics);
  for (const { former, next } of overlay(totals, known, applied).counted) {
    if (former !== null) sums.subtract(former);
    sums.add(next);
    if (!sums.isBeyond) continue;
    sums.subtract(next);
    if (former !== null) sums.add(former);
  }
  return sums.toStatistics(statistics?.updatedAt ?? 0);
}

/** The years that have statistics, ascending, and those in which an expense counts that is not applied yet. */
export function overlayYears(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): number[] {
  const years = new Set(totals?.years);
  for (const { next } of overlay(totals, known, applied).counted) {
    const year = yearOf(next);
    if (year !== null) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}
