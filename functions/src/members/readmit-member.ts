import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { barsOf } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { refusalsOf } from '../refusal.ts';
import { requireOwner } from './require-member.ts';

const refuse = refusalsOf('readmitMember');

export function readmitMember(
  db: Firestore,
  { groupId, memberId, uid }: Call<'readmitMember'>,
): Promise<ResponseOf<'readmitMember'>> {
  return runTransaction(db, async (transaction) => {
    const group = readRecord(await transaction.get(groupReference(db, groupId)), groupSchema);
    if (group === null) throw refuse('group-not-found');
    requireOwner(group, uid, refuse);
    const { docs } = await transaction.get(barsOf(db, groupId, memberId));
    for (const { ref } of docs) transaction.delete(ref);
    return { memberId };
  });
}
