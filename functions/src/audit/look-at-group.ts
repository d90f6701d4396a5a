import { currencyCodeSchema } from '@nbbang/domain/records/fields';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../firestore/instants.ts';
import { groupExpenses, groupHistory, groupPostings, groupTotals } from '../firestore/queries.ts';
import { activityReference, groupReference } from '../firestore/references.ts';
import type { Difference } from './difference.ts';
import { ExpectedLedger } from './expected-ledger.ts';
import { mergeById } from './merge-by-id.ts';
import { Moment } from './moment.ts';
import { planTold, type Told } from './plan-told.ts';

/** What one look at a group found, and what it cost. `untold` are versions of expenses of which no activity tells. */
export type Look = {
  differences: Difference[];
  untold: Told[];
  /** Expenses that have changed since the ledger looked. */
  behind: number;
  expenses: number;
  reads: number;
};

/** So many activities are asked for at a time. */
const pageSize = 300;

/**
 * Compares all that is kept of a group's expenses with what the expenses say, at one moment and a page at a time. Null
 * when there is no such group.
 */
export async function lookAtGroup(db: Firestore, groupId: string): Promise<Look | null> {
  const group = await groupReference(db, groupId).get();
  if (!group.exists) return null;
  const moment = new Moment(db, group.readTime);
  const books = new Map<string, unknown>();
  for await (const book of moment.each(groupTotals(db, groupId))) books.set(book.id, plain(book));
  const currency = v.parse(currencyCodeSchema, group.get('currency'));
  const expected = new ExpectedLedger(currency, books.get('balances'));
  books.delete('balances');

  let expenses = 0;
  const untold: Told[] = [];
  let tellable: Told[] = [];
  const lookForActivity = async (): Promise<void> => {
    untold.push(...(await untoldOf(moment, db, groupId, tellable)));
    tellable = [];
  };
  const pairs = mergeById(moment.each(groupExpenses(db, groupId)), moment.each(groupPostings(db, groupId)));
  for await (const { id, left: expense, right: posting } of pairs) {
    if (expense !== undefined) expenses += 1;
    const told = planTold(id, plain(expense));
    if (told !== null && tellable.push(told) === pageSize) await lookForActivity();
    expected.meetExpense(id, plain(expense), plain(posting));
  }
  await lookForActivity();
  for await (const page of moment.each(groupHistory(db, groupId))) expected.meetPage(page.id, plain(page));
  const differences = [...expected.finish(books), ...untold.map(toDifference)];
  return { differences, untold, behind: expected.behind, expenses, reads: moment.reads + 1 };
}

async function untoldOf(
  moment: Moment,
  db: Firestore,
  groupId: string,
  tellable: readonly Told[],
): Promise<Told[]> {
  const activities = await moment.getAll(tellable.map(({ id }) => activityReference(db, groupId, id)));
  return tellable.filter((_, at) => activities[at]?.exists === false);
}

function toDifference({ id }: Told): Difference {
  return { subject: 'activity', id, how: 'missing', fields: [] };
}

function plain(snapshot: DocumentSnapshot | undefined): unknown {
  return snapshot === undefined ? undefined : toPlain(snapshot.data());
}
