import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import * as log from 'firebase-functions/logger';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import {
  activityReference,
  commentReference,
  deadLetterReference,
  expenseReference,
  groupReference,
  postingReference,
  totalsReference,
} from '../firestore/references.ts';
import { owner } from '../testing/records.ts';
import { quietDb as db, storeQuietGroup } from '../testing/quiet-project.ts';
import { encodeExpense } from '../testing/stored-group.ts';
import { db as suiteDb, newId } from '../testing/suite.ts';
import { untilForGood } from '../triggers/until-for-good.ts';
import { deadLetterSchema, type Errand, letterId } from './dead-letter.ts';
import { maxEventAgeMs } from './plan-dead-letter.ts';
import { replayLetter } from './replay-letter.ts';
import { versionTimes } from './version-times.ts';
import { writeDeadLetter } from './write-dead-letter.ts';

const dinner = makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna'] });

async function letterOf(errand: Pick<Errand, 'eventId' | 'work'>, store = db) {
  return readRecord(await deadLetterReference(store, letterId(errand)).get(), deadLetterSchema);
}

/** An event that happened so long ago, of a group where nobody listens. */
function eventOf(ageMs: number) {
  return { id: newId(), time: new Date(Date.now() - ageMs).toISOString() };
}

const errandOf = ({ id }: { id: string }) => ({ work: 'purgeGroup' as const, ids: { groupId: id } });
const fails = () => Promise.reject(Object.assign(new Error('민수 12000'), { code: 14 }));

vi.mock(import('firebase-functions/logger'), () => ({ warn: vi.fn(), error: vi.fn() }));

/** What was logged, line by line. */
function logged(): unknown[] {
  return [log.warn, log.error].flatMap((write) => vi.mocked(write).mock.calls.map((call) => call as unknown));
}

describe('untilForGood', () => {
  beforeEach(() => {
    vi.mocked(log.warn).mockClear();
    vi.mocked(log.error).mockClear();
  });

  it('lets an event that failed be delivered again, and leaves no letter', async () => {
    const event = eventOf(maxEventAgeMs - 60_000);
    await expect(untilForGood(event, errandOf(event), fails)).rejects.toMatchObject({ code: 14 });
    expect(await letterOf({ eventId: event.id, work: 'purgeGroup' }, suiteDb)).toBeNull();
    expect(logged()).toMatchObject([['An event is to be delivered again', { eventId: event.id, code: 14 }]]);
  });

  it('ends an old event as one letter, however often it comes', async () => {
    const event = eventOf(maxEventAgeMs + 60_000);
    await untilForGood(event, errandOf(event), fails);
    await untilForGood(event, errandOf(event), fails);
    const letter = await letterOf({ eventId: event.id, work: 'purgeGroup' }, suiteDb);
    expect(letter).toMatchObject({ why: 'too old', error: { name: 'Error', code: 14 }, times: 2 });
    const line = ['An event ended as a dead letter', { eventId: event.id, why: 'too old', code: 14 }];
    expect(logged()).toMatchObject([line, line]);
    expect(JSON.stringify([letter, logged()])).not.toMatch(/민수|12000/);
  });
});

/** A letter as a trigger writes it, for what could have been done meanwhile. */
async function lost(work: Errand['work'], ids: Record<string, string>) {
  const errand: Errand = { eventId: newId(), eventAt: createdAtMs, work, ids };
  const end = { error: new Error('x'), why: 'too old', nowMs: createdAtMs + 1 } as const;
  return writeDeadLetter(db, errand, end);
}

describe('replayLetter', () => {
  let groupId: string;
  beforeAll(async () => {
    groupId = await storeQuietGroup({ anna: owner });
  });

  it('posts an expense and removes the letter', async () => {
    const expenseId = newId();
    await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner));
    const letter = await lost('postExpense', { groupId, expenseId });
    expect(await replayLetter(db, letter, Date.now())).toBeNull();
    expect((await postingReference(db, groupId, expenseId).get()).exists).toBe(true);
    expect((await totalsReference(db, groupId).get()).get('recent')).toHaveProperty(expenseId);
    expect(await letterOf(letter)).toBeNull();
  });

  it('tells of a comment, and of what a write changed about a group, as they were', async () => {
    const expenseId = newId();
    const commentId = newId();
    await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner));
    const comment = {
      text: '네',
      memberId: 'anna',
      createdBy: 'uid-owner',
      createdAt: toTimestamp(createdAtMs),
    };
    await commentReference(db, groupId, expenseId, commentId).set(comment);
    const before = await groupReference(db, groupId).get();
    await groupReference(db, groupId).update({ name: '부산', updatedBy: 'uid-owner' });
    const after = await groupReference(db, groupId).get();
    await groupReference(db, groupId).update({ name: '속초' });

    const letters = [
      await lost('recordComment', { groupId, expenseId, commentId }),
      await lost('recordGroupActivity', { groupId, ...versionTimes({ before, after }) }),
    ];
    const { seconds, nanoseconds } = after.updateTime ?? {};
    const ids = [`comment-${commentId}`, `group-${seconds}-${nanoseconds}`];
    for (const letter of letters) expect(await replayLetter(db, letter, Date.now())).toBeNull();
    const told = await Promise.all(ids.map((id) => activityReference(db, groupId, id).get()));
    expect(told.map((entry) => entry.data())).toMatchObject([
      { what: 'commented', memberId: 'anna' },
      { what: 'groupChanged', changes: [{ field: 'name', after: '부산' }] },
    ]);
  });

  it('keeps and counts the letter of what still cannot be done', async () => {
    const letter = await lost('recordActivity', { groupId, expenseId: 'e1', afterTime: 'never' });
    const again = await replayLetter(db, letter, createdAtMs + 2);
    expect(again).toMatchObject({ times: 2, firstAt: letter.firstAt, lastAt: createdAtMs + 2 });
    expect(await letterOf(letter)).toEqual(again);
  });
});
