import type { Activity } from '@nbbang/domain/records/activity';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';
import { activityReference, groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/** gRPC's code for `create` of a document that is there: an earlier delivery of the same event wrote it. */
const alreadyExists = 6;

/**
 * Writes the activity down once, and only while the group is there. Both happen in one transaction, so that a group
 * that is being deleted leaves no document behind.
 *
 * @param activityIn what to write, from the group as it is now.
 */
export async function writeActivity(
  db: Firestore,
  { groupId, id }: { groupId: string; id: string },
  activityIn: (group: DocumentSnapshot) => Activity,
): Promise<void> {
  try {
    await runTransaction(db, async (transaction) => {
      const group = await transaction.get(groupReference(db, groupId));
      if (!group.exists) return;
      const { at, ...activity } = activityIn(group);
      transaction.create(activityReference(db, groupId, id), { ...activity, at: toTimestamp(at) });
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === alreadyExists)) throw error;
  }
}
