import type { CallableName } from '@nbbang/domain/callables/contracts';
import { rateSchema } from '@nbbang/domain/records/rate';
import type { Firestore } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { rateReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import type { CallLimits } from './limits.ts';
import { planCall } from './plan-call.ts';
import { dayMs } from './utc-day.ts';

export type CountedCall = { uid: string; name: CallableName; limits: CallLimits; nowMs: number };

/**
 * Counts a call before it is answered, also one that will be refused: guessing costs as much as knowing. One read and one
 * write; once there were too many, one read.
 *
 * @throws Refusal too-many, too-many-today
 */
export function countCall(db: Firestore, { uid, name, limits, nowMs }: CountedCall): Promise<void> {
  const reference = rateReference(db, uid);
  return runTransaction(db, async (transaction) => {
    const rate = readRecord(await transaction.get(reference), rateSchema);
    const calls = { [name]: planCall({ rate, name, limits, nowMs }) };
    transaction.set(reference, { calls, expiresAt: toTimestamp(nowMs + 2 * dayMs) }, { merge: true });
  });
}
