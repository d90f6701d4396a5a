import { heldPosting, needsPosting, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import type { Posting, Totals } from '@nbbang/domain/records/totals';

/**
 * What of the expenses the totals contain, put together from what the listeners of one group brought so far. Pure:
 * `watch-ledger.ts` feeds it, and the test of the same frame drives it through random interleavings.
 */
export class LedgerView {
  totals: Totals | null = null;
  /** Of each expense that ever was in the recent postings of the totals here, the last one. */
  readonly #seen = new Map<string, Posting>();
  /** Postings that were looked up. */
  readonly #lookedUp = new Map<string, Posting | null>();

  takeTotals(totals: Totals | null): void {
    this.totals = totals;
    for (const [id, posting] of Object.entries(totals?.recent ?? {})) this.#seen.set(id, posting);
  }

  takePosting(expenseId: string, posting: Posting | null): void {
    this.#lookedUp.set(expenseId, posting);
  }

  /**
   * The expenses whose posting is to be looked up, of those changed since listening began: an expense that is not
   * among them was applied long ago. Once the totals showed an expense applied at its revision, that it left their recent
   * postings changes nothing.
   */
  wantedPostings(changed: readonly KnownExpense[]): string[] {
    const undecided = changed.filter(
      ({ id, expense }) => (this.#seen.get(id)?.revision ?? 0) < expense.revision,
    );
    return needsPosting(this.totals, undecided);
  }

  /**
   * As `overlayTotals` wants it.
   *
   * What the totals held when an expense began to be written here (`formers`), or when they last showed it, counts only
   * while no later version can have been applied unseen. A device that slept may wake to totals whose recent postings an
   * expense has left already: it is unknown then, until it is looked up.
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
   * What the totals hold of `before`, which is about to be written here. Not `before` itself: others or this device may
   * have written it a moment ago, and the trigger not have run yet. An old one that nothing is known of was applied.
   */
  held(before: KnownExpense, formers: ReadonlyMap<string, Posting | null>): Posting | null {
    const applied = this.applied(formers, [before]).get(before.id);
    const held = heldPosting(this.totals ?? emptyTotals(0), before, applied);
    return held === undefined ? toPosting(before.id, before.expense) : held;
  }
}
