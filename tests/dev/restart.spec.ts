import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { emptyTotals, applyPosting } from '@nbbang/domain/balance/totals';
import { toPosting } from '@nbbang/domain/balance/posting';
import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../../functions/src/firestore/instants.ts';
import { demoGroupId } from '../../tools/seed/demo-records.ts';
import { host } from '../../tools/suite/ports.ts';
import { type AppCommand, startApp } from './app-command.ts';
import { copyCheckout } from './copy-checkout.ts';

test.describe.configure({ timeout: 240_000 });

/** Does `action` with the database of the running app, past the rules. */
async function inDatabase<Result>(
  app: AppCommand,
  action: (db: Firestore) => Promise<Result>,
): Promise<Result> {
  const admin = initializeApp({ projectId: 'demo-nbbang' }, 'restart');
  const db = getFirestore(admin);
  db.settings({ host: `${host}:${app.ports.emulators.firestore}`, ssl: false });
  try {
    return await action(db);
  } finally {
    await deleteApp(admin);
  }
}

/** Writes so many expenses in one commit: none of their events has run when this returns. */
async function writeExpenses(db: Firestore, count: number): Promise<void> {
  const group = db.doc(`groups/${demoGroupId}`);
  const members = Object.keys(v.parse(v.record(v.string(), v.unknown()), (await group.get()).get('members')));
  const now = Timestamp.now();
  const batch = db.batch();
  for (let n = 0; n < count; n += 1) {
    const payer = members[n % members.length] ?? '';
    const expense: Expense = makeExpense({ amountMinor: 10_000 + n, payer, participants: members });
    batch.set(group.collection('expenses').doc(), { ...expense, createdAt: now, updatedAt: now });
  }
  await batch.commit();
}

/** The balances that the totals hold, and those that the expenses make from scratch. */
async function balances(db: Firestore) {
  const group = db.doc(`groups/${demoGroupId}`);
  const [totals, { docs }] = await Promise.all([
    group.collection('totals').doc('balances').get(),
    group.collection('expenses').get(),
  ]);
  const expected = docs.reduce((sums, stored) => {
    const expense = v.parse(expenseSchema, toPlain(stored.data()));
    return applyPosting(sums, stored.id, null, toPosting(stored.id, expense), 0);
  }, emptyTotals(0));
  return { count: docs.length, held: totals.get('members') as unknown, expected: expected.members };
}

test('what was written right before Ctrl-C is in the totals after the next start', async () => {
  const dir = copyCheckout();
  try {
    const first = await startApp(dir, 'start');
    const before = await inDatabase(first, async (db) => {
      const { count } = await balances(db);
      await writeExpenses(db, 60);
      return count;
    });
    expect(await first.stop(), first.output()).toBe(0);
    expect(first.output()).toMatch(/Everything written is in the totals/);

    const second = await startApp(dir, 'start');
    const { count, held, expected } = await inDatabase(second, balances);
    expect(await second.stop(), second.output()).toBe(0);
    expect(count).toBe(before + 60);
    expect(held).toEqual(expected);
    expect(second.output()).toMatch(/Audited 1 groups that changed: 0 differed$/m);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
