import { compareIds } from '../money/compare-ids.ts';
import type { Posting, Totals } from '../records/totals.ts';
import { MemberSums } from './member-sums.ts';

/**
 * How many postings `totals.recent` keeps. It bounds the size of the document (some 20 kB for 50 members), and it
 * is how far the server may run ahead of what a client knows before the client must read a posting.
 */
export const recentLimit = 20;

/** How many expenses `totals.leftOut` names: each may have a title of 300 bytes. */
export const leftOutLimit = 20;

export function emptyTotals(nowMs: number, epoch = ''): Totals {
  return {
    members: {},
    recent: {},
    evictedUpTo: 0,
    appliedUpTo: 0,
    settledUpTo: 0,
    epoch,
    pages: { rows: 0, version: 0 },
    years: [],
    leftOut: {},
    writes: { day: '', count: 0 },
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
  return movePosting(totals, expenseId, { former: previous, next }, nowMs);
}

/** The same whatever the revisions are. */
export function movePosting(
  totals: Totals,
  expenseId: string,
  { former, next }: { former: Posting | null; next: Posting },
  nowMs: number,
): Totals {
  const sums = new MemberSums(totals.members);
  if (former !== null) sums.subtract(former);
  sums.add(next);
  return { ...totals, members: sums.toRecord(), ...keepRecent(totals, expenseId, next), updatedAt: nowMs };
}

/**
 * Whether the sums come to more than is counted (`maxSumsMinor`) once the change is made; without one, whether they do as
 * they are: those that were stored before there was a limit may.
 */
export function isBeyondTotals(
  { members }: Totals,
  { former, next }: { former: Posting | null; next: Posting | null } = { former: null, next: null },
): boolean {
  const sums = new MemberSums(members);
  if (former !== null) sums.subtract(former);
  if (next !== null) sums.add(next);
  return sums.isBeyond;
}

/**
 * What is posted of an expense that would bring the sums beyond what is counted: that it was looked at, and the figures
 * that count already.
 */
export function leftOutPosting(former: Posting | null, next: Posting): Posting {
  const { revision, updatedAt } = next;
  return former === null ? { ...next, paid: {}, share: {} } : { ...former, revision, updatedAt };
}

/** The names of what is left out after the expense was counted (`title` null) or was not. */
export function nameLeftOut(
  leftOut: Totals['leftOut'],
  expenseId: string,
  title: string | null,
): Totals['leftOut'] {
  const others = Object.entries(leftOut).filter(([id]) => id !== expenseId);
  if (title === null)
    return others.length < Object.keys(leftOut).length ? Object.fromEntries(others) : leftOut;
  return Object.fromEntries([...others.slice(0, leftOutLimit - 1), [expenseId, title]]);
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
