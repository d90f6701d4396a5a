import type { StoredPosting } from '@nbbang/domain/records/totals';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { MemberSums } from '@nbbang/domain/balance/member-sums';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { expenseReference, groupReference, totalsReference } from '../firestore/references.ts';
import { quietDb as db, storeQuietGroup } from '../testing/quiet-project.ts';
import { owner } from '../testing/records.ts';
import { encodeExpense, loadLedgerIn } from '../testing/stored-group.ts';
import { newId } from '../testing/suite.ts';
import { catchUp } from './catch-up.ts';
import { firestoreLedger } from './firestore-ledger.ts';
import { postExpense } from './post-expense.ts';
import { rebuild } from './rebuild.ts';
import { versionIn } from './version-in.ts';

// In a project where no trigger listens: which events come, and when, is up to each test.

const clock = Date.now;

function sumOf(postings: ReadonlyMap<string, StoredPosting>) {
  const sums = new MemberSums();
  for (const posting of postings.values()) sums.add(posting);
  return sums.toRecord();
}

/** Writes expenses of 1,000 each in one batch, by the time of the server, and gives their ids. */
async function storeMany(groupId: string, count: number): Promise<string[]> {
  const batch = db.batch();
  const ids = Array.from({ length: count }, newId);
  for (const id of ids) {
    const expense = encodeExpense(makeExpense({ amountMinor: 1_000, payer: 'anna', participants: ['anna'] }));
    batch.set(expenseReference(db, groupId, id), { ...expense, updatedAt: FieldValue.serverTimestamp() });
  }
  await batch.commit();
  return ids;
}

async function paidIn(groupId: string): Promise<unknown> {
  return (await totalsReference(db, groupId).get()).get('members.anna.paid');
}

async function expectWhole(groupId: string, count: number): Promise<void> {
  const { totals, postings, pages } = await loadLedgerIn(db, groupId);
  expect(postings.size).toBe(count);
  expect(totals?.members).toEqual(sumOf(postings));
  expect(totals?.members['anna']?.paid).toBe(count * 1_000);
  expect([...pages.values()].flatMap(({ rows }) => Object.keys(rows))).toHaveLength(count);
}

describe('postExpense', () => {
  it('takes up 300 expenses of one batch though only one event comes', async () => {
    const groupId = await storeQuietGroup({ anna: owner });
    const ids = await storeMany(groupId, 300);
    await postExpense(db, { groupId, expenseId: ids[200] ?? '', clock });
    await expectWhole(groupId, 300);
    const told = await groupReference(db, groupId).collection('activity').count().get();
    expect(told.data().count).toBe(300);
  });

  it('is done once by fifty deliveries at once, in one instance and in several', async () => {
    const groupId = await storeQuietGroup({ anna: owner });
    const ids = await storeMany(groupId, 50);
    const startMs = clock();
    const versions = await Promise.all(ids.map((id) => expenseReference(db, groupId, id).get()));
    await Promise.all(
      versions.map((after) =>
        postExpense(db, { groupId, expenseId: after.id, version: versionIn(after), clock }),
      ),
    );
    console.info(`50 deliveries in one instance: ${clock() - startMs} ms`);
    await expectWhole(groupId, 50);

    const more = await storeMany(groupId, 50);
    const againMs = clock();
    // Each by itself, as if it were an instance of its own.
    await Promise.all(
      more.map((expenseId) =>
        catchUp(firestoreLedger(db, groupId, clock), {
          hint: { expenseId, version: null },
          nowMs: clock,
          untilMs: Number.POSITIVE_INFINITY,
          pause: () => Promise.resolve(),
        }),
      ),
    );
    console.info(`50 deliveries, each in an instance of its own: ${clock() - againMs} ms`);
    await expectWhole(groupId, 100);
  });

  it('goes on where one was cut off, after any of its steps', async () => {
    const groupId = await storeQuietGroup({ anna: owner });
    await storeMany(groupId, 120);
    for (let steps = 1; steps < 12; steps++) {
      let left = steps;
      const store = firestoreLedger(db, groupId, clock);
      const cut = Object.fromEntries(
        Object.entries(store).map(([name, work]) => [
          name,
          (...args: unknown[]) => {
            left -= 1;
            if (left < 0) throw new Error('cut off');
            return (work as (...given: unknown[]) => unknown)(...args);
          },
        ]),
      );
      const run = {
        hint: null,
        nowMs: clock,
        untilMs: Number.POSITIVE_INFINITY,
        pause: () => Promise.resolve(),
      };
      await catchUp(cut as unknown as typeof store, run).catch((error: unknown) => {
        if (!(error instanceof Error && error.message === 'cut off')) throw error;
      });
    }
    const [last = ''] = await storeMany(groupId, 1);
    await postExpense(db, { groupId, expenseId: last, clock });
    await expectWhole(groupId, 121);
  });

  it('is not stopped by a group that does not parse', async () => {
    const groupId = await storeQuietGroup({ anna: owner });
    await groupReference(db, groupId).update({ name: 7 });
    const [id = ''] = await storeMany(groupId, 1);
    await postExpense(db, { groupId, expenseId: id, clock });
    expect(await paidIn(groupId)).toBe(1_000);
  });
});

describe('rebuild', () => {
  it('makes everything again, whatever the totals said', async () => {
    const groupId = await storeQuietGroup({ anna: owner });
    const [id = ''] = await storeMany(groupId, 230);
    await postExpense(db, { groupId, expenseId: id, clock });
    await totalsReference(db, groupId).update({ 'members.anna.paid': 5, 'members.beom': { paid: 1 } });
    await rebuild(db, groupId, clock);
    await expectWhole(groupId, 230);
    await totalsReference(db, groupId).update({ members: 'nothing' });
    await rebuild(db, groupId, clock);
    await expectWhole(groupId, 230);
  });
});
