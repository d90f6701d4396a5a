import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { restartClosed } from './restart-closed.ts';

/**
 * Runs a transaction, and begins it anew when it was closed while it waited. All transactions of the functions run here.
 *
 * @param maxAttempts of the SDK, which waits one second before its second attempt and half as long again before each
 * further one.
 */
export function runTransaction<Result>(
  db: Firestore,
  work: (transaction: Transaction) => Promise<Result>,
  { maxAttempts = 5 }: { maxAttempts?: number } = {},
): Promise<Result> {
  return restartClosed(() => db.runTransaction(work, { maxAttempts }));
}
