import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import type { Call } from '../call.ts';
import { anyExpense } from '../firestore/queries.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { planCurrency } from './plan-currency.ts';

/** That there is no expense is asked within the transaction, so that none comes in meanwhile. */
export function changeCurrency(
  db: Firestore,
  { groupId, currency, uid, nowMs }: Call<'changeCurrency'>,
): Promise<ResponseOf<'changeCurrency'>> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const [groupNow, expenses] = await Promise.all([
      transaction.get(reference),
      transaction.get(anyExpense(db, groupId)),
    ]);
    const group = readRecord(groupNow, groupSchema);
    const writes = planCurrency({ group, hasExpenses: !expenses.empty, currency, uid, nowMs });
    if (writes !== null) transaction.update(reference, encodeGroupWrite(writes));
    return { currency };
  });
}
