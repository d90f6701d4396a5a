import type { Firestore } from 'firebase-admin/firestore';
import { someInvites } from '../firestore/queries.ts';
import { groupReference, totalsReference } from '../firestore/references.ts';

/** As many writes as a batch may have. */
const batchSize = 500;

/** Deletes a group, everything beneath it, and its invites. Some of it may be gone already. */
export async function purgeGroup(db: Firestore, groupId: string): Promise<void> {
  // First: a step of the ledger writes only on totals that are there, so it cannot leave documents behind the deletion.
  await totalsReference(db, groupId).delete();
  await Promise.all([db.recursiveDelete(groupReference(db, groupId)), deleteInvites(db, groupId)]);
}

async function deleteInvites(db: Firestore, groupId: string): Promise<void> {
  for (;;) {
    const { docs } = await someInvites(db, groupId, batchSize).get();
    const batch = db.batch();
    for (const { ref } of docs) batch.delete(ref);
    await batch.commit();
    if (docs.length < batchSize) return;
  }
}
