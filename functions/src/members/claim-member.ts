import type { ClaimMemberResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { type ClaimInputs, planClaim } from './plan-claim.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupRef, payoutRef } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, member-not-found, member-claimed */
export function claimMember(
  db: Firestore,
  { groupId, ...asked }: { groupId: string } & Omit<ClaimInputs, 'group'>,
): Promise<ClaimMemberResponse> {
  return runTransaction(db, async (transaction) => {
    const ref = groupRef(db, groupId);
    const group = readRecord(await transaction.get(ref), groupSchema);
    const writes = planClaim({ ...asked, group });
    if (writes !== null) {
      transaction.update(ref, encodeGroupWrite(writes.group));
      transaction.delete(payoutRef(db, groupId, writes.formerId));
    }
    return { memberId: asked.memberId };
  });
}
