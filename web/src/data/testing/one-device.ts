import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { compareIds } from '@nbbang/domain/money/compare-ids';
import type { Expense } from '@nbbang/domain/records/expense';
import type { MemberTotals, Posting } from '@nbbang/domain/records/totals';
import { commit, emptyMoment, type LedgerMoment } from '@nbbang/domain/testing/ledger-model';
import { formerPostings, rememberFormer } from '#data/local/former-postings.ts';
import { LedgerView, type KnownLedger, type Tail } from '#data/firestore/ledger-view.ts';

type Write = { id: string; expense: Expense; isSent: boolean };

let worlds = 0;

const postings = new WeakMap<Expense, Posting>();

/** The posting of an expense, worked out once: an expense never changes and has one id. */
export function postingOf(id: string, expense: Expense): Posting {
  const known = postings.get(expense) ?? toPosting(id, expense);
  postings.set(expense, known);
  return known;
}

/** How many expenses the first page of the list holds, and how many the tail. */
const pageSize = 4;
const tailSize = 30;

/**
 * One device, the database, the ledger and the other members, one step at a time, as Firestore promises them: a local
 * write shows at once and arrives in its order; all listeners of a device see one moment of the server; a write stays in
 * view until that moment holds it; a listener attached later is answered later, and so is what is asked once. What
 * `watch-ledger.ts` does with Firestore, this does with the model.
 */
export class OneDevice {
  readonly groupId = `group${(worlds += 1)}`;
  server: LedgerMoment = emptyMoment;
  /** What the listeners of the device last delivered. */
  delivered: LedgerMoment = emptyMoment;
  writes: Write[] = [];
  /** What the screen shows: null until there is something. */
  shown: Record<string, MemberTotals> | null = null;
  isBehind = false;
  /** The listener of the tail has been attached anew, and is answered with the next moment. */
  isTailAwaited = false;
  /** The expenses of which some commit became visible late. */
  readonly lateIds = new Set<string>();
  /** Postings read. */
  lookups = 0;
  /** What it went by when it looked last. */
  looked: Pick<KnownLedger, 'known' | 'applied'> = { known: [], applied: new Map() };
  readonly #view = new LedgerView();
  readonly #asked = new Map<string, LedgerView['totals']>();
  #tailAfterMs = 0;
  #created = 0;

  newId(whose: string): string {
    this.#created += 1;
    return `${whose}${this.#created}`;
  }

  createHere(expense: Expense): void {
    this.#write(this.newId('own'), { ...expense, revision: 1, deletedAt: null }, null);
  }

  changeHere(pick: number, expense: Expense): void {
    const known = this.known();
    const before = known[pick % Math.max(1, known.length)];
    if (before === undefined) return;
    this.#write(before.id, { ...expense, revision: before.expense.revision + 1 }, before);
  }

  /** As `expense-commands.ts` does; what the device guesses as the time of the write may be anything. */
  #write(id: string, expense: Expense, before: KnownExpense | null): void {
    const held = this.#view.held(before, formerPostings(this.groupId));
    rememberFormer({ groupId: this.groupId, expenseId: id, held });
    const write = { id, expense: { ...expense, updatedAt: expense.amountMinor % 50 }, isSent: false };
    this.writes = [...this.writes, write];
  }

  /** The rules let a write through when it follows the stored revision; one that does not is undone. */
  send(isLate: boolean): void {
    const next = this.writes.find(({ isSent }) => !isSent);
    if (next === undefined || this.server.unseen.has(next.id)) return;
    if (next.expense.revision === (this.server.expenses.get(next.id)?.revision ?? 0) + 1) {
      next.isSent = true;
      this.server = commit(this.server, [next], isLate);
      if (isLate) this.lateIds.add(next.id);
    } else {
      this.writes = this.writes.filter((write) => write !== next);
    }
  }

  /** All listeners come to one moment of the server. */
  deliver(): void {
    this.delivered = this.server;
    const { expenses } = this.delivered;
    this.writes = this.writes.filter(
      ({ id, expense, isSent }) => !isSent || (expenses.get(id)?.revision ?? 0) < expense.revision,
    );
    const before = this.#view.totals;
    this.#view.takeTotals(this.delivered.totals);
    if (this.#view.totals !== before) this.#asked.clear();
    this.isTailAwaited = this.#view.mark < this.#tailAfterMs;
    if (this.isTailAwaited) this.#tailAfterMs = this.#view.mark;
  }

  /** The page is opened: from now on the tail is listened to. */
  open(): void {
    this.#tailAfterMs = Infinity;
    this.deliver();
    this.deliver();
  }

  /** What was asked for comes: as the server has it now, which need not be what the listeners have told. */
  answer(): void {
    for (const [id, of] of this.#asked) this.#view.takePosting(id, this.server.stored.get(id) ?? null, of);
  }

  /** Unsent writes come first; where there is nothing else, more are asked for. */
  tail(): Tail {
    const changed = [...this.#latest(this.delivered.expenses).values()]
      .filter(({ expense, pending }) => pending || expense.updatedAt > this.#tailAfterMs)
      .toSorted((a, b) => Number(b.pending) - Number(a.pending) || b.expense.updatedAt - a.expense.updatedAt);
    let size = tailSize;
    while (changed.length >= size && changed.slice(0, size).every(({ pending }) => pending)) size *= 2;
    const expenses = changed.slice(0, size);
    return { expenses, afterMs: this.#tailAfterMs, isFull: expenses.length === size };
  }

  /** What some listener of the device shows. */
  known(): KnownExpense[] {
    const page = [...this.delivered.expenses]
      .filter(([, { deletedAt }]) => deletedAt === null)
      .toSorted(([idA, a], [idB, b]) => (a.date < b.date ? 1 : a.date > b.date ? -1 : compareIds(idA, idB)))
      .slice(0, pageSize);
    const known = this.#latest(page);
    for (const entry of this.tail().expenses) known.set(entry.id, entry);
    return [...known.values()];
  }

  #latest(stored: Iterable<readonly [string, Expense]>): Map<string, KnownExpense> {
    const latest = new Map<string, KnownExpense>();
    for (const [id, expense] of stored) latest.set(id, { id, expense, pending: false });
    for (const { id, expense } of this.writes) latest.set(id, { id, expense, pending: true });
    return latest;
  }

  /** Looks at what is known now, and asks for what is missing. */
  look(): void {
    if (this.isTailAwaited) return;
    this.#view.takeTail(this.tail());
    const { totals, known, applied, isBehind, lookups } = this.#view.look(
      this.known(),
      formerPostings(this.groupId),
    );
    for (const id of lookups) {
      if (this.#asked.has(id)) continue;
      this.#asked.set(id, this.#view.totals);
      this.lookups += 1;
    }
    this.looked = { known, applied };
    this.isBehind = isBehind;
    if (!isBehind) this.shown = overlayTotals(totals, known, applied);
  }
}
