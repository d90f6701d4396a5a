import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { liveInvites } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';
import { readInvites } from './read-invites.ts';
import { usableInvites } from './usable-invites.ts';

const refuse = refusalsOf('listInvites');

/** A group has ten live ones at most. Only of the time before that limit there may be more. */
const maxRead = 500;

export async function listInvites(
  db: Firestore,
  { groupId, uid, nowMs }: Call<'listInvites'>,
): Promise<ResponseOf<'listInvites'>> {
  const group = readRecord(await groupReference(db, groupId).get(), groupSchema);
  if (group === null) throw refuse('group-not-found');
  requireMember(group, uid, refuse);
  const found = await liveInvites(db, groupId, nowMs, maxRead).get();
  return { invites: usableInvites(group, readInvites(found), nowMs), more: found.size === maxRead };
}
