import type { QuerySnapshot, Transaction } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';

/** Where there are more live invites than the limit, of the time before it, they are ended in so many transactions. */
export const endedAtOnce = 200;

export function endInvites(transaction: Transaction, { docs }: QuerySnapshot, nowMs: number): void {
  for (const { ref } of docs) transaction.update(ref, { revokedAt: toTimestamp(nowMs) });
}
