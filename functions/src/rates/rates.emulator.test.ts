import { activitySchema } from '@nbbang/domain/records/activity';
import { groupSchema } from '@nbbang/domain/records/group';
import { rateDaySchema, rateSchema } from '@nbbang/domain/records/rate';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { Timestamp } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { plainOf } from '../firestore/instants.ts';
import {
  expenseReference,
  groupReference,
  rateDayReference,
  rateReference,
} from '../firestore/references.ts';
import { catchUpGroup } from '../ledger/post-expense.ts';
import { isRefusal } from '../refusal.ts';
import { quietDb as db, storeQuietGroup } from '../testing/quiet-project.ts';
import { account, owner } from '../testing/records.ts';
import { encodeExpense } from '../testing/stored-group.ts';
import { newId } from '../testing/suite.ts';
import { countCall } from './count-call.ts';
import { countEvent } from './count-event.ts';
import { countWriters } from './count-writers.ts';
import { dailyEvents, dailyWrites } from './limits.ts';
import { utcDay } from './utc-day.ts';

/** Far from the end of a day, which would begin to count anew. */
const noonMs = utcDay(Date.now()).startMs + 12 * 3_600_000;
const { name: day, endMs } = utcDay(noonMs);

async function rateOf(uid: string) {
  return v.parse(rateSchema, plainOf(await rateReference(db, uid).get()));
}
async function dayOf(uid: string) {
  return v.parse(rateDaySchema, plainOf(await rateDayReference(db, uid, day).get()));
}
async function pausedIn(groupId: string) {
  return v.parse(groupSchema, plainOf(await groupReference(db, groupId).get())).pausedUntil ?? {};
}
async function toldIn(groupId: string) {
  const { docs } = await groupReference(db, groupId).collection('activity').get();
  const all = docs.map((entry) => v.parse(activitySchema, plainOf(entry)));
  return all.filter(({ what }) => what === 'groupChanged');
}

describe('countCall', () => {
  it('lets as many through as it may, of many that come at once, each callable by itself', async () => {
    const uid = newId();
    const limits = { perMinute: 5, perDay: 100 };
    const call = (name: 'joinGroup' | 'listInvites') =>
      countCall(db, { uid, name, limits, nowMs: noonMs }).then(
        () => 'counted',
        (error: unknown) => (isRefusal(error) ? error.reason : 'failed'),
      );
    const answers = await Promise.all(Array.from({ length: 12 }, () => call('joinGroup')));
    expect(answers.toSorted()).toEqual([
      ...Array<string>(5).fill('counted'),
      ...Array<string>(7).fill('too-many'),
    ]);
    expect(await call('listInvites')).toBe('counted');
    expect((await rateOf(uid)).calls).toMatchObject({ joinGroup: { inMinute: 5, inDay: 5 } });
  });
});

describe('countEvent', () => {
  it('pauses an account that made more groups than a day has, in all of its groups; doubles count once', async () => {
    const uid = newId();
    const groups = await Promise.all(
      [1, 2].map(() => storeQuietGroup({ mina: { ...account, uid }, anna: owner })),
    );
    const other = await storeQuietGroup({ anna: owner });
    const count = (name: string) =>
      countEvent(db, { uid, kind: 'groups', name, atMs: noonMs, nowMs: noonMs + 1 });
    for (let made = 0; made < dailyEvents.groups; made += 1)
      await Promise.all([count(`event${made}`), count(`event${made}`)]);
    expect((await rateReference(db, uid).get()).exists).toBe(false);
    expect((await dayOf(uid)).events['groups']).toHaveLength(dailyEvents.groups);
    await count('event0');
    expect((await rateReference(db, uid).get()).exists).toBe(false);

    await Promise.all([count('one more'), count('one more')]);
    expect(await rateOf(uid)).toMatchObject({ pausedUntil: endMs, groupsPausedUntil: endMs });
    for (const groupId of groups) expect(await pausedIn(groupId)).toEqual({ [uid]: endMs });
    expect(await pausedIn(other)).toEqual({});
    // What it did was in no group.
    expect(await toldIn(groups[0] ?? '')).toEqual([]);
  });

  it('finishes a pause that was cut off', async () => {
    const uid = newId();
    const groupId = await storeQuietGroup({ mina: { ...account, uid } });
    await rateReference(db, uid).set({
      pausedUntil: Timestamp.fromMillis(endMs),
      expiresAt: Timestamp.fromMillis(endMs),
    });
    const names = Array.from({ length: dailyEvents.comments + 1 }, (_, n) => `event${n}`);
    await rateDayReference(db, uid, day).set({
      events: { comments: names },
      expiresAt: Timestamp.fromMillis(endMs),
    });
    await countEvent(db, { uid, kind: 'comments', name: 'late', atMs: noonMs, nowMs: noonMs, groupId });
    expect(await pausedIn(groupId)).toEqual({ [uid]: endMs });
    expect(await toldIn(groupId)).toMatchObject([{ actorUid: uid, changes: [{ field: 'paused' }] }]);
    expect((await dayOf(uid)).events['comments']).toHaveLength(names.length);
  });

  it('passes over what was written on a day that is over', async () => {
    const uid = newId();
    await countEvent(db, { uid, kind: 'groups', name: 'late', atMs: noonMs, nowMs: endMs });
    expect((await rateDayReference(db, uid, day).get()).exists).toBe(false);
  });
});

