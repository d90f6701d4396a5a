import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference, inviteByIdReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planRevocation } from './plan-revocation.ts';

export function revokeInvite(
  db: Firestore,
  { groupId, inviteId, uid, nowMs }: Call<'revokeInvite'>,
): Promise<ResponseOf<'revokeInvite'>> {
  return runTransaction(db, async (transaction) => {
    const reference = inviteByIdReference(db, inviteId);
    const group = readRecord(await transaction.get(groupReference(db, groupId)), groupSchema);
    const invite = readRecord(await transaction.get(reference), inviteSchema);
    if (planRevocation({ groupId, group, invite, uid }))
      transaction.update(reference, { revokedAt: toTimestamp(nowMs) });
    return { inviteId };
  });
}
