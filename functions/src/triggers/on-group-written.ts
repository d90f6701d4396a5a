import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { versionTimes } from '../dead-letters/version-times.ts';
import { eventOfGroup } from '../rates/event-of-group.ts';
import { countWrite } from './count-write.ts';
import { untilForGood } from './until-for-good.ts';

/**
 * Writes down what a write changed about the group. When the group was deleted, deletes everything beneath it.
 *
 * A group of 100,000 expenses has some 300,000 documents. The SDK deletes 500 a second at first, and every five minutes
 * half as many more: that takes nearly the nine minutes an event may take. What is left then is deleted by the next
 * delivery of the event. Meanwhile nobody can see it, since every access depends on the group's own document.
 */
export const onGroupWritten = onDocumentWritten(
  { document: 'groups/{groupId}', retry: true, concurrency: 10, maxInstances: 5, timeoutSeconds: 540 },
  async (event) => {
    const { groupId } = event.params;
    if (!event.data) return;
    const { before, after } = event.data;
    // The emulator sends an event even when a document is deleted that was not there. The purge deletes the group's own
    // document too, so without this line each purge would start the next one, for ever.
    if (!before.exists && !after.exists) return;
    if (after.exists) {
      const ids = { groupId, ...versionTimes({ before, after }) };
      await untilForGood(event, { work: 'recordGroupActivity', ids }, async () => {
        const [{ firestore }, { recordGroupActivity }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../activity/record-group-activity.ts'),
        ]);
        await recordGroupActivity(firestore(), { groupId, before, after });
      });
      const counted = eventOfGroup(before, after);
      if (counted !== null) await countWrite(event, { ...counted, groupId });
    } else {
      await untilForGood(event, { work: 'purgeGroup', ids: { groupId } }, async () => {
        const [{ firestore }, { purgeGroup }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../groups/purge-group.ts'),
        ]);
        await purgeGroup(firestore(), groupId);
      });
    }
  },
);