describe('the ledger', () => {
  /** So many new expenses by the account, all of this instant. */
  async function write(groupId: string, uid: string, count: number, atMs: number): Promise<void> {
    for (let left = count; left > 0; left -= 500) {
      const batch = db.batch();
      for (let n = 0; n < Math.min(left, 500); n += 1) {
        const expense = makeExpense({
          ...{ amountMinor: 100, payer: 'mina', participants: ['mina', 'anna'] },
          ...{ createdBy: uid, updatedBy: uid, createdAt: atMs, updatedAt: atMs },
        });
        batch.set(expenseReference(db, groupId, newId()), encodeExpense(expense));
      }
      await batch.commit();
    }
  }

  it(
    `stops a member who writes ${dailyWrites + 1} times a day, and nobody else, and tells it once; then that ends`,
    { timeout: 180_000 },
    async () => {
      const [uid, honest] = [newId(), newId()];
      const members = {
        mina: { ...account, uid },
        beom: { ...account, name: 'Beom', uid: honest },
        anna: owner,
      };
      const groupId = await storeQuietGroup(members);
      const elsewhere = await storeQuietGroup({ mina: { ...account, uid }, anna: owner });
      await write(groupId, uid, dailyWrites - 1, noonMs);
      await write(groupId, honest, 90, noonMs);
      await catchUpGroup(db, groupId, () => noonMs + 1);
      expect(await pausedIn(groupId)).toEqual({});

      await write(groupId, uid, 2, noonMs + 2);
      await write(groupId, honest, 9, noonMs + 2);
      await catchUpGroup(db, groupId, () => noonMs + 3);
      expect(await pausedIn(groupId)).toEqual({ [uid]: endMs });
      // What it may do depends on the account, not on the group.
      expect(await pausedIn(elsewhere)).toEqual({ [uid]: endMs });
      expect((await rateReference(db, honest).get()).exists).toBe(false);
      expect(await toldIn(groupId)).toMatchObject([{ actorUid: uid, memberId: 'mina' }]);
      expect(await toldIn(elsewhere)).toEqual([]);

      // Once more, and on the next day, when what was counted counts nothing any more.
      await countWriters(db, groupId, noonMs + 3);
      expect(await toldIn(groupId)).toHaveLength(1);
      await write(groupId, uid, 100, noonMs + 4);
      await catchUpGroup(db, groupId, () => endMs + noonMs - utcDay(noonMs).startMs);
      expect(await pausedIn(groupId)).toEqual({ [uid]: endMs });
    },
  );

  it('counts whoever wrote, not whoever was the last of many', async () => {
    const [uid, honest] = [newId(), newId()];
    const groupId = await storeQuietGroup({
      mina: { ...account, uid },
      beom: { ...account, name: 'Beom', uid: honest },
    });
    const expenseId = newId();
    // 500 writes of which the ledger meets the last alone.
    const last = makeExpense({
      ...{ amountMinor: 100, payer: 'mina', participants: ['mina'], revision: 500 },
      ...{ createdBy: uid, updatedBy: honest, createdAt: noonMs, updatedAt: noonMs },
    });
    await expenseReference(db, groupId, expenseId).set(encodeExpense(last));
    await catchUpGroup(db, groupId, () => noonMs + 1);
    expect((await rateDayReference(db, honest, day).get()).exists).toBe(false);
  });
});
