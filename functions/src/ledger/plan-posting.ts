import { toPosting } from '@nbbang/domain/balance/posting';
import { toInput } from '@nbbang/domain/expense/version';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import type { Expense } from '@nbbang/domain/records/expense';
import type { HistoryRow } from '@nbbang/domain/records/history';
import type { ExpenseVersion, Posting, StoredPosting } from '@nbbang/domain/records/totals';
import { isSameRecord } from '@nbbang/domain/records/same-record';
import { readSoundExpense } from './read-sound-expense.ts';

export type PostingInputs = {
  expenseId: string;
  groupCurrency: string;
  /** That of the totals. A posting of another one counts nothing in them. */
  epoch: string;
  /** The document as it is now, instants in milliseconds; null when it does not exist. Not parsed yet. */
  expense: unknown;
  /** What is stored of its contribution; null for nothing. */
  posting: StoredPosting | null;
};

/** What an expense contributes changes from `former` to `next`. Null stands for nothing. */
export type PostingChange = {
  expenseId: string;
  former: Posting | null;
  next: Posting | null;
  /** The page that holds or held its row; null: it never had one. */
  page: number | null;
  /** Whether that page holds one now. */
  hadRow: boolean;
  /** Its row in the history from now on; null: none. */
  row: HistoryRow | null;
  /** What `next` was made of. */
  version: ExpenseVersion | null;
};

export type PostingPlan = {
  /** Null: nothing to write. */
  change: PostingChange | null;
  /** The expense, if it can be counted. */
  sound: Expense | null;
  /** Top-level fields for which the expense cannot be counted; empty when it is sound. */
  unsoundFields: string[];
};

/**
 * | expense now | its posting | change |
 * | --- | --- | --- |
 * | sound | equal | none |
 * | sound | another, none, one of another epoch, or one stored before there were dates and pages | from the old to the new one |
 * | missing or unsound | some | from the old one, if it is of this epoch, to nothing; its row goes |
 * | missing or unsound | none | none |
 *
 * Only the state now counts, never what an event said: run twice, late or out of order, the result is the same.
 * Postings are compared as a whole rather than by revision: an expense that an admin deleted and made again starts
 * at revision 1 again and has to be counted too. A posting stored before there were dates is never equal to the next.
 */
export function planPosting({
  expenseId,
  groupCurrency,
  epoch,
  expense,
  posting,
}: PostingInputs): PostingPlan {
  const { sound, unsoundFields } = readSoundExpense(expenseId, expense, groupCurrency);
  const next = sound === null ? null : toPosting(expenseId, sound);
  const former = posting !== null && posting.epoch === epoch ? countedOf(posting) : null;
  const isCurrent =
    next === null ? posting === null : isSameRecord(next, former) || isLeftOutAt(next, former, posting);
  const change = {
    ...{ expenseId, former, next },
    page: posting?.page ?? null,
    // Of a damaged posting that cannot be told: then a row is taken away that need not be there.
    hadRow: posting !== null && mayHaveRow(posting),
    row: sound === null ? null : toHistoryRow(expenseId, sound),
    version: sound === null ? null : versionOf(sound),
  };
  return { change: isCurrent ? null : change, sound, unsoundFields };
}

/** Whether the page of the posting may hold a row of the expense: one that is deleted has none. */
export function mayHaveRow({ version }: StoredPosting): boolean {
  return version === null || version.deletedAt === null;
}

/** It was looked at in this version, and is not counted. It is looked at again when it is written again. */
function isLeftOutAt(next: Posting, former: Posting | null, posting: StoredPosting | null): boolean {
  const { revision, updatedAt } = next;
  return posting?.leftOut === true && former?.revision === revision && former.updatedAt === updatedAt;
}

function countedOf({
  page: _page,
  epoch: _epoch,
  version: _version,
  leftOut: _leftOut,
  ...counted
}: StoredPosting): Posting {
  return counted;
}

function versionOf(expense: Expense): ExpenseVersion {
  const { writeId, deletedAt, receivedAt } = expense;
  return { ...toInput(expense), writeId, deletedAt, receivedAt };
}
