import { warn } from 'firebase-functions/logger';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { untilForGood } from './until-for-good.ts';

/**
 * Brings postings and totals up to the expense, and writes down who did what. An event may come twice, late or out of
 * order: for the totals only the ids of the event are used, and the transaction reads the expense as it is now; what is
 * written down follows from the event alone, under an id of its own.
 *
 * Neither of the two waits for the other or fails with it.
 */
export const onExpenseWritten = onDocumentWritten(
  {
    document: 'groups/{groupId}/expenses/{expenseId}',
    retry: true,
    // All expenses of a group change one document, the totals: a few at a time finish sooner than many that collide.
    concurrency: 10,
    maxInstances: 5,
    timeoutSeconds: 120,
  },
  async ({ params: { groupId, expenseId }, data }) => {
    const ids = { groupId, expenseId };
    const results = await Promise.allSettled([
      untilForGood('Posting an expense failed for good', ids, async () => {
        const [{ firestore }, { postExpense }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../ledger/post-expense.ts'),
        ]);
        const unsoundFields = await postExpense(firestore(), { ...ids, clock: Date.now });
        if (unsoundFields.length > 0) warn('An expense cannot be counted', { ...ids, unsoundFields });
      }),
      untilForGood('Recording an activity failed for good', ids, async () => {
        const [{ firestore }, { recordActivity }] = await Promise.all([
          import('../firestore/database.ts'),
          import('../activity/record-activity.ts'),
        ]);
        if (data) await recordActivity(firestore(), { ...ids, before: data.before, after: data.after });
      }),
    ]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  },
);
