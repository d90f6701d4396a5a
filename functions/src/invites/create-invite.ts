import { randomText } from '@nbbang/domain/group/random-text';
import { inviteCodeLength } from '@nbbang/domain/records/invite';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { encodeInvite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planInvite } from './plan-invite.ts';

export function createInvite(
  db: Firestore,
  { randomBelow, ...asked }: Call<'createInvite'>,
): Promise<ResponseOf<'createInvite'>> {
  const code = randomText(inviteCodeLength, randomBelow);
  return runTransaction(db, async (transaction) => {
    const group = readRecord(await transaction.get(groupReference(db, asked.groupId)), groupSchema);
    const invite = planInvite({ ...asked, group });
    transaction.create(inviteReference(db, code), encodeInvite(invite));
    return { code, expiresAtMs: invite.expiresAt };
  });
}
