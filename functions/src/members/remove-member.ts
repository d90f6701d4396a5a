import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, payoutReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planRemoval } from './plan-removal.ts';

export function removeMember(
  db: Firestore,
  { groupId, memberId, uid, nowMs }: Call<'removeMember'>,
): Promise<ResponseOf<'removeMember'>> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const writes = planRemoval({ group, memberId, uid, nowMs });
    if (writes !== null) {
      transaction.update(reference, encodeGroupWrite(writes));
      transaction.delete(payoutReference(db, groupId, memberId));
    }
    return { groupId, memberId };
  });
}
