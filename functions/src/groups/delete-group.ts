import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { readRecord } from '../firestore/records.ts';
import { deletedGroupReference, groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planGroupDeletion } from './plan-group-deletion.ts';

/**
 * Deletes the group's own document: with it goes everybody's access to what lies beneath, at once. The trigger of the
 * group deletes that (`purge-group.ts`). `deletedGroups/{groupId}` stays: the rules let nobody make a group of that id
 * again, whose maker could read what is not deleted yet.
 */
export function deleteGroup(
  db: Firestore,
  { groupId, name, uid }: Call<'deleteGroup'>,
): Promise<ResponseOf<'deleteGroup'>> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    if (planGroupDeletion({ group, name, uid })) {
      transaction.delete(reference);
      transaction.set(deletedGroupReference(db, groupId), { deletedAt: FieldValue.serverTimestamp() });
    }
    return { groupId };
  });
}
