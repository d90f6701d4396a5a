import { mismatchesOf } from './check-matrix.ts';
import type { Outcome } from './run-checks.ts';

/** `924 requests as the tables expect`, or how many are not. */
export function summarizeOutcomes(outcomes: readonly Outcome[]): string {
  const mismatches = mismatchesOf(outcomes).length;
  const requests = `${outcomes.length} ${outcomes.length === 1 ? 'request' : 'requests'}`;
  return mismatches === 0
    ? `${requests} as the tables expect`
    : `${mismatches} of ${requests} not as the tables expect`;
}

/** `2.3 s` */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
