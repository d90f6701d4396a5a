import { compareIds } from '../money/compare-ids.ts';
import type { Posting, Totals } from '../records/totals.ts';
import { MemberSums } from './member-sums.ts';

/**
 * How many postings `totals.recent` keeps. It bounds the size of the document (some 20 kB for 50 members), and it
 * is how far the server may run ahead of what a client knows before the client must read a posting.
 */
export const recentLimit = 20;

export function emptyTotals(nowMs: number): Totals {
  return {
    members: {},
    recent: {},
    evictedUpTo: 0,
    pages: { rows: 0, version: 0 },
    years: [],
    updatedAt: nowMs,
  };
}

/**
 * The totals after the expense's contribution changed from `previous` (null: none) to `next`. `previous` is the
 * stored posting of the same expense, read in the same transaction as the totals.
 *
 * Idempotent: when `previous` has reached the revision of `next`, the totals come back as they are, and there is
 * nothing to write.
 */
export function applyPosting(
  totals: Totals,
  expenseId: string,
  previous: Posting | null,
  next: Posting,
  nowMs: number,
): Totals {
  if (previous !== null && previous.revision >= next.revision) return totals;
  const sums = new MemberSums(totals.members);
  if (previous !== null) sums.subtract(previous);
  sums.add(next);
  return { ...totals, members: sums.toRecord(), ...keepRecent(totals, expenseId, next), updatedAt: nowMs };
}

function keepRecent(
  totals: Totals,
  expenseId: string,
  next: Posting,
): Pick<Totals, 'recent' | 'evictedUpTo'> {
  const newestFirst = Object.entries({ ...totals.recent, [expenseId]: next }).sort(
    ([idA, a], [idB, b]) => b.updatedAt - a.updatedAt || compareIds(idA, idB),
  );
  const evicted = newestFirst.slice(recentLimit).map(([, { updatedAt }]) => updatedAt);
  return {
    recent: Object.fromEntries(newestFirst.slice(0, recentLimit)),
    evictedUpTo: Math.max(totals.evictedUpTo, ...evicted),
  };
}
