import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planRole } from './plan-role.ts';

export function setMemberRole(
  db: Firestore,
  { groupId, memberId, role, uid, nowMs }: Call<'setMemberRole'>,
): Promise<ResponseOf<'setMemberRole'>> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const writes = planRole({ group, memberId, role, uid, nowMs });
    if (writes !== null) transaction.update(reference, encodeGroupWrite(writes));
    return { memberId };
  });
}
