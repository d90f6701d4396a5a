import { currencyCodeSchema } from '@nbbang/domain/records/fields';
import { storedPostingSchema } from '@nbbang/domain/records/totals';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import {
  expenseReference,
  groupReference,
  postingReference,
  totalsReference,
} from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { applyChange } from './apply-change.ts';
import { planPosting } from './plan-posting.ts';
import { readLedger } from './read-ledger.ts';
import { writeLedger } from './write-ledger.ts';

/**
 * One document of totals takes every expense of a group, and a phone that comes back online sends many at once.
 * The SDK waits one second before the second attempt and half as long again before each further one: ten attempts
 * end within the two minutes the trigger has.
 */
const maxAttempts = 10;

/**
 * Brings all that is kept of an expense (posting, totals, statistics, row in the history) up to the expense as it is
 * now, in one transaction (`plan-posting.ts` has the table). Reads four documents, and the statistics of a
 * year where they move.
 *
 * @returns the top-level fields for which the expense could not be counted; empty when it is sound.
 */
export function postExpense(
  db: Firestore,
  { groupId, expenseId, clock }: { groupId: string; expenseId: string; clock: () => number },
): Promise<string[]> {
  return runTransaction(
    db,
    async (transaction) => {
      const nowMs = clock();
      const [groupNow, expenseNow, postingNow, totalsNow] = await Promise.all([
        transaction.get(groupReference(db, groupId)),
        transaction.get(expenseReference(db, groupId, expenseId)),
        transaction.get(postingReference(db, groupId, expenseId)),
        transaction.get(totalsReference(db, groupId)),
      ]);
      const { change, unsoundFields } = planPosting({
        expenseId,
        groupCurrency: groupNow.exists ? v.parse(currencyCodeSchema, groupNow.get('currency')) : null,
        expense: expenseNow.exists ? toPlain(expenseNow.data()) : null,
        posting: readRecord(postingNow, storedPostingSchema),
      });
      if (change !== null) {
        const ledger = await readLedger({ db, transaction, groupId, nowMs }, totalsNow, change);
        writeLedger(transaction, { db, groupId, expenseId }, applyChange(change, ledger, nowMs));
      }
      return unsoundFields;
    },
    { maxAttempts },
  );
}
