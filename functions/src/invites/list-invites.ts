import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { inviteSchema } from '@nbbang/domain/records/invite';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import type { Call } from '../call.ts';
import { toPlain } from '../firestore/instants.ts';
import { newestInvites } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';
import { usableInvites } from './usable-invites.ts';

const refuse = refusalsOf('listInvites');

/** Bounds the reads, however many invites have expired or been used up since. */
const maxRead = 200;

export async function listInvites(
  db: Firestore,
  { groupId, uid, nowMs }: Call<'listInvites'>,
): Promise<ResponseOf<'listInvites'>> {
  const group = readRecord(await groupReference(db, groupId).get(), groupSchema);
  if (group === null) throw refuse('group-not-found');
  requireMember(group, uid, refuse);
  const { docs } = await newestInvites(db, groupId, maxRead).get();
  const invites = docs.map(
    (document) => [document.id, v.parse(inviteSchema, toPlain(document.data()))] as const,
  );
  return { invites: usableInvites(group, invites, nowMs) };
}
