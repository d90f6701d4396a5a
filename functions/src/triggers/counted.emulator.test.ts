import { rateDaySchema } from '@nbbang/domain/records/rate';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { plainOf, toTimestamp } from '../firestore/instants.ts';
import {
  commentReference,
  expenseReference,
  groupReference,
  payoutReference,
  rateDayReference,
} from '../firestore/references.ts';
import { utcDay } from '../rates/utc-day.ts';
import { owner } from '../testing/records.ts';
import { encodeExpense, storeGroup } from '../testing/stored-group.ts';
import { db, newId, waitFor } from '../testing/suite.ts';

/** How many writes of each kind are counted of the account, on the days that the test may have seen. */
async function countsOf(uid: string, days: ReadonlySet<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const day of days) {
    const stored = plainOf(await rateDayReference(db, uid, day).get());
    if (stored === null) continue;
    const { events } = v.parse(rateDaySchema, stored);
    for (const [kind, names] of Object.entries(events)) counts[kind] = (counts[kind] ?? 0) + names.length;
  }
  return counts;
}

it('every write that the rules cannot count is counted once for who wrote it, and a pause for nobody', async () => {
  const uid = newId();
  const days = new Set([utcDay(Date.now()).name]);
  const groupId = await storeGroup({ anna: { ...owner, uid } });
  const group = groupReference(db, groupId);
  const expenseId = newId();
  const dinner = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['anna'], createdBy: uid });
  await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner));
  const comment = commentReference(db, groupId, expenseId, newId());
  const createdAt = toTimestamp(createdAtMs);
  await comment.set({ text: '네', memberId: 'anna', createdBy: uid, createdAt });
  await comment.update({ text: '', deletedAt: createdAt });
  await group.update({ name: '부산', updatedBy: uid, updatedAt: FieldValue.serverTimestamp() });
  await group.update({ pausedUntil: { somebody: Timestamp.now() } });
  const payout = { bank: '', number: '1', holder: '', link: '', updatedAt: createdAt };
  await payoutReference(db, groupId, 'anna').set(payout);
  await payoutReference(db, groupId, 'anna').delete();
  await db.doc(`users/${uid}`).set({ name: 'Anna', language: 'ko', createdAt, updatedAt: createdAt });
  await group.update({ emoji: '🌊', updatedBy: uid, updatedAt: FieldValue.serverTimestamp() });
  days.add(utcDay(Date.now()).name);

  const expected = { groups: 1, comments: 2, settings: 2, payouts: 2, profile: 1 };
  const isReached = (counts: Record<string, number>) =>
    Object.entries(expected).every(([kind, count]) => (counts[kind] ?? 0) >= count);
  expect(await waitFor('counts', () => countsOf(uid, days), isReached)).toEqual(expected);
});
