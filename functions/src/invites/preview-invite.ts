import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { planPreview } from './plan-preview.ts';

export async function previewInvite(
  db: Firestore,
  { code, uid, nowMs }: Call<'previewInvite'>,
): Promise<ResponseOf<'previewInvite'>> {
  const invite = readRecord(await inviteReference(db, code).get(), inviteSchema);
  const group = invite && readRecord(await groupReference(db, invite.groupId).get(), groupSchema);
  return planPreview({ invite, group, uid, nowMs });
}
