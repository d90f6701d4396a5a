import { makeExpense } from '@nbbang/domain/testing/make-expense';
import type { Firestore } from 'firebase-admin/firestore';
import { deadLetters } from '../../functions/src/firestore/queries.ts';
import {
  activityReference,
  expenseReference,
  groupReference,
  postingReference,
  totalsReference,
} from '../../functions/src/firestore/references.ts';
import { storeQuietGroup } from '../../functions/src/testing/quiet-project.ts';
import { owner } from '../../functions/src/testing/records.ts';
import { encodeExpense } from '../../functions/src/testing/stored-group.ts';
import { newId } from '../../functions/src/testing/suite.ts';

export type Trigger =
  (typeof import('../../functions/src/triggers/on-expense-written.ts'))['onExpenseWritten'];
type Event = Parameters<Trigger['run']>[0];

/** As an instance of the function loads it: one that was loaded before is another instance. */
export async function loadTrigger(): Promise<Trigger> {
  return (await import('../../functions/src/triggers/on-expense-written.ts')).onExpenseWritten;
}

export function deliver(to: Trigger, event: Event): Promise<'done' | 'thrown'> {
  return Promise.resolve(to.run(event)).then(
    () => 'done',
    () => 'thrown',
  );
}

export type Dinner = { groupId: string; expenseId: string; event: Event };

/** A dinner of anna's in a group of its own, and the event that it was created. */
export async function storedDinner(db: Firestore): Promise<Dinner> {
  const groupId = await storeQuietGroup({ anna: owner }, db);
  const expenseId = newId();
  const expense = expenseReference(db, groupId, expenseId);
  const before = await expense.get();
  const dinner = makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna'] });
  await expense.set(encodeExpense(dinner));
  const event = {
    id: newId(),
    time: new Date().toISOString(),
    params: { groupId, expenseId },
    data: { before, after: await expense.get() },
  };
  // The handler reads nothing else of an event.
  return { groupId, expenseId, event: event as unknown as Event };
}

/** What all deliveries together have made of the dinner. */
export async function outcomeOf(db: Firestore, { groupId, expenseId }: Dinner) {
  const [totals, posting, activity, all, letters] = await Promise.all([
    totalsReference(db, groupId).get(),
    postingReference(db, groupId, expenseId).get(),
    activityReference(db, groupId, `${expenseId}-1`).get(),
    groupReference(db, groupId).collection('activity').get(),
    deadLetters(db).get(),
  ]);
  return {
    totals: totals.get('members') as unknown,
    rows: totals.get('pages') as unknown,
    posting: posting.get('paid') as unknown,
    activity: activity.get('what') as unknown,
    activities: all.size,
    letters: letters.docs.filter((letter) => letter.get('ids.groupId') === groupId).length,
  };
}

/** The dinner counted once, told once, and in no dead letter. */
export const doneOnce = {
  totals: { anna: { paid: 9_000, share: 9_000, sent: 0, received: 0 } },
  rows: { rows: 1, version: 1 },
  posting: { anna: 9_000 },
  activity: 'created',
  activities: 1,
  letters: 0,
};
