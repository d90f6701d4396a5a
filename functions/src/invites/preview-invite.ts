import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { readRecord } from '../firestore/records.ts';
import { barReference, groupReference, inviteReference } from '../firestore/references.ts';
import { planPreview } from './plan-preview.ts';

export async function previewInvite(
  db: Firestore,
  { code, uid, nowMs }: Call<'previewInvite'>,
): Promise<ResponseOf<'previewInvite'>> {
  const invite = readRecord(await inviteReference(db, code).get(), inviteSchema);
  if (invite === null) return planPreview({ invite, group: null, uid, isBarred: false, nowMs });
  const [group, bar] = await Promise.all([
    groupReference(db, invite.groupId).get(),
    barReference(db, invite.groupId, uid).get(),
  ]);
  return planPreview({ invite, group: readRecord(group, groupSchema), uid, isBarred: bar.exists, nowMs });
}
