import { warn } from 'firebase-functions/logger';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { versionTimes } from '../dead-letters/version-times.ts';
import { versionIn } from '../ledger/version-in.ts';
import { untilForGood } from './until-for-good.ts';

/**
 * Brings the ledger of the group up to date, and writes down who did what. An event may come twice, late, out of order or
 * never: for the ledger it is a nudge, which finds whatever there is (`ledger/catch-up.ts`). That tells the activity too;
 * the event itself is asked only for what several writes together did not tell one by one.
 *
 * Neither of the two fails with the other.
 */
export const onExpenseWritten = onDocumentWritten(
  {
    document: 'groups/{groupId}/expenses/{expenseId}',
    retry: true,
    // The expenses of a group change one document, the totals, and the first of many deliveries does the work of all.
    concurrency: 20,
    maxInstances: 10,
    timeoutSeconds: 120,
  },
  async (event) => {
    const { params, data } = event;
    const { groupId, expenseId } = params;
    const ids = { groupId, expenseId };
    const version = data ? versionIn(data.after) : null;
    const works = [
      () =>
        untilForGood(event, { work: 'postExpense', ids }, async () => {
          const [{ firestore }, { postExpense }] = await Promise.all([
            import('../firestore/database.ts'),
            import('../ledger/post-expense.ts'),
          ]);
          const unsound = await postExpense(firestore(), { ...ids, version, clock: Date.now });
          for (const [id, unsoundFields] of unsound) {
            warn('An expense cannot be counted', { groupId, expenseId: id, unsoundFields });
          }
        }),
      () =>
        untilForGood(
          event,
          { work: 'recordActivity', ids: { ...ids, ...(data && versionTimes(data)) } },
          async () => {
            const [{ firestore }, { recordActivity }, { isDoneHere }] = await Promise.all([
              import('../firestore/database.ts'),
              import('../activity/record-activity.ts'),
              import('../ledger/done-here.ts'),
            ]);
            if (version !== null && isDoneHere(groupId, expenseId, version, Date.now())) return;
            if (data) await recordActivity(firestore(), { ...ids, before: data.before, after: data.after });
          },
        ),
    ];
    const failures: unknown[] = [];
    for (const work of works) await work().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  },
);
