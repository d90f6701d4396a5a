import type { JoinGroupResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import { type JoinInputs, planJoin } from './plan-join.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/**
 * An invite posted to a chat is opened by many people in the same minute. With the SDK's growing pauses, six
 * attempts take about 13 seconds, well within the time of the function.
 */
const maxAttempts = 6;

/**
 * @throws Refusal invite-unknown, invite-revoked, invite-expired, invite-used-up, group-not-found,
 * member-not-found, member-claimed, name-taken, group-full
 */
export function joinGroup(
  db: Firestore,
  { code, ...asked }: { code: string } & Omit<JoinInputs, 'invite' | 'group'>,
): Promise<JoinGroupResponse> {
  return runTransaction(
    db,
    async (transaction) => {
      const invite = readRecord(await transaction.get(inviteReference(db, code)), inviteSchema);
      const group =
        invite && readRecord(await transaction.get(groupReference(db, invite.groupId)), groupSchema);
      const { response, writes } = planJoin({ ...asked, invite, group });
      if (writes !== null) {
        transaction.update(groupReference(db, response.groupId), encodeGroupWrite(writes.group));
        transaction.update(inviteReference(db, code), { usedBy: writes.invite.usedBy });
      }
      return response;
    },
    { maxAttempts },
  );
}
