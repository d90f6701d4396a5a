import type { RevokeInviteResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import { planRevocation } from './plan-revocation.ts';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference, inviteByIdReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** @throws Refusal group-not-found, not-a-member, invite-unknown */
export function revokeInvite(
  db: Firestore,
  { inviteId, nowMs, ...asked }: { groupId: string; inviteId: string; uid: string; nowMs: number },
): Promise<RevokeInviteResponse> {
  return runTransaction(db, async (transaction) => {
    const reference = inviteByIdReference(db, inviteId);
    const group = readRecord(await transaction.get(groupReference(db, asked.groupId)), groupSchema);
    const invite = readRecord(await transaction.get(reference), inviteSchema);
    if (planRevocation({ ...asked, group, invite }))
      transaction.update(reference, { revokedAt: toTimestamp(nowMs) });
    return { inviteId };
  });
}
