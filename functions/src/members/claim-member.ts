import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, payoutReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planClaim } from './plan-claim.ts';

export function claimMember(
  db: Firestore,
  { groupId, memberId, uid, nowMs }: Call<'claimMember'>,
): Promise<ResponseOf<'claimMember'>> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const writes = planClaim({ group, memberId, uid, nowMs });
    if (writes !== null) {
      transaction.update(reference, encodeGroupWrite(writes.group));
      transaction.delete(payoutReference(db, groupId, writes.formerId));
    }
    return { memberId };
  });
}
