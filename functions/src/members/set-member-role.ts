import type { SetMemberRoleResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { planRole, type RoleInputs } from './plan-role.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, not-an-owner, member-not-found, has-no-account, last-owner */
export function setMemberRole(
  db: Firestore,
  { groupId, ...asked }: { groupId: string } & Omit<RoleInputs, 'group'>,
): Promise<SetMemberRoleResponse> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const writes = planRole({ ...asked, group });
    if (writes !== null) transaction.update(reference, encodeGroupWrite(writes));
    return { memberId: asked.memberId };
  });
}
