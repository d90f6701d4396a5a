import type { Activity } from '@nbbang/domain/records/activity';
import type { Group } from '@nbbang/domain/records/group';
import type { HistoryRow } from '@nbbang/domain/records/history';
import type { Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';

/** An expense as it is stored, instants in milliseconds; null when it does not exist. Not parsed yet. */
export type Found = { expenseId: string; expense: unknown };

/** The totals, and what tells this version of them from every other. */
export type Held = { totals: Totals; version: unknown };

/** `known` is null where the group does not parse: its expenses count all the same. */
export type LedgerGroup = { currency: string; known: Group | null };

/** One page of the expenses that changed, the oldest change first. */
export type ChangedPage = {
  found: readonly (Found & { updatedAt: number })[];
  /** It was full: there may be more. */
  isFull: boolean;
  /** Where the next page begins. */
  cursor: unknown;
  /** When the server answered, in milliseconds since the epoch. */
  readMs: number;
};

/** The rows that a page of the history gets; null takes one away. */
export type PageChange = { version: number; rows: ReadonlyMap<string, HistoryRow | null> };

/** What one step of the ledger writes, all of it or nothing. Null: the stored document is to be deleted. */
export type StepWrites = {
  totals: Totals;
  postings: ReadonlyMap<string, StoredPosting | null>;
  pages: ReadonlyMap<number, PageChange>;
  statistics: ReadonlyMap<number, Statistics | null>;
  activity: ReadonlyMap<string, Activity>;
};

/** What the ledger of one group reads and writes. Nothing is locked: `commit` tells whether what was read still holds. */
export type LedgerStore = {
  /** Null: there are none, or they do not parse. */
  totals(): Promise<Held | null>;
  /**
   * Puts the totals of a new epoch, which hold nothing yet, in the place of those of this version; in that of none, null.
   * Does nothing where others are there by now. False: the group is gone.
   */
  begin(version: unknown): Promise<boolean>;
  /** Null: the group is gone. */
  group(): Promise<LedgerGroup | null>;
  expense(expenseId: string): Promise<unknown>;
  changedAfter(afterMs: number, cursor: unknown): Promise<ChangedPage>;
  /** Null: one of this epoch is damaged, and what it counts in the totals cannot be told. */
  postings(expenseIds: readonly string[], epoch: string): Promise<ReadonlyMap<string, StoredPosting> | null>;
  /** Null: one is missing or damaged. */
  statistics(years: readonly number[]): Promise<ReadonlyMap<number, Statistics> | null>;
  /** Which of these entries are there and tell of one write alone. */
  exactActivity(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Writes all of it if the totals are still of this version. @returns false if they are not, and nothing was written */
  commit(writes: StepWrites, version: unknown): Promise<boolean>;
  /** Counts who wrote how much today, and stops whoever wrote too much (`rates/count-writers.ts`). Never rejects. */
  countWriters(nowMs: number): Promise<void>;
};
