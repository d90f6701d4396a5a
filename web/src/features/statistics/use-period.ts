import { useLocation, useSearch } from 'wouter';
import { firstShown, readPeriod, writePeriod } from './period.ts';

export type Period = {
  year: number;
  /** `01` to `12`; null: all of the year. */
  month: string | null;
  show: (year: number, month: string | null) => void;
};

/**
 * The year and month that are shown stand in the address, so they can be shared. Another one takes the place of the
 * former: Back leaves the statistics.
 */
export function usePeriod(years: readonly number[], thisYear: number): Period {
  const [location, navigate] = useLocation();
  const asked = readPeriod(useSearch());
  return {
    year: asked.year ?? firstShown(years, thisYear),
    month: asked.month,
    show: (year, month) => navigate(`${location}?${writePeriod(year, month)}`, { replace: true }),
  };
}
