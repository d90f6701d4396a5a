import type { RemoveMemberResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { planRemoval } from './plan-removal.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupRef, payoutRef } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, member-not-found, not-an-owner, last-owner */
export function removeMember(
  db: Firestore,
  { groupId, memberId, uid, nowMs }: { groupId: string; memberId: string; uid: string; nowMs: number },
): Promise<RemoveMemberResponse> {
  return runTransaction(db, async (transaction) => {
    const ref = groupRef(db, groupId);
    const group = readRecord(await transaction.get(ref), groupSchema);
    const writes = planRemoval({ group, memberId, uid, nowMs });
    if (writes !== null) {
      transaction.update(ref, encodeGroupWrite(writes));
      transaction.delete(payoutRef(db, groupId, memberId));
    }
    return { groupId, memberId };
  });
}
