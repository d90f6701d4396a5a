import { expenseSchema } from '@nbbang/domain/records/expense';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { DocumentSnapshot } from 'firebase/firestore';
import type * as v from 'valibot';
import { noteDamaged } from '#data/local/damaged-documents.ts';
import { checkShape } from './check-shape.ts';
import { reportMalformed, withInstantsMs } from './firestore.ts';
import { readRecord } from '#data/base/read-record.ts';

/**
 * The record in `snapshot`, or null if there is none or it does not parse (`read-record.ts`); then the page names it. For a server timestamp
 * that is still pending this device's clock gives an estimate.
 */
export function parseSnapshot<Schema extends v.GenericSchema>(
  schema: Schema,
  snapshot: DocumentSnapshot,
): v.InferOutput<Schema> | null {
  const data = snapshot.data({ serverTimestamps: 'estimate' });
  const { path } = snapshot.ref;
  if (!data) {
    noteDamaged(path, null);
    return null;
  }
  const read = readRecord(schema, withInstantsMs(data));
  // A change that was written here, of a document that this device does not have, shows alone until that has come.
  const isPart = !('record' in read) && snapshot.metadata.hasPendingWrites;
  noteDamaged(path, 'record' in read || isPart ? null : data);
  if ('record' in read) return read.record;
  if (isPart) return null;
  reportMalformed(path, read.problem);
  checkShape();
  return null;
}

/** Whether there is a document that `parseSnapshot` could not read: what it holds cannot be told, not even that it is nothing. */
export function isDamaged(snapshot: DocumentSnapshot, record: unknown): boolean {
  return record === null && snapshot.exists();
}

export function parseExpenses(snapshots: readonly DocumentSnapshot[]): KnownExpense[] {
  return snapshots.flatMap((snapshot) => {
    const expense = parseSnapshot(expenseSchema, snapshot);
    return expense ? [{ id: snapshot.id, expense, pending: snapshot.metadata.hasPendingWrites }] : [];
  });
}
