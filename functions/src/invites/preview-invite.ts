import type { PreviewInviteResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import { previewInvite as preview } from './plan-preview.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';

/** @throws Refusal invite-unknown, invite-revoked, invite-expired, invite-used-up, group-not-found */
export async function previewInvite(
  db: Firestore,
  { code, uid, nowMs }: { code: string; uid: string; nowMs: number },
): Promise<PreviewInviteResponse> {
  const invite = readRecord(await inviteReference(db, code).get(), inviteSchema);
  const group = invite && readRecord(await groupReference(db, invite.groupId).get(), groupSchema);
  return preview({ invite, group, uid, nowMs });
}
