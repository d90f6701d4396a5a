import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { untilForGood } from './until-for-good.ts';

/**
 * Writes down what a write made of the group; of a group that is deleted, deletes everything there is of it.
 *
 * A group of 100,000 expenses has some 300,000 documents, and the SDK deletes 500 a second at first, half as many
 * again every five minutes: nearly the nine minutes an event may take. What is not done by then is left to the next
 * delivery, which goes on from there. Until it is done nobody can see the rest: every access hangs on the group.
 */
export const onGroupWritten = onDocumentWritten(
  { document: 'groups/{groupId}', retry: true, concurrency: 10, maxInstances: 5, timeoutSeconds: 540 },
  async ({ params: { groupId }, data }) => {
    if (!data) return;
    const { before, after } = data;
    // The emulator tells of the deletion of what is gone, too: one purge would be the event of the next, for ever.
    if (!before.exists && !after.exists) return;
    if (after.exists) {
      await untilForGood('Recording what changed about a group failed for good', { groupId }, async () => {
        const [{ firestore }, { recordGroupActivity }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../activity/record-group-activity.ts'),
        ]);
        await recordGroupActivity(firestore(), { groupId, before, after });
      });
    } else {
      await untilForGood('Deleting what a group leaves failed for good', { groupId }, async () => {
        const [{ firestore }, { purgeGroup }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../groups/purge-group.ts'),
        ]);
        await purgeGroup(firestore(), groupId);
      });
    }
  },
);
