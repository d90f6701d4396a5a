import type { PageWrite } from '@nbbang/domain/history/place-row';
import { FieldPath, FieldValue, type Firestore, type Transaction } from 'firebase-admin/firestore';
import type { LedgerWrites } from './apply-change.ts';
import { encodePosting, encodeStatistics, encodeTotals } from '../firestore/records.ts';
import {
  historyPageReference,
  postingReference,
  statisticsReference,
  totalsReference,
} from '../firestore/references.ts';

/** Where to: an expense of a group. */
export type LedgerPlace = { db: Firestore; groupId: string; expenseId: string };

export function writeLedger(transaction: Transaction, place: LedgerPlace, writes: LedgerWrites): void {
  const { db, groupId, expenseId } = place;
  const posting = postingReference(db, groupId, expenseId);
  if (writes.posting === null) transaction.delete(posting);
  else transaction.set(posting, encodePosting(writes.posting));
  transaction.set(totalsReference(db, groupId), encodeTotals(writes.totals));
  if (writes.page !== null) writeRow(transaction, place, writes.page);
  for (const [year, statistics] of writes.statistics) {
    const stored = statisticsReference(db, groupId, year);
    if (statistics === null) transaction.delete(stored);
    else transaction.set(stored, encodeStatistics(statistics));
  }
}

/** One row, whole; the rest of the page is not read. */
function writeRow(
  transaction: Transaction,
  { db, groupId, expenseId }: LedgerPlace,
  { number, version, row }: PageWrite,
): void {
  transaction.set(
    historyPageReference(db, groupId, number),
    { number, version, rows: { [expenseId]: row ?? FieldValue.delete() } },
    { mergeFields: ['number', 'version', new FieldPath('rows', expenseId)] },
  );
}
