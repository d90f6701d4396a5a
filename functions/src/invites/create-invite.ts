import type { CreateInviteResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { planInvite } from './plan-invite.ts';
import { encodeInvite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

export type NewInvite = {
  groupId: string;
  uid: string;
  expiresInDays: number;
  maxUses: number;
  code: string;
  nowMs: number;
};

/** @throws Refusal group-not-found, not-a-member */
export function createInvite(db: Firestore, { code, ...asked }: NewInvite): Promise<CreateInviteResponse> {
  return runTransaction(db, async (transaction) => {
    const group = readRecord(await transaction.get(groupReference(db, asked.groupId)), groupSchema);
    const invite = planInvite({ ...asked, group });
    transaction.create(inviteReference(db, code), encodeInvite(invite));
    return { code, expiresAtMs: invite.expiresAt };
  });
}
