import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { liveInvites, liveInvitesOf } from '../firestore/queries.ts';
import { encodeBar, encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { barReference, groupReference, payoutReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { endedAtOnce, endInvites } from '../invites/end-invites.ts';
import { forgetMember } from './group-write.ts';
import { hasLeftTraces } from './has-left-traces.ts';
import { planRemoval } from './plan-removal.ts';

/**
 * The links end in the transaction that removes. Where there are more than one transaction takes, of the time before
 * there was a limit, those before it end some: cut off, they have done no harm, and the next call goes on.
 */
export async function removeMember(
  db: Firestore,
  call: Call<'removeMember'>,
): Promise<ResponseOf<'removeMember'>> {
  const { groupId, memberId } = call;
  while (!(await removeOrEndSome(db, call)));
  return { groupId, memberId };
}

function removeOrEndSome(
  db: Firestore,
  { groupId, memberId, revokesInvites, uid, nowMs }: Call<'removeMember'>,
): Promise<boolean> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    const plan = planRemoval({ group, memberId, uid, nowMs });
    if (plan === null) return true;
    const { formerUid, bar } = plan;
    const links = revokesInvites
      ? liveInvites(db, groupId, nowMs, endedAtOnce)
      : formerUid === null
        ? null
        : liveInvitesOf(db, groupId, formerUid, nowMs, endedAtOnce);
    const isKept = await hasLeftTraces(db, transaction, { groupId, memberId });
    const ending = links === null ? null : await transaction.get(links);
    if (ending !== null) endInvites(transaction, ending, nowMs);
    if (ending?.size === endedAtOnce) return false;
    const write = isKept || group === null ? plan.group : forgetMember(group, plan.group, memberId);
    transaction.update(reference, encodeGroupWrite(write));
    transaction.delete(payoutReference(db, groupId, memberId));
    if (bar !== null && formerUid !== null)
      transaction.set(barReference(db, groupId, formerUid), encodeBar(bar));
    return true;
  });
}
