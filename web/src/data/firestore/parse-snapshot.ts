import { expenseSchema } from '@nbbang/domain/records/expense';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { DocumentSnapshot } from 'firebase/firestore';
import * as v from 'valibot';
import { reportMalformed, withInstantsMs } from './firestore.ts';

/**
 * The record in `snapshot`, or null if there is none or it does not parse. For a server timestamp that is still pending
 * this device's clock gives an estimate.
 */
export function parseSnapshot<Schema extends v.GenericSchema>(
  schema: Schema,
  snapshot: DocumentSnapshot,
): v.InferOutput<Schema> | null {
  const data = snapshot.data({ serverTimestamps: 'estimate' });
  if (!data) return null;
  const parsed = v.safeParse(schema, withInstantsMs(data));
  if (parsed.success) return parsed.output;
  reportMalformed(snapshot.ref.path, v.summarize(parsed.issues));
  return null;
}

export function parseExpenses(snapshots: readonly DocumentSnapshot[]): KnownExpense[] {
  return snapshots.flatMap((snapshot) => {
    const expense = parseSnapshot(expenseSchema, snapshot);
    return expense ? [{ id: snapshot.id, expense, pending: snapshot.metadata.hasPendingWrites }] : [];
  });
}
