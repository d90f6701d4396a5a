import { heldPosting, needsPosting, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { postingSchema, type Posting, type Totals } from '@nbbang/domain/records/totals';
import * as v from 'valibot';

/** A posting as it is looked up. What the trigger stores beside it, such as the page of its row, is left out. */
export const lookedUpSchema = v.object(postingSchema.entries);

/**
 * What the totals contain of each expense, as far as the listeners of one group have told. It is pure: `watch-ledger.ts`
 * feeds it, and `same-frame.test.ts` drives it through random interleavings.
 */
export class LedgerView {
  totals: Totals | null = null;
  /** The last posting of each expense that this page has seen among the recent postings of the totals. */
  readonly #seen = new Map<string, Posting>();
  /** The postings that were looked up. Null: there is none. */
  readonly #lookedUp = new Map<string, Posting | null>();

  takeTotals(totals: Totals | null): void {
    this.totals = totals;
    for (const [id, posting] of Object.entries(totals?.recent ?? {})) this.#seen.set(id, posting);
  }

  takePosting(expenseId: string, posting: Posting | null): void {
    this.#lookedUp.set(expenseId, posting);
  }

  /**
   * Those of the changed expenses whose posting is to be looked up. `changed` are the expenses that changed since
   * listening began; any other was applied long ago. Nor is an expense looked up that the totals once showed at its
   * present revision, even if it has left their recent postings since.
   */
  wantedPostings(changed: readonly KnownExpense[]): string[] {
    const undecided = changed.filter(
      ({ id, expense }) => (this.#seen.get(id)?.revision ?? 0) < expense.revision,
    );
    return needsPosting(this.totals, undecided);
  }

  /**
   * What the totals hold of each expense, for `overlayTotals`. An expense that is missing here is not known.
   *
   * `formers` say what the totals held when this device began to write an expense. That, and what the totals last showed
   * of it, counts only while no later version can have been applied unseen. A device that was asleep may wake up to
   * totals whose recent postings do not have the expense any more. Then it is not known, until it is looked up.
   */
  applied(
    formers: ReadonlyMap<string, Posting | null>,
    known: readonly KnownExpense[],
  ): ReadonlyMap<string, Posting | null> {
    const applied = new Map([...formers, ...this.#seen, ...this.#lookedUp]);
    const evictedUpTo = this.totals?.evictedUpTo ?? 0;
    for (const { id, expense, pending } of known) {
      if (pending || this.#lookedUp.has(id)) continue;
      const held = applied.get(id)?.revision ?? 0;
      const isOutOfSight = expense.updatedAt <= evictedUpTo && held < expense.revision;
      const isOvertaken = !formers.has(id) && held < expense.revision - 1;
      if (isOutOfSight || isOvertaken) applied.delete(id);
    }
    return applied;
  }

  /**
   * What the totals hold of `before`, which is about to be written on this device. That need not be `before` itself:
   * somebody may have written it a moment ago, so that the trigger has not run yet. An expense of which nothing is known
   * is old, and was applied.
   */
  held(before: KnownExpense, formers: ReadonlyMap<string, Posting | null>): Posting | null {
    const applied = this.applied(formers, [before]).get(before.id);
    const held = heldPosting(this.totals ?? emptyTotals(0), before, applied);
    return held === undefined ? toPosting(before.id, before.expense) : held;
  }
}
