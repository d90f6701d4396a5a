import { randomText } from '@nbbang/domain/group/random-text';
import { inviteCodeLength, inviteLimits } from '@nbbang/domain/records/invite';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { invitesMadeSince, liveInvites } from '../firestore/queries.ts';
import { encodeInvite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { dayMs, planInvite } from './plan-invite.ts';
import { readInvites } from './read-invites.ts';

/** Invites of before there was a limit, or that were used up before `revokedAt` said so, may be more. */
const maxRead = 200;

export function createInvite(
  db: Firestore,
  { randomBelow, ...asked }: Call<'createInvite'>,
): Promise<ResponseOf<'createInvite'>> {
  const code = randomText(inviteCodeLength, randomBelow);
  const { groupId, uid, nowMs } = asked;
  return runTransaction(db, async (transaction) => {
    const [group, live, made] = await Promise.all([
      transaction.get(groupReference(db, groupId)),
      transaction.get(liveInvites(db, groupId, nowMs, maxRead)),
      transaction.get(invitesMadeSince(db, groupId, uid, nowMs - dayMs, inviteLimits.madeInADay)),
    ]);
    const invite = planInvite({
      ...asked,
      group: readRecord(group, groupSchema),
      live: readInvites(live).map(([, one]) => one),
      isLiveCut: live.size === maxRead,
      madeToday: made.size,
    });
    transaction.create(inviteReference(db, code), encodeInvite(invite));
    return { code, expiresAtMs: invite.expiresAt };
  });
}
