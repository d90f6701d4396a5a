import type { Expense } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting, Totals } from '../records/totals.ts';
import { MemberSums } from './member-sums.ts';
import { toPosting } from './posting.ts';
import { emptyTotals } from './totals.ts';

/**
 * An expense as the client sees it. `pending`: it has local writes the server has not acknowledged; its
 * `updatedAt` is then a guess of the local clock and counts as later than everything.
 */
export type KnownExpense = { id: string; expense: Expense; pending: boolean };

/** What an expense contributes goes from `former` (null: nothing) to `next`. */
export type UnappliedChange = { former: Posting | null; next: Posting };

/**
 * What the server has still to apply of the expenses the client knows. Balances and statistics are kept in one
 * transaction, so it is the same for both.
 *
 * What an expense `e` adds, `r` being its posting in `totals.recent` and `p` what `applied` says of it:
 *
 * | r | e is later than `evictedUpTo` | revision of e | p | adds |
 * | --- | --- | --- | --- | --- |
 * | at e's revision or beyond | – | – | – | nothing: it is applied |
 * | before it | – | – | – | e − r |
 * | none | yes: not applied at this revision | 1 | – | e |
 * | none | yes: but a former one may be | above 1 | before e | e − p |
 * | none | yes | above 1 | e or beyond | nothing |
 * | none | yes | above 1 | null: has none | e |
 * | none | yes | above 1 | unknown | nothing, until known |
 * | none | no: may be applied, then evicted | any | before e | e − p |
 * | none | no | any | e or beyond | nothing |
 * | none | no | any | null: has none | e |
 * | none | no | any | unknown | nothing, until known |
 *
 * An old expense whose posting is unknown adds nothing, since most old expenses were applied long ago;
 * `needsPosting` names those a client may want to look up.
 *
 * All three arguments are to be of one moment: `totals` and `applied` as of the same snapshot, `known` no older than
 * it. A revision 1 still pending although the server applied it and `recentLimit` postings since would count twice
 * until acknowledged; a write is acknowledged long before that.
 *
 * @param totals null: the server has not made any yet.
 * @param known each expense once.
 * @param applied for some expense ids the stored posting; null when it is known that there is none.
 */
export function unappliedChanges(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): UnappliedChange[] {
  const base = totals ?? emptyTotals(0);
  return known.flatMap((entry) => {
    const former = heldPosting(base, entry, applied.get(entry.id));
    if (former === undefined || (former !== null && former.revision >= entry.expense.revision)) return [];
    return [{ former, next: toPosting(entry.id, entry.expense) }];
  });
}

/**
 * The totals as they will be once the server has applied every expense the client knows: so a balance moves in
 * the same frame as a write, and does not move again when the server catches up. The arguments are those of
 * `unappliedChanges`.
 *
 * @returns sums per member in minor units, without members whose four figures are all 0.
 */
export function overlayTotals(
  totals: Totals | null,
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
): Record<MemberId, MemberTotals> {
  const sums = new MemberSums((totals ?? emptyTotals(0)).members);
  for (const { former, next } of unappliedChanges(totals, known, applied)) {
    if (former !== null) sums.subtract(former);
    sums.add(next);
  }
  return sums.toRecord();
}

/**
 * The ids of the known expenses that `overlayTotals` leaves out unless `applied` tells their posting: edited ones
 * that are newer than the totals, and old ones that left `recent`.
 */
export function needsPosting(totals: Totals | null, known: readonly KnownExpense[]): string[] {
  const base = totals ?? emptyTotals(0);
  return known.filter((entry) => heldPosting(base, entry, undefined) === undefined).map(({ id }) => id);
}

/**
 * What the totals hold of the expense: a posting, null for nothing, undefined when that cannot be told.
 *
 * @param applied what else is known of its posting, as in `unappliedChanges`.
 */
export function heldPosting(
  totals: Totals,
  { id, expense, pending }: KnownExpense,
  applied: Posting | null | undefined,
): Posting | null | undefined {
  if (Object.hasOwn(totals.recent, id)) return totals.recent[id];
  const isNewer = pending || expense.updatedAt > totals.evictedUpTo;
  return isNewer && expense.revision === 1 ? null : applied;
}
