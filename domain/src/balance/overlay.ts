import { compareIds } from '../money/compare-ids.ts';
import type { Expense } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting, Totals } from '../records/totals.ts';
import { MemberSums } from './member-sums.ts';
import { toPosting } from './posting.ts';
import { emptyTotals, nameLeftOut } from './totals.ts';

/**
 * An expense as the client sees it. `pending`: it has local writes the server has not acknowledged; its
 * `updatedAt` is then a guess of the local clock and counts as later than everything.
 */
export type KnownExpense = { id: string; expense: Expense; pending: boolean };

/** What an expense contributes goes from `former` (null: nothing) to `next`. */
export type UnappliedChange = { id: string; title: string; former: Posting | null; next: Posting };

/** The sums as they will be, and of what they will be made. */
export type Overlay = {
  /** In minor units, without members whose four figures are all 0. */
  members: Record<MemberId, MemberTotals>;
  /** What of the known expenses is counted in them beyond the totals. */
  counted: readonly UnappliedChange[];
  /** The titles of expenses that are not counted, by their ids: the sums would come to more than is counted. */
  leftOut: Readonly<Record<string, string>>;
};

/**
 * What the server has still to apply of the expenses the client knows. Balances and statistics are kept together, so it
 * is the same for both.
 *
 * What the totals hold of an expense `e`, by the first line that fits:
 *
 * | e | the totals hold |
 * | --- | --- |
 * | is in `recent` | that posting |
 * | is not, and nothing was ever evicted from there | nothing |
 * | is pending or later than `evictedUpTo`: not in at this revision; revision 1 | nothing |
 * | … above 1: but a former one may be | what `applied` says |
 * | is no later than `evictedUpTo`, and the totals have `appliedUpTo` | e as it is |
 * | …, and they were stored before there was `appliedUpTo` | what `applied` says |
 *
 * It adds e less what they hold. Where `applied` says nothing either, it adds nothing: see `undecided`.
 *
 * A commit that became visible late may be missing in totals whose `appliedUpTo` is beyond it. Later than `evictedUpTo` it
 * would be in `recent`, had it been applied. An earlier one is missing here until the ledger has found it.
 *
 * All three arguments are to be of one moment: `totals` and `applied` as of the same snapshot, `known` no older than
 * it. A revision 1 still pending although the server applied it and `recentLimit` postings since would count twice
 * until acknowledged; a write is acknowledged long before that.
 *
 * @param totals null: the server has not made any yet.
 * @param known each expense once.
 * @param applied for some expense ids the posting that the totals hold; null when they hold none.
 */
export function unappliedChanges(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): UnappliedChange[] {
  const base = totals ?? emptyTotals(0);
  return known.flatMap((entry) => {
    const former = heldPosting(base, entry, applied.get(entry.id));
    if (former === undefined || former === 'as it is') return [];
    if (former !== null && former.revision >= entry.expense.revision) return [];
    const { id, expense } = entry;
    return [{ id, title: expense.title, former, next: toPosting(id, expense) }];
  });
}

/**
 * The totals as they will be once the server has applied every expense the client knows: so a balance moves in
 * the same frame as a write, and does not move again when the server catches up. The arguments are those of
 * `unappliedChanges`.
 *
 * As the server does it: one after the other, in the order of their times, and what would bring the sums beyond what is
 * counted is left out and named.
 */
export function overlay(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): Overlay {
  const base = totals ?? emptyTotals(0);
  const sums = new MemberSums(base.members);
  const counted: UnappliedChange[] = [];
  let leftOut = base.leftOut;
  for (const change of unappliedChanges(totals, inOrder(known), applied)) {
    const { id, title, former, next } = change;
    if (former !== null) sums.subtract(former);
    sums.add(next);
    if (sums.isBeyond) {
      sums.subtract(next);
      if (former !== null) sums.add(former);
      leftOut = { ...leftOut, [id]: title };
    } else {
      counted.push(change);
      leftOut = nameLeftOut(leftOut, id, null);
    }
  }
  return { members: sums.toRecord(), counted, leftOut };
}

/** Only the sums of `overlay`. */
export function overlayTotals(...of: Parameters<typeof overlay>): Overlay['members'] {
  return overlay(...of).members;
}

/** Unsent writes come last, as they will be on the server. */
function inOrder(known: readonly KnownExpense[]): KnownExpense[] {
  return known.toSorted(
    (a, b) =>
      Number(a.pending) - Number(b.pending) ||
      a.expense.updatedAt - b.expense.updatedAt ||
      compareIds(a.id, b.id),
  );
}

/** The known expenses of which cannot be told what the totals hold, unless `applied` says it. */
export function undecided(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null> = new Map(),
): KnownExpense[] {
  const base = totals ?? emptyTotals(0);
  return known.filter((entry) => heldPosting(base, entry, applied.get(entry.id)) === undefined);
}

/**
 * What the totals hold of the expense, by the table of `unappliedChanges`: a posting, null for nothing, undefined when
 * that cannot be told.
 *
 * @param applied what else is known of its posting.
 */
export function heldPosting(
  totals: Totals,
  { id, expense, pending }: KnownExpense,
  applied: Posting | null | undefined,
): Posting | 'as it is' | null | undefined {
  if (Object.hasOwn(totals.recent, id)) return totals.recent[id];
  if (totals.evictedUpTo === 0) return null;
  if (pending || expense.updatedAt > totals.evictedUpTo) return expense.revision === 1 ? null : applied;
  return totals.appliedUpTo > 0 ? 'as it is' : applied;
}

/**
 * Everything until then is in the totals. Those that were stored before they said so are taken to hold everything up to
 * the newest posting in them.
 */
export function appliedMark({ appliedUpTo, recent }: Totals): number {
  if (appliedUpTo > 0) return appliedUpTo;
  return Math.max(0, ...Object.values(recent).map(({ updatedAt }) => updatedAt));
}
