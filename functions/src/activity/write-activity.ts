import type { Activity } from '@nbbang/domain/records/activity';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { encodeActivity } from '../firestore/records.ts';
import { activityReference, groupReference } from '../firestore/references.ts';
import { isExact } from './is-exact.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/**
 * Writes the activity down once, and only while the group is there. Both are read in the transaction that writes, so that
 * a group that is being deleted leaves no document behind, and what an earlier delivery of the same event wrote stays. An
 * entry of the ledger that tells of several writes at once gives way.
 *
 * @param activityIn what to write, from the group as it is now.
 */
export async function writeActivity(
  db: Firestore,
  { groupId, id }: { groupId: string; id: string },
  activityIn: (group: DocumentSnapshot) => Activity,
): Promise<void> {
  const [place, told] = [groupReference(db, groupId), activityReference(db, groupId, id)];
  await runTransaction(db, async (transaction) => {
    const [group, former] = await transaction.getAll(place, told);
    if (group?.exists !== true || isExact(former)) return;
    transaction.set(told, encodeActivity(activityIn(group)));
  });
}
