import { appliedMark, heldPosting, undecided, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { emptyTotals, isBeyondTotals, recentLimit } from '@nbbang/domain/balance/totals';
import type { Expense } from '@nbbang/domain/records/expense';
import { postingSchema, type Posting, type Totals } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import type { HeldPosting } from '#data/local/former-postings.ts';

/** What the overlays are computed from, all as of one moment: the totals, and what this device knows beyond them. */
export type KnownLedger = {
  totals: Totals | null;
  known: readonly KnownExpense[];
  /** What the totals hold of an expense, by its id (see `unappliedChanges`). */
  applied: ReadonlyMap<string, Posting | null>;
  /**
   * No figure can be right yet: the ledger is far behind, what it holds of some expense is being looked up, or its sums
   * are beyond what is counted, and it makes them again.
   */
  isBehind: boolean;
};

/** The expenses that changed last. */
export type Tail = {
  expenses: readonly KnownExpense[];
  /** None of them changed earlier. */
  afterMs: number;
  /** Others may have changed between then and the oldest of these. */
  isFull: boolean;
};

/** More postings are not looked up: the ledger comes to those expenses sooner than so many answers do. */
export const maxLookups = recentLimit;

/** A posting as it is looked up: whose totals hold it, and none of what else is stored beside it. */
export const lookedUpSchema = v.object({ ...postingSchema.entries, epoch: v.optional(v.string(), '') });

type LookedUp = v.InferOutput<typeof lookedUpSchema>;

/** An expense that was in totals as it was known, and not among their recent postings. */
type Sighting = { expense: Expense; upTo: number; epoch: string };

/**
 * What the totals contain of each expense, as far as the listeners of one group have told. It is pure: `watch-ledger.ts`
 * feeds it, and `same-frame.test.ts` drives it through random interleavings.
 *
 * What totals once held of an expense they hold still, unless a later version was applied since. That one would be among
 * the recent postings; if it has left them already, it is no later than what was evicted from there. So what was held is
 * known as long as nothing was evicted that is later than those totals, or the present version is the very next one.
 */
export class LedgerView {
  /** Null: the server has not made any. Undefined: it has not said. */
  totals: Totals | null | undefined;
  #isDamaged = false;
  #tail: Tail = { expenses: [], afterMs: 0, isFull: false };
  /** What totals last showed of an expense among their recent postings, or what was looked up for them. */
  readonly #held = new Map<string, HeldPosting>();
  readonly #sightings = new Map<string, Sighting>();

  /** Up to when everything is in the totals. */
  get mark(): number {
    return this.totals ? appliedMark(this.totals) : 0;
  }

  /** @param isDamaged there are some that cannot be read: no figure can be right until the ledger has made them again. */
  takeTotals(totals: Totals | null, isDamaged = false): void {
    this.totals = totals;
    this.#isDamaged = isDamaged;
    for (const [id, posting] of Object.entries(totals?.recent ?? {})) this.#held.set(id, this.#now(posting));
  }

  get #epoch(): string {
    return this.totals?.epoch ?? '';
  }

  /** These totals hold it. */
  #now(posting: Posting | null): HeldPosting {
    return { posting, upTo: this.mark, epoch: this.#epoch };
  }

  takeTail(tail: Tail): void {
    this.#tail = tail;
  }

  /**
   * A posting as it was stored when it was looked up for the totals `of`, a moment after those were made. What they hold
   * and do not show among their recent postings is no later than what was evicted from there; a later one was applied
   * since, or for others, and the next totals will tell.
   */
  takePosting(expenseId: string, posting: LookedUp | null, of: LedgerView['totals']): void {
    if (!of || of !== this.totals) return;
    const isHeld = posting?.epoch === of.epoch && posting.updatedAt <= of.evictedUpTo;
    if (posting === null || isHeld) this.#held.set(expenseId, this.#now(posting));
  }

  /** What figures are computed from; and whose posting is to be looked up first. */
  look(
    known: readonly KnownExpense[],
    formers: ReadonlyMap<string, HeldPosting>,
  ): KnownLedger & { lookups: readonly string[] } {
    const totals = this.totals ?? null;
    const applied = new Map<string, Posting | null>();
    const unknown: string[] = [];
    this.#remember(known);
    for (const entry of undecided(totals, known)) {
      const held = this.#told(entry, formers);
      if (held !== undefined) applied.set(entry.id, held.posting);
      else if (!this.#isOld(entry)) unknown.push(entry.id);
    }
    const isOutOfReach = this.mark < this.#reach();
    return {
      totals,
      known,
      applied,
      isBehind: isOutOfReach || unknown.length > 0 || this.#isUnsound,
      lookups: isOutOfReach || unknown.length > maxLookups ? [] : unknown,
    };
  }

  /**
   * What the totals hold of `before`, which is about to be written on this device (null: to be made). That need not be
   * `before` itself: somebody may have written it a moment ago. Undefined: it cannot be told.
   */
  held(before: KnownExpense | null, formers: ReadonlyMap<string, HeldPosting>): HeldPosting | undefined {
    if (this.totals === undefined) return undefined;
    if (before === null) return this.#now(null);
    const held = heldPosting(this.totals ?? emptyTotals(0), before, undefined);
    if (held === 'as it is' && this.#isLeftOut(before.id)) return this.#told(before, formers);
    if (held === undefined && !this.#isOld(before)) return this.#told(before, formers);
    return this.#now(held === undefined || held === 'as it is' ? toPosting(before.id, before.expense) : held);
  }

  /** What is known, beyond the totals themselves, of what they hold of an expense; or that it is at least that. */
  #told(
    { id, expense, pending }: KnownExpense,
    formers: ReadonlyMap<string, HeldPosting>,
  ): HeldPosting | undefined {
    const former = this.#lastHeld(id, formers);
    if (former === undefined) return undefined;
    const revision = revisionOf(former);
    const evictedUpTo = this.totals?.evictedUpTo ?? 0;
    const isOut = pending || expense.updatedAt > evictedUpTo;
    const isNext = !pending && revision === expense.revision - 1;
    if (isOut && (evictedUpTo <= former.upTo || isNext)) return this.#now(former.posting);
    return revision >= expense.revision ? former : undefined;
  }

  /** The newest that is known of what totals of this epoch held of an expense. */
  #lastHeld(id: string, formers: ReadonlyMap<string, HeldPosting>): HeldPosting | undefined {
    const sighting = this.#sightings.get(id);
    const all = [this.#held.get(id), formers.get(id)].filter((held) => held !== undefined);
    if (sighting !== undefined) all.push({ ...sighting, posting: toPosting(id, sighting.expense) });
    return all
      .filter(({ epoch }) => epoch === this.#epoch)
      .toSorted((a, b) => b.upTo - a.upTo || revisionOf(b) - revisionOf(a))[0];
  }

  #remember(known: readonly KnownExpense[]): void {
    const { totals, mark: upTo } = this;
    if (!totals) return;
    for (const entry of known) {
      const { id, expense } = entry;
      if (heldPosting(totals, entry, undefined) !== 'as it is' || this.#isLeftOut(id)) continue;
      this.#sightings.set(id, { expense, upTo, epoch: totals.epoch });
    }
  }

  /** The totals hold an earlier version of it, or nothing. */
  #isLeftOut(id: string): boolean {
    return this.totals ? Object.hasOwn(this.totals.leftOut, id) : false;
  }

  /** Totals that were stored before they had a mark: what did not change lately was applied long ago. */
  #isOld({ id, pending }: KnownExpense): boolean {
    const hasMark = (this.totals?.appliedUpTo ?? 0) > 0;
    return !hasMark && !pending && this.#tail.expenses.every((other) => other.id !== id);
  }

  get #isUnsound(): boolean {
    return this.#isDamaged || (this.totals ? isBeyondTotals(this.totals) : false);
  }

  /** Everything that changed after this is known. */
  #reach(): number {
    const { expenses, afterMs, isFull } = this.#tail;
    if (!isFull) return afterMs;
    const stored = expenses.filter(({ pending }) => !pending);
    return Math.min(...stored.map(({ expense }) => expense.updatedAt));
  }
}

function revisionOf({ posting }: HeldPosting): number {
  return posting?.revision ?? 0;
}
