import { error as logError, warn } from 'firebase-functions/logger';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { describeError } from '../operations/describe-error.ts';
import { isTransient } from '../store/is-transient.ts';

/**
 * Keeps postings and totals up to the expenses. What the event carries is not used but for the ids: the
 * transaction reads the expense as it is now, so an event may come twice, late or out of order.
 *
 * A failure that trying again can mend is thrown, and Eventarc delivers the event again (for 24 hours at most);
 * any other is logged and ends there, since it would fail every time.
 */
export const onExpenseWritten = onDocumentWritten(
  {
    document: 'groups/{groupId}/expenses/{expenseId}',
    retry: true,
    // All expenses of a group meet in one document: few at a time finish sooner than many that collide.
    concurrency: 10,
    maxInstances: 5,
    timeoutSeconds: 120,
  },
  async ({ params: { groupId, expenseId } }) => {
    try {
      const [{ firestore }, { postExpense }] = await Promise.all([
        import('../store/database.ts'),
        import('../store/post-expense.ts'),
      ]);
      const unsoundFields = await postExpense(firestore(), { groupId, expenseId, clock: Date.now });
      if (unsoundFields.length > 0)
        warn('An expense cannot be counted', { groupId, expenseId, unsoundFields });
    } catch (error) {
      if (isTransient(error)) throw error;
      logError('Posting an expense failed for good', { groupId, expenseId, ...describeError(error) });
    }
  },
);
