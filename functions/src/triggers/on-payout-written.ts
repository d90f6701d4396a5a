import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { countWrite } from './count-write.ts';

/** Counts it. A member writes their own alone, so whose write it was stands in the group. */
export const onPayoutWritten = onDocumentWritten('groups/{groupId}/payouts/{memberId}', async (event) => {
  const { groupId, memberId } = event.params;
  const [{ firestore }, { groupReference }] = await Promise.all([
    import('../firestore/database.ts'),
    import('../firestore/references.ts'),
  ]);
  const group = await groupReference(firestore(), groupId).get();
  await countWrite(event, { uid: group.get(`members.${memberId}.uid`), kind: 'payouts', groupId });
});
