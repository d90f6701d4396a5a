import type { PageChange, StepWrites } from './ledger-store.ts';
import { FieldPath, FieldValue, type Firestore, type WriteBatch } from 'firebase-admin/firestore';
import { encodeActivity, encodePosting, encodeStatistics } from '../firestore/records.ts';
import {
  activityReference,
  historyPageReference,
  postingReference,
  statisticsReference,
} from '../firestore/references.ts';

/** Adds all that a step writes besides the totals. */
export function writeStep(batch: WriteBatch, db: Firestore, groupId: string, writes: StepWrites): void {
  for (const [expenseId, posting] of writes.postings) {
    const stored = postingReference(db, groupId, expenseId);
    if (posting === null) batch.delete(stored);
    else batch.set(stored, encodePosting(posting));
  }
  for (const [number, page] of writes.pages) writeRows(batch, db, { groupId, number }, page);
  for (const [year, statistics] of writes.statistics) {
    const stored = statisticsReference(db, groupId, year);
    if (statistics === null) batch.delete(stored);
    else batch.set(stored, encodeStatistics(statistics));
  }
  for (const [id, activity] of writes.activity) {
    batch.set(activityReference(db, groupId, id), encodeActivity(activity));
  }
}

/** The rows that change, whole; the rest of the page is not read. */
function writeRows(
  batch: WriteBatch,
  db: Firestore,
  { groupId, number }: { groupId: string; number: number },
  { version, rows }: PageChange,
): void {
  const changed = [...rows].map(([expenseId, row]) => [expenseId, row ?? FieldValue.delete()] as const);
  batch.set(
    historyPageReference(db, groupId, number),
    { number, version, rows: Object.fromEntries(changed) },
    { mergeFields: ['number', 'version', ...changed.map(([expenseId]) => new FieldPath('rows', expenseId))] },
  );
}
