import type { ListInvitesResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { listInvites as list } from './usable-invites.ts';
import { requireMember } from '../members/require-member.ts';
import { toPlain } from '../firestore/instants.ts';
import { newestInvites } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';

/** Bounds the reads, however many invites have expired or been used up since. */
const maxRead = 200;

/** @throws Refusal group-not-found, not-a-member */
export async function listInvites(
  db: Firestore,
  { groupId, uid, nowMs }: { groupId: string; uid: string; nowMs: number },
): Promise<ListInvitesResponse> {
  const { group } = requireMember(readRecord(await groupReference(db, groupId).get(), groupSchema), uid);
  const { docs } = await newestInvites(db, groupId, maxRead).get();
  const invites = docs.map(
    (document) => [document.id, v.parse(inviteSchema, toPlain(document.data()))] as const,
  );
  return { invites: list(group, invites, nowMs) };
}
