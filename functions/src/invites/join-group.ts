import { memberIdLength, randomText } from '@nbbang/domain/group/random-text';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planJoin } from './plan-join.ts';

/**
 * An invite posted to a chat is opened by many people in the same minute. With the SDK's growing pauses, six
 * attempts take about 13 seconds, well within the time of the function.
 */
const maxAttempts = 6;

export function joinGroup(
  db: Firestore,
  { code, as, uid, nowMs, randomBelow }: Call<'joinGroup'>,
): Promise<ResponseOf<'joinGroup'>> {
  const newMemberId = randomText(memberIdLength, randomBelow);
  return runTransaction(
    db,
    async (transaction) => {
      const invite = readRecord(await transaction.get(inviteReference(db, code)), inviteSchema);
      const group =
        invite && readRecord(await transaction.get(groupReference(db, invite.groupId)), groupSchema);
      const { response, writes } = planJoin({ invite, group, as, newMemberId, uid, nowMs });
      if (writes !== null) {
        transaction.update(groupReference(db, response.groupId), encodeGroupWrite(writes.group));
        transaction.update(inviteReference(db, code), { usedBy: writes.invite.usedBy });
      }
      return response;
    },
    { maxAttempts },
  );
}
