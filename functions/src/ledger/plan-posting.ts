import { toPosting } from '@nbbang/domain/balance/posting';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import type { HistoryRow } from '@nbbang/domain/records/history';
import type { Posting, StoredPosting } from '@nbbang/domain/records/totals';
import { isSameRecord } from '@nbbang/domain/records/same-record';
import { readSoundExpense } from './read-sound-expense.ts';

export type PostingInputs = {
  expenseId: string;
  /** Null when the group does not exist any more. */
  groupCurrency: string | null;
  /** The document as it is now, instants in milliseconds; null when it does not exist. Not parsed yet. */
  expense: unknown;
  /** What the expense contributes at present; null for nothing. */
  posting: StoredPosting | null;
};

/** What an expense contributes changes from `former` to `next`. Null stands for nothing. */
export type PostingChange = {
  expenseId: string;
  former: Posting | null;
  next: Posting | null;
  /** The page that holds or held its row; null: it never had one. */
  page: number | null;
  /** Its row in the history from now on; null: none. */
  row: HistoryRow | null;
};

export type PostingPlan = {
  /** Null: nothing to write. */
  change: PostingChange | null;
  /** Top-level fields for which the expense cannot be counted; empty when it is sound. */
  unsoundFields: string[];
};

/**
 * | expense now | its posting | change |
 * | --- | --- | --- |
 * | any, group gone | any | none |
 * | sound | equal | none |
 * | sound | another, none, or one stored before there were dates and pages | from the old to the new one |
 * | missing or unsound | some | from the old one to nothing |
 * | missing or unsound | none | none |
 *
 * Only the state now counts, never what an event said: run twice, late or out of order, the result is the same.
 * Postings are compared as a whole rather than by revision: an expense that an admin deleted and made again starts
 * at revision 1 again and has to be counted too. A posting stored before there were dates is never equal to the next.
 */
export function planPosting({ expenseId, groupCurrency, expense, posting }: PostingInputs): PostingPlan {
  if (groupCurrency === null) return { change: null, unsoundFields: [] };

  const { sound, unsoundFields } = readSoundExpense(expenseId, expense, groupCurrency);
  const next = sound === null ? null : toPosting(expenseId, sound);
  const row = sound === null ? null : toHistoryRow(expenseId, sound);
  const { page, former } = apart(posting);
  const isCurrent = next === null ? former === null : isSameRecord(next, former);
  return { change: isCurrent ? null : { expenseId, former, next, page, row }, unsoundFields };
}

function apart(stored: StoredPosting | null): Pick<PostingChange, 'former' | 'page'> {
  if (stored === null) return { former: null, page: null };
  const { page, ...former } = stored;
  return { former, page };
}
