import { memberIdLength, randomText } from '@nbbang/domain/group/random-text';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeGroupWrite, encodeInvite, readRecord } from '../firestore/records.ts';
import { barReference, groupReference, inviteReference } from '../firestore/references.ts';
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
      const [group, bar] =
        invite === null
          ? []
          : await transaction.getAll(
              groupReference(db, invite.groupId),
              barReference(db, invite.groupId, uid),
            );
      const { response, writes } = planJoin({
        invite,
        group: group === undefined ? null : readRecord(group, groupSchema),
        isBarred: bar?.exists === true,
        ...{ as, newMemberId, uid, nowMs },
      });
      if (writes !== null) {
        transaction.update(groupReference(db, response.groupId), encodeGroupWrite(writes.group));
        transaction.update(inviteReference(db, code), encodeInvite(writes.invite));
      }
      return response;
    },
    { maxAttempts },
  );
}
