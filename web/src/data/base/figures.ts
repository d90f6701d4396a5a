/**
 * Figures, or that they cannot be right yet: the ledger has still to come to what is known, and nothing is guessed. `last`
 * are the last that were right; null where there were none.
 */
export type Figures<T> = { isBehind: false; figures: T } | { isBehind: true; last: T | null };

/** Those that are right, or were the last to be; null where there were none. */
export function lastFigures<T>(of: Figures<T>): T | null {
  return of.isBehind ? of.last : of.figures;
}
