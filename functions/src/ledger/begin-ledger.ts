import { randomUUID } from 'node:crypto';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { pageRows } from '@nbbang/domain/records/history';
import { type Totals, totalsSchema } from '@nbbang/domain/records/totals';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf } from '../firestore/instants.ts';
import { lastPage, newestPage } from '../firestore/queries.ts';
import { encodeTotals } from '../firestore/records.ts';
import { groupReference, totalsReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';

/**
 * Begins the totals of a group in a new epoch, in which no posting counts yet, in the place of those that were written at
 * `version`, or of none (null). Where others are there by now somebody else has begun: they stay. It reads the group in the
 * same transaction, so that nothing is made for one that is gone.
 *
 * @returns false where the group is gone.
 */
export function beginLedger(
  db: Firestore,
  { groupId, version, nowMs }: { groupId: string; version: unknown; nowMs: number },
): Promise<boolean> {
  const balances = totalsReference(db, groupId);
  return runTransaction(db, async (transaction) => {
    const [group, now] = await transaction.getAll(groupReference(db, groupId), balances);
    if (group?.exists !== true || now === undefined) return false;
    const held = v.safeParse(totalsSchema, plainOf(now));
    const isSame = version instanceof Timestamp && now.updateTime?.isEqual(version) === true;
    if (held.success && !isSame) return true;
    const pages = held.success ? held.output.pages : await pagesAfterAll(db, transaction, groupId);
    const totals = { ...emptyTotals(nowMs, randomUUID().slice(0, 8)), pages };
    const { writes } = held.success ? held.output : totals;
    transaction.set(balances, encodeTotals({ ...totals, writes }));
    return true;
  });
}

/** Where nothing tells which places are taken, rows go to a page of their own. */
async function pagesAfterAll(
  db: Firestore,
  transaction: Transaction,
  groupId: string,
): Promise<Totals['pages']> {
  const [last, newest] = await Promise.all([
    transaction.get(lastPage(db, groupId)),
    transaction.get(newestPage(db, groupId)),
  ]);
  const number: unknown = last.docs[0]?.get('number');
  const version: unknown = newest.docs[0]?.get('version');
  return {
    rows: typeof number === 'number' ? (number + 1) * pageRows : 0,
    version: typeof version === 'number' ? version : 0,
  };
}
