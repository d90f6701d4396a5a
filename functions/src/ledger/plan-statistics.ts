import type { Posting, Statistics } from '@nbbang/domain/records/totals';
import { applyToStatistics, isEmptyYear } from '@nbbang/domain/statistics/apply';
import { yearOf } from '@nbbang/domain/statistics/year-of';
import { isSameRecord } from '@nbbang/domain/records/same-record';

type Change = { former: Posting | null; next: Posting | null };

/** The years whose statistics the change moves: none, one, or two when an expense moves to another year. */
export function yearsMoved({ former, next }: Change): number[] {
  if (isSameRecord(countedOf(former), countedOf(next))) return [];
  const years = [former, next].flatMap((posting) => {
    const year = posting === null ? null : yearOf(posting);
    return year === null ? [] : [year];
  });
  return [...new Set(years)];
}

/** The part of a posting that statistics depend on. */
function countedOf(posting: Posting | null): unknown {
  if (posting === null || yearOf(posting) === null) return null;
  const { date, category, paid, share } = posting;
  return { month: date?.slice(0, 7), category, paid, share };
}

/**
 * The years to write; null where nothing is left of a year.
 *
 * @param stored the statistics of each year in `yearsMoved` that has some.
 */
export function planStatistics(
  change: Change,
  stored: ReadonlyMap<number, Statistics>,
  nowMs: number,
): Map<number, Statistics | null> {
  return new Map(
    yearsMoved(change).map((year) => {
      const next = applyToStatistics(year, stored.get(year) ?? null, change, nowMs);
      return [year, isEmptyYear(next) ? null : next];
    }),
  );
}

/** The years that have statistics, ascending, after these were written. */
export function yearsAfter(
  years: readonly number[],
  written: ReadonlyMap<number, Statistics | null>,
): number[] {
  const kept = years.filter((year) => !written.has(year));
  const added = [...written].flatMap(([year, statistics]) => (statistics === null ? [] : [year]));
  return [...kept, ...added].toSorted((a, b) => a - b);
}
