import { activitySchema, type Activity } from '@nbbang/domain/records/activity';
import type { Expense } from '@nbbang/domain/records/expense';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toPlain } from '../store/instants.ts';
import { recordActivity } from '../store/record-activity.ts';
import { groupRef } from '../store/references.ts';
import { account, createdAtMs, makeExpense, nameOnly, owner } from '../testing/records.ts';
import { encodeExpense, expenseRef, storeGroup } from '../testing/stored-group.ts';
import { db, newId, waitFor } from '../testing/suite.ts';

const people = { anna: owner, mina: account, beom: nameOnly };

function dinner(changes: Partial<Expense> = {}): Expense {
  return makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna', 'beom'] }, changes);
}

async function loadActivity(groupId: string): Promise<Map<string, Activity>> {
  const { docs } = await groupRef(db, groupId).collection('activity').get();
  return new Map(docs.map((document) => [document.id, v.parse(activitySchema, toPlain(document.data()))]));
}

function activityOf(groupId: string, count: number) {
  return waitFor(
    `${count} activities`,
    () => loadActivity(groupId),
    ({ size }) => size >= count,
  );
}

describe('onExpenseWritten writes down', { timeout: 60_000 }, () => {
  it('who created, edited, deleted and restored an expense, and what changed', async () => {
    const groupId = await storeGroup(people);
    const expense = expenseRef(groupId, newId());
    const versions = [
      dinner(),
      dinner({ revision: 2, title: '야식', updatedBy: 'uid-mina' }),
      dinner({ revision: 3, title: '야식', deletedAt: createdAtMs + 3 }),
      dinner({ revision: 4, title: '야식', updatedBy: 'uid-nobody' }),
    ];
    for (const version of versions) await expense.set(encodeExpense(version));
    const activity = await activityOf(groupId, 4);
    const said = versions.map(({ revision }) => activity.get(`${expense.id}-${revision}`));
    expect(said).toMatchObject([
      { what: 'created', memberId: 'anna', at: versions[0]?.updatedAt, title: '저녁', changes: [] },
      { what: 'edited', memberId: 'mina', changes: [{ field: 'title', before: '저녁', after: '야식' }] },
      { what: 'deleted', memberId: 'anna', changes: [] },
      { what: 'restored', memberId: null, actorUid: 'uid-nobody', changes: [] },
    ]);
    expect(activity.size).toBe(4);
  });
});

/** Versions of one expense as events carry them, stored where no trigger listens. */
async function storeVersions(versions: readonly Expense[]): Promise<DocumentSnapshot[]> {
  const elsewhere = db.collection(`versions-${newId()}`);
  const snapshots = [await elsewhere.doc('none').get()];
  for (const version of versions) {
    const document = elsewhere.doc(String(version.revision));
    await document.set(encodeExpense(version));
    snapshots.push(await document.get());
  }
  return snapshots;
}

describe('recordActivity', { timeout: 60_000 }, () => {
  it('writes each document once, however often, late and out of order the events come', async () => {
    const groupId = await storeGroup(people);
    const expenseId = newId();
    const versions = [
      dinner(),
      dinner({ revision: 2, title: '야식' }),
      dinner({ revision: 3, title: '밤참' }),
    ];
    const snapshots = await storeVersions(versions);
    const deliver = async (revision: number) => {
      const [before, after] = [snapshots[revision - 1], snapshots[revision]];
      if (!before || !after) throw new Error(`no revision ${revision}`);
      await recordActivity(db, { groupId, expenseId, before, after });
    };
    await Promise.all([3, 1, 3, 2, 1].map(deliver));
    const once = await loadActivity(groupId);
    expect([...once.keys()].toSorted()).toEqual([1, 2, 3].map((revision) => `${expenseId}-${revision}`));
    const stored = await groupRef(db, groupId).collection('activity').get();
    // Late repeats, after the actor has left the group, still change nothing.
    await groupRef(db, groupId).update({ 'members.anna.uid': null, memberUids: ['uid-mina'] });
    for (const revision of [2, 1, 3]) await deliver(revision);
    const later = await groupRef(db, groupId).collection('activity').get();
    expect(later.docs.map(({ updateTime }) => updateTime)).toEqual(
      stored.docs.map(({ updateTime }) => updateTime),
    );
    expect(await loadActivity(groupId)).toEqual(once);
  });

  it('writes nothing when the group is gone', async () => {
    const [before, after] = await storeVersions([dinner()]);
    if (!before || !after) throw new Error('no version');
    const groupId = newId();
    await recordActivity(db, { groupId, expenseId: newId(), before, after });
    expect((await loadActivity(groupId)).size).toBe(0);
  });
});
