import type { ChangeCurrencyResponse } from '@nbbang/domain/records/callables';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import { type CurrencyInputs, planCurrency } from './plan-currency.ts';
import { anyExpense } from '../firestore/queries.ts';
import { encodeGroupWrite, readRecord } from '../firestore/records.ts';
import { groupReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/**
 * That there is no expense is asked within the transaction, so that none comes in meanwhile.
 *
 * @throws Refusal group-not-found, not-a-member, not-an-owner, has-expenses
 */
export function changeCurrency(
  db: Firestore,
  { groupId, ...asked }: { groupId: string } & Omit<CurrencyInputs, 'group' | 'hasExpenses'>,
): Promise<ChangeCurrencyResponse> {
  return runTransaction(db, async (transaction) => {
    const reference = groupReference(db, groupId);
    const [groupNow, expenses] = await Promise.all([
      transaction.get(reference),
      transaction.get(anyExpense(db, groupId)),
    ]);
    const group = readRecord(groupNow, groupSchema);
    const writes = planCurrency({ ...asked, group, hasExpenses: !expenses.empty });
    if (writes !== null) transaction.update(reference, encodeGroupWrite(writes));
    return { currency: asked.currency };
  });
}
