import type { RemoveMemberResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { planRemoval } from './plan-removal.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, payoutReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, member-not-found, not-an-owner, last-owner */
export function removeMember(
  db: Firestore,
  { groupId, memberId, uid, nowMs }: { groupId: string; memberId: string; uid: string; nowMs: number },
): Promise<RemoveMemberResponse> {
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
