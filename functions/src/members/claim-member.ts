import type { ClaimMemberResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { type ClaimInputs, planClaim } from './plan-claim.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, payoutReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, member-not-found, member-claimed */
export function claimMember(
  db: Firestore,
  { groupId, ...asked }: { groupId: string } & Omit<ClaimInputs, 'group'>,
): Promise<ClaimMemberResponse> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const writes = planClaim({ ...asked, group });
    if (writes !== null) {
      transaction.update(reference, encodeGroupWrite(writes.group));
      transaction.delete(payoutReference(db, groupId, writes.formerId));
    }
    return { memberId: asked.memberId };
  });
}
