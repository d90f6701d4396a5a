import { emptyTotals } from '@nbbang/domain/balance/totals';
import type { Activity } from '@nbbang/domain/records/activity';
import type { HistoryPage } from '@nbbang/domain/records/history';
import { pageRows } from '@nbbang/domain/records/history';
import type { Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { compareIds } from '@nbbang/domain/money/compare-ids';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { catchUp, type CatchUp } from '../ledger/catch-up.ts';
import type { LedgerGroup, LedgerStore, StepWrites } from '../ledger/ledger-store.ts';
import { timeOf, versionOf } from '../ledger/version.ts';

/** An expense as it is stored. `isLate`: it is committed, and everybody still sees what was there before. */
type Stored = { document: unknown; before: unknown; isLate: boolean };

/** What is stored of a group in memory, and its ledger. Time goes on with every write. */
export class MemoryLedger {
  nowMs = createdAtMs;
  group: LedgerGroup | null = { currency: 'KRW', known: makeGroup({}) };
  readonly expenses = new Map<string, Stored>();
  readonly postings = new Map<string, StoredPosting>();
  /** Ids of postings that do not parse, each with the epoch it says. */
  readonly damaged = new Map<string, string>();
  readonly pages = new Map<number, HistoryPage>();
  readonly statistics = new Map<number, Statistics>();
  readonly activity = new Map<string, Activity>();
  totals: Totals | null = null;
  /** Called between any two steps of whoever works on it. It may throw: then that one was cut off. */
  between: () => Promise<void> = () => Promise.resolve();
  /** Documents that were read, and how often all of a step was written. */
  reads = 0;
  commits = 0;
  /** Expenses that were late and that the ledger need not have met yet. */
  readonly wasLate = new Set<string>();
  /** Entries of each account, as they were counted last, and how often that was. */
  writers = new Map<string, number>();
  counts = 0;
  #version = 0;
  #epochs = 0;
  readonly #pageSize: number;

  constructor(pageSize = 100) {
    this.#pageSize = pageSize;
  }

  /** Commits a document; its time is that of the commit. Null removes it. */
  write(expenseId: string, document: object | null, isLate = false): void {
    this.nowMs += 1;
    if (document === null) this.expenses.delete(expenseId);
    else {
      const before = this.seen(expenseId);
      this.expenses.set(expenseId, { document: { ...document, updatedAt: this.nowMs }, before, isLate });
    }
    if (isLate) this.wasLate.add(expenseId);
  }

  /** What was late is seen from now on. */
  surface(): void {
    for (const [id, stored] of this.expenses) this.expenses.set(id, { ...stored, isLate: false });
  }

  /** The document, as far as anybody sees it. */
  seen(expenseId: string): unknown {
    const stored = this.expenses.get(expenseId);
    if (stored === undefined) return null;
    return stored.isLate ? stored.before : stored.document;
  }

  /** Puts totals in the place of those that are there, as an admin might. */
  restore(totals: Totals): void {
    this.totals = totals;
    this.#version += 1;
  }

  /** One delivery of an event of the expense, whatever it was. */
  deliver(expenseId: string, knowsVersion = true) {
    const version = knowsVersion ? versionOf(this.seen(expenseId)) : null;
    return this.run({ expenseId, version });
  }

  run(hint: CatchUp['hint'] = null) {
    return catchUp(this.store(), {
      hint,
      nowMs: () => this.nowMs,
      untilMs: Number.POSITIVE_INFINITY,
      pause: () => Promise.resolve(),
    });
  }

  store(): LedgerStore {
    const read = async <Value>(documents: number, value: () => Value): Promise<Value> => {
      await this.between();
      this.reads += documents;
      return value();
    };
    return {
      totals: () =>
        read(1, () => (this.totals === null ? null : { totals: this.totals, version: this.#version })),
      begin: (version) => read(2, () => this.#begin(version)),
      group: () => read(1, () => this.group),
      expense: (id) => read(1, () => this.seen(id)),
      changedAfter: (afterMs, cursor) => read(1, () => this.#changedAfter(afterMs, cursor)),
      postings: (ids, epoch) =>
        read(ids.length, () => {
          if (ids.some((id) => this.damaged.get(id) === epoch)) return null;
          return new Map(
            ids.flatMap((id) => {
              const posting = this.postings.get(id);
              if (posting === undefined) return [];
              // Of a damaged one only its page can be read.
              const { page } = posting;
              return [[id, this.damaged.has(id) ? { ...nothing, page } : posting] as const];
            }),
          );
        }),
      statistics: (years) =>
        read(years.length, () => {
          if (!years.every((year) => this.statistics.has(year))) return null;
          return new Map([...this.statistics].filter(([year]) => years.includes(year)));
        }),
      exactActivity: (ids) =>
        read(ids.length, () => new Set(ids.filter((id) => isExact(this.activity.get(id))))),
      commit: (writes, version) => read(0, () => this.#commit(writes, version)),
      countWriters: () => read(0, () => this.#countWriters()),
    };
  }

  #begin(version: unknown): boolean {
    if (this.group === null) return false;
    if (this.totals !== null && version !== this.#version) return true;
    const numbers = [...this.pages.keys()];
    const versions = [...this.pages.values()].map((page) => page.version);
    const pages = this.totals?.pages ?? {
      rows: numbers.length === 0 ? 0 : (Math.max(...numbers) + 1) * pageRows,
      version: Math.max(0, ...versions),
    };
    this.#epochs += 1;
    this.#version += 1;
    this.totals = { ...emptyTotals(this.nowMs, `epoch${this.#epochs}`), pages };
    return true;
  }

  #countWriters(): void {
    this.counts += 1;
    const uids = [...this.activity.values()].map(({ actorUid }) => actorUid);
    this.writers = new Map(uids.map((uid) => [uid, uids.filter((other) => other === uid).length]));
  }

  #changedAfter(afterMs: number, cursor: unknown) {
    const after = cursorSchema(cursor) ?? [afterMs, '\u{10ffff}'];
    const later = [...this.expenses.keys()]
      .map((expenseId) => ({ expenseId, expense: this.seen(expenseId) }))
      .flatMap((found) => (timeOf(found.expense) > 0 ? [{ ...found, updatedAt: timeOf(found.expense) }] : []))
      .filter((found) => comparePlaces([found.updatedAt, found.expenseId], after) > 0)
      .toSorted((a, b) => comparePlaces([a.updatedAt, a.expenseId], [b.updatedAt, b.expenseId]));
    const found = later.slice(0, this.#pageSize);
    this.reads += Math.max(0, found.length - 1);
    const last = found.at(-1);
    const next = last === undefined ? cursor : [last.updatedAt, last.expenseId];
    return { found, isFull: found.length === this.#pageSize, cursor: next, readMs: this.nowMs };
  }

  #commit({ totals, postings, pages, statistics, activity }: StepWrites, version: unknown): boolean {
    if (this.totals === null || version !== this.#version) return false;
    this.#version += 1;
    this.commits += 1;
    this.totals = totals;
    for (const [id, posting] of postings) {
      this.damaged.delete(id);
      if (timeOf(this.expenses.get(id)?.document) === posting?.updatedAt) this.wasLate.delete(id);
      if (posting === null) this.postings.delete(id);
      else this.postings.set(id, posting);
    }
    for (const [year, written] of statistics) {
      if (written === null) this.statistics.delete(year);
      else this.statistics.set(year, written);
    }
    for (const [number, page] of pages) {
      const rows = new Map(Object.entries(this.pages.get(number)?.rows ?? {}));
      for (const [id, row] of page.rows) {
        if (row === null) rows.delete(id);
        else rows.set(id, row);
      }
      this.pages.set(number, { number, version: page.version, rows: Object.fromEntries(rows) });
    }
    for (const [id, entry] of activity) this.activity.set(id, entry);
    return true;
  }
}

const nothing: StoredPosting = {
  ...{ kind: 'expense', revision: 1, updatedAt: 0, date: null, category: null, paid: {}, share: {} },
  ...{ page: null, epoch: 'damaged', version: null },
};

type Place = readonly [updatedAt: number, id: string];

function cursorSchema(cursor: unknown): Place | null {
  if (!Array.isArray(cursor)) return null;
  const [updatedAt, id] = cursor as unknown[];
  return typeof updatedAt === 'number' && typeof id === 'string' ? [updatedAt, id] : null;
}

function comparePlaces([timeA, idA]: Place, [timeB, idB]: Place): number {
  return timeA - timeB || compareIds(idA, idB);
}

function isExact(entry: Activity | undefined): boolean {
  return entry !== undefined && !('since' in entry);
}
