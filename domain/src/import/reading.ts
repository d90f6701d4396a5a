import type { Decimal } from '../money/read-number.ts';
import type { ExpenseKind } from '../records/expense.ts';
import type { Failed, ImportFormat, Issue, Person } from './imported.ts';

/** A place in `people`, and an amount or a weight. */
export type Part = readonly [person: number, value: Decimal];

export type DraftSplit =
  | { mode: 'equal'; participants: readonly number[] }
  /** `areOfMembers`: of whoever shares, not of the entry; the other app lets them change afterwards. */
  | { mode: 'shares'; weights: readonly Part[]; areOfMembers?: boolean }
  | { mode: 'percentage'; basisPoints: readonly Part[] }
  | { mode: 'exact'; amounts: readonly Part[] };

/**
 * An entry as the file has it: nothing is rounded, cut or checked yet (`to-imported.ts`). Amounts are in major units of
 * `currency`, exact. A negative amount is an income, or a transfer back.
 */
export type Draft = {
  row: number;
  /** What the other app calls the entry, where it does. */
  sourceId?: string;
  kind: ExpenseKind;
  title: string;
  note?: string;
  date: string;
  /** In the other app's words. */
  category: string;
  currency: string;
  amount: Decimal;
  payers: readonly Part[];
  split: DraftSplit;
  /** Payers and exact shares are in the foreign currency: proportions of the amount. */
  isConverted?: boolean;
  /** `rate` null: to be worked out. */
  foreign?: { currency: string; amount: Decimal; rate: string | null };
  /** The whole cost where only nets are known: `payers` and `split` hold those then. */
  netsOf?: Decimal;
  /** What the reader has to say of the row. */
  issues?: readonly Issue[];
};

/** What a reader of a format makes of a file. */
export type Reading = {
  format: ImportFormat;
  groupName: string | null;
  people: readonly Person[];
  drafts: readonly Draft[];
  /** About the file, and about rows that became no draft. */
  issues: readonly Issue[];
};

export type ReadingResult = { ok: true; reading: Reading } | Failed;
