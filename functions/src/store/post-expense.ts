import { currencyCodeSchema } from '@nbbang/domain/records/fields';
import { postingSchema, type Totals, totalsSchema } from '@nbbang/domain/records/totals';
import type { DocumentSnapshot, Firestore, Query, Transaction } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { planPosting, rebuildTotals } from '../operations/plan-posting.ts';
import { toPlain } from './instants.ts';
import { encodePosting, encodeTotals, readRecord } from './records.ts';
import { groupPostings } from './queries.ts';
import { expenseRef, groupRef, postingRef, totalsRef } from './references.ts';
import { runTransaction } from './run-transaction.ts';

/**
 * One document of totals takes every expense of a group, and a phone that comes back online sends many at once.
 * The SDK waits one second before the second attempt and half as long again before each further one: ten attempts
 * end within the two minutes the trigger has.
 */
const maxAttempts = 10;

/**
 * Brings the posting of an expense and the totals of its group up to the expense as it is now, in one
 * transaction (`operations/plan-posting.ts` has the table).
 * @returns the top-level fields for which the expense could not be counted; empty when it is sound.
 */
export function postExpense(
  db: Firestore,
  { groupId, expenseId, clock }: { groupId: string; expenseId: string; clock: () => number },
): Promise<string[]> {
  const posting = postingRef(db, groupId, expenseId);
  const totals = totalsRef(db, groupId);
  return runTransaction(
    db,
    async (transaction) => {
      const nowMs = clock();
      const [groupNow, expenseNow, postingNow, totalsNow] = await Promise.all([
        transaction.get(groupRef(db, groupId)),
        transaction.get(expenseRef(db, groupId, expenseId)),
        transaction.get(posting),
        transaction.get(totals),
      ]);
      const { writes, unsoundFields } = planPosting({
        expenseId,
        groupCurrency: groupNow.exists ? v.parse(currencyCodeSchema, groupNow.get('currency')) : null,
        expense: expenseNow.exists ? toPlain(expenseNow.data()) : null,
        posting: readRecord(postingNow, postingSchema),
        totals: await readTotals(transaction, totalsNow, groupPostings(db, groupId), nowMs),
        nowMs,
      });
      if (writes !== null) {
        if (writes.posting === null) transaction.delete(posting);
        else transaction.set(posting, encodePosting(writes.posting));
        transaction.set(totals, encodeTotals(writes.totals));
      }
      return unsoundFields;
    },
    { maxAttempts },
  );
}

/** Totals that are missing (a new group) or damaged are made again from the postings. */
async function readTotals(
  transaction: Transaction,
  snapshot: DocumentSnapshot,
  postings: Query,
  nowMs: number,
): Promise<Totals> {
  const parsed = v.safeParse(totalsSchema, toPlain(snapshot.data()));
  if (parsed.success) return parsed.output;
  const { docs } = await transaction.get(postings);
  const entries = docs.map(
    (document) => [document.id, v.parse(postingSchema, toPlain(document.data()))] as const,
  );
  return rebuildTotals(new Map(entries), nowMs);
}
