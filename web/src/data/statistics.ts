import type { Statistics } from '@nbbang/domain/records/totals';
import { fromDatabase } from '#data/shell/from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';

/** What a calendar year came to, with what is written here already counted. Null: no year yet, so nothing is asked. */
export function useStatistics(groupId: string, year: number | null): Live<Statistics> {
  return useLive(
    year === null
      ? null
      : fromDatabase<Statistics>(`statistics/${groupId}/${year}`, (database, emit) =>
          database.watchStatistics(groupId, year, emit),
        ),
  );
}

/** The years in which something was spent, ascending. */
export function useStatisticsYears(groupId: string): Live<readonly number[]> {
  return useLive(
    fromDatabase<readonly number[]>(`statisticsYears/${groupId}`, (database, emit) =>
      database.watchStatisticsYears(groupId, emit),
    ),
  );
}
