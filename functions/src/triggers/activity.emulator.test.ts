import type { Activity } from '@nbbang/domain/records/activity';
import type { Expense } from '@nbbang/domain/records/expense';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { recordActivity } from '../activity/record-activity.ts';
import { expenseReference, groupReference } from '../firestore/references.ts';
import { account, nameOnly, owner } from '../testing/records.ts';
import {
  activityTimes,
  eventOf,
  loadActivity,
  storeVersions,
  waitForActivity,
} from '../testing/stored-activity.ts';
import { encodeExpense, storeGroup } from '../testing/stored-group.ts';
import { db, newId } from '../testing/suite.ts';

const people = { anna: owner, mina: account, beom: nameOnly };
const whats: Activity['what'][] = ['created', 'edited', 'deleted', 'restored', 'received'];

function dinner(changes: Partial<Expense> = {}): Expense {
  return makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna', 'beom'], ...changes });
}

describe('onExpenseWritten writes down', () => {
  it('who created, edited, deleted and restored an expense, and what changed', async () => {
    const groupId = await storeGroup(people);
    const expense = expenseReference(db, groupId, newId());
    const versions = [
      dinner(),
      dinner({ revision: 2, title: '야식', updatedBy: 'uid-mina' }),
      dinner({ revision: 3, title: '야식', deletedAt: createdAtMs + 3 }),
      dinner({ revision: 4, title: '야식', updatedBy: 'uid-nobody' }),
    ];
    for (const version of versions) await expense.set(encodeExpense(version));
    const activity = await waitForActivity(groupId, whats, 4);
    const said = versions.map(({ revision }) => activity.get(`${expense.id}-${revision}`));
    expect(said).toMatchObject([
      { what: 'created', memberId: 'anna', at: versions[0]?.updatedAt, title: '저녁', changes: [] },
      { what: 'edited', memberId: 'mina', changes: [{ field: 'title', before: '저녁', after: '야식' }] },
      { what: 'deleted', memberId: 'anna', changes: [] },
      { what: 'restored', memberId: null, actorUid: 'uid-nobody', changes: [] },
    ]);
    expect(activity.size).toBe(4);
  });

  it('that a transfer was received', async () => {
    const groupId = await storeGroup(people);
    const transfer = dinner({ kind: 'transfer', split: { mode: 'equal', participants: ['mina'] } });
    const expense = expenseReference(db, groupId, newId());
    await expense.set(encodeExpense(transfer));
    const receipt = { revision: 2, updatedBy: 'uid-mina', receivedAt: createdAtMs + 2 };
    await expense.set(encodeExpense({ ...transfer, ...receipt }));
    const activity = await waitForActivity(groupId, whats, 2);
    expect(activity.get(`${expense.id}-2`)).toMatchObject({
      what: 'received',
      memberId: 'mina',
      transfer: { from: 'anna', to: 'mina' },
      changes: [],
    });
  });
});

describe('recordActivity', () => {
  it('writes each document once, however often, late and out of order the events come', async () => {
    const groupId = await storeGroup(people);
    const expenseId = newId();
    const versions = [
      dinner(),
      dinner({ revision: 2, title: '야식' }),
      dinner({ revision: 3, title: '밤참' }),
    ];
    const snapshots = await storeVersions(versions.map(encodeExpense));
    const deliver = (revision: number) =>
      recordActivity(db, { groupId, expenseId, ...eventOf(snapshots, revision) });
    await waitForActivity(groupId, ['groupCreated'], 1);
    await Promise.all([3, 1, 3, 2, 1].map(deliver));
    const once = await loadActivity(groupId, whats);
    expect([...once.keys()].toSorted()).toEqual([1, 2, 3].map((revision) => `${expenseId}-${revision}`));
    const times = await activityTimes(groupId);
    // Late repeats, after the actor has left the group, still change nothing.
    await groupReference(db, groupId).update({ 'members.anna.uid': null, memberUids: ['uid-mina'] });
    for (const revision of [2, 1, 3]) await deliver(revision);
    expect(await activityTimes(groupId)).toEqual(times);
    expect(await loadActivity(groupId, whats)).toEqual(once);
  });

  it('writes nothing when the group is gone', async () => {
    const snapshots = await storeVersions([encodeExpense(dinner())]);
    const groupId = newId();
    await recordActivity(db, { groupId, expenseId: newId(), ...eventOf(snapshots, 1) });
    expect((await loadActivity(groupId, whats)).size).toBe(0);
  });
});
