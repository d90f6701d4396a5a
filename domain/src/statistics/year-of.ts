import type { Posting } from '../records/totals.ts';

/**
 * The year whose statistics the posting counts in; null where it counts in none: a transfer, a deleted expense, or a
 * posting stored before there were statistics.
 */
export function yearOf({ kind, date, paid }: Posting): number | null {
  if (kind === 'transfer' || date === null || Object.keys(paid).length === 0) return null;
  return Number(date.slice(0, 4));
}
