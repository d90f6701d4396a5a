import type { DeleteGroupResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { planGroupDeletion } from './plan-group-deletion.ts';
import { readRecord } from '../firestore/records.ts';
import { deletedGroupReference, groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/**
 * Deletes the group's own document: with it goes everybody's access to what lies beneath, at once. The trigger of the
 * group deletes that (`purge-group.ts`). `deletedGroups/{groupId}` stays: the rules let nobody make a group of that id again,
 * whose maker could read what is not deleted yet.
 *
 * @throws Refusal not-a-member, not-an-owner, name-differs
 */
export function deleteGroup(
  db: Firestore,
  { groupId, ...asked }: { groupId: string; name: string; uid: string },
): Promise<DeleteGroupResponse> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const group = readRecord(await transaction.get(reference), groupSchema);
    if (planGroupDeletion({ ...asked, group })) {
      transaction.delete(reference);
      transaction.set(deletedGroupReference(db, groupId), { deletedAt: FieldValue.serverTimestamp() });
    }
    return { groupId };
  });
}
