import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { liveInvites } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';
import { endInvites, endedAtOnce } from './end-invites.ts';

const refuse = refusalsOf('revokeInvites');

/** Ends all links of the group, so many at once that a transaction holds them: repeated, it goes on where it was. */
export async function revokeInvites(
  db: Firestore,
  { groupId, uid, nowMs }: Call<'revokeInvites'>,
): Promise<ResponseOf<'revokeInvites'>> {
  for (;;) {
    const ended = await runTransaction(db, async (transaction) => {
      const group = readRecord(await transaction.get(groupReference(db, groupId)), groupSchema);
      if (group === null) throw refuse('group-not-found');
      requireMember(group, uid, refuse);
      const found = await transaction.get(liveInvites(db, groupId, nowMs, endedAtOnce));
      endInvites(transaction, found, nowMs);
      return found.size;
    });
    if (ended < endedAtOnce) return { groupId };
  }
}
