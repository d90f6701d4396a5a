import { historyPageSchema } from '@nbbang/domain/records/history';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import type { DocumentReference } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { plainOf, toPlain } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import {
  activityReference,
  auditReference,
  expenseReference,
  groupReference,
  historyPageReference,
  postingReference,
  statisticsReference,
  totalsReference,
} from '../firestore/references.ts';
import { quietProject, storeQuietGroup } from '../testing/quiet-project.ts';
import { account, owner } from '../testing/records.ts';
import { encodeExpense } from '../testing/stored-group.ts';
import { newId } from '../testing/suite.ts';
import { auditDue, type Figures } from './audit-due.ts';
import { auditGroup } from './audit-group.ts';
import { auditRecordSchema } from './audit-record.ts';
import { catchUpAll } from './catch-up-all.ts';
import { differenceLine } from './difference.ts';
import { catchUpGroup } from '../ledger/post-expense.ts';

const db = quietProject('demo-audits');
const dayMs = 24 * 3_600_000;

/** A group of `dinner`, `lunch` and what else is named, all of it applied. */
async function storedGroup(...expenseIds: string[]): Promise<string> {
  const groupId = await storeQuietGroup({ anna: owner, mina: account }, db);
  await Promise.all(['dinner', 'lunch', ...expenseIds].map((id, n) => storeExpense(groupId, id, 9_000 + n)));
  await catchUpGroup(db, groupId, Date.now);
  return groupId;
}

function storeExpense(
  groupId: string,
  expenseId: string,
  amountMinor: number,
  { revision = 1, atMs = createdAtMs } = {},
) {
  const expense = makeExpense({ amountMinor, payer: 'anna', participants: ['anna', 'mina'] });
  return expenseReference(db, groupId, expenseId).set(
    encodeExpense({ ...expense, revision, updatedAt: atMs }),
  );
}

async function audit(groupId: string, nowMs = createdAtMs) {
  const record = await auditGroup(db, groupId, () => nowMs);
  return { ...record, differences: record?.differences.map(differenceLine).toSorted() };
}

/** What is kept of the group, without times and versions that a repair may move. */
async function kept(groupId: string) {
  const [totals, year, posting] = await Promise.all([
    totalsReference(db, groupId).get(),
    statisticsReference(db, groupId, 2026).get(),
    postingReference(db, groupId, 'lunch').get(),
  ]);
  const history = await groupReference(db, groupId).collection('history').get();
  return {
    members: totals.get('members') as unknown,
    year: [year.get('paid'), year.get('share')] as unknown,
    posting: [posting.get('paid'), posting.get('share'), posting.get('revision')] as unknown,
    rows: history.docs
      .flatMap((page) => Object.keys(v.parse(historyPageSchema, toPlain(page.data())).rows))
      .toSorted(),
  };
}

type Damage = readonly [string, (groupId: string) => Promise<unknown>, string[]];

const update = (reference: DocumentReference, field: string, value: unknown) =>
  reference.update({ [field]: value });

const damages: readonly Damage[] = [
  [
    'a balance',
    (groupId) => update(totalsReference(db, groupId), 'members.anna.paid', 1),
    ['totals balances: differs (members)'],
  ],
  ['the totals', (groupId) => totalsReference(db, groupId).delete(), ['totals balances: missing']],
  [
    'totals that cannot be read',
    (groupId) => update(totalsReference(db, groupId), 'members', 'none'),
    ['totals balances: unreadable (members)'],
  ],
  [
    'a year',
    (groupId) => update(statisticsReference(db, groupId, 2026), 'paid', {}),
    ['statistics statistics-2026: differs (paid)'],
  ],
  [
    'a row',
    (groupId) => update(historyPageReference(db, groupId, 0), 'rows.lunch.title', '점심'),
    ['history lunch: differs'],
  ],
  [
    'the history',
    (groupId) => historyPageReference(db, groupId, 0).delete(),
    ['history dinner: missing', 'history lunch: missing', 'totals balances: differs (newestVersion)'],
  ],
  ['a posting', (groupId) => postingReference(db, groupId, 'lunch').delete(), ['posting lunch: missing']],
  [
    'a posting that cannot be read',
    (groupId) => update(postingReference(db, groupId, 'lunch'), 'revision', 'one'),
    ['posting lunch: unreadable (revision)'],
  ],
  [
    'who created an expense',
    async (groupId) => {
      const ids = ['dinner-1', 'lunch-1'];
      await Promise.all(ids.map((id) => activityReference(db, groupId, id).delete()));
    },
    ['activity dinner-1: missing', 'activity lunch-1: missing'],
  ],
  [
    'what a posting says',
    (groupId) => update(postingReference(db, groupId, 'lunch'), 'paid', { anna: 1 }),
    ['posting lunch: differs (paid)'],
  ],
];

describe('auditGroup', () => {
  it('finds nothing in a sound group, and writes that down', async () => {
    const groupId = await storedGroup();
    expect(await audit(groupId)).toMatchObject({ expenses: 2, found: 0, repair: 'none', left: 0 });
    const stored = readRecord(await auditReference(db, groupId).get(), auditRecordSchema);
    expect(stored).toMatchObject({ auditedAt: createdAtMs, differedAt: null, differences: [] });
  });

  it.each(damages)('finds and repairs %s', async (_, damage, differences) => {
    const groupId = await storedGroup();
    const sound = await kept(groupId);
    await damage(groupId);
    expect(await audit(groupId)).toMatchObject({ found: differences.length, differences, left: 0 });
    expect(await kept(groupId)).toEqual(sound);
    expect(await audit(groupId, createdAtMs + 1)).toMatchObject({ found: 0, repair: 'none' });
    const stored = readRecord(await auditReference(db, groupId).get(), auditRecordSchema);
    expect(stored).toMatchObject({ auditedAt: createdAtMs + 1, differedAt: createdAtMs });
  });

  it('has what is only behind catch up', async () => {
    const groupId = await storedGroup();
    await storeExpense(groupId, 'lunch', 500, { revision: 2, atMs: createdAtMs + 1 });
    await storeExpense(groupId, 'snack', 300, { atMs: createdAtMs + 2 });
    expect(await audit(groupId)).toMatchObject({ repair: 'caught up', left: 0 });
    expect(await kept(groupId)).toMatchObject({ rows: ['dinner', 'lunch', 'snack'] });
    expect(await audit(groupId)).toMatchObject({ found: 0 });
  });

  it('forgets a group that is gone', async () => {
    const groupId = await storedGroup();
    await audit(groupId);
    await groupReference(db, groupId).delete();
    expect(await auditGroup(db, groupId, () => createdAtMs)).toBeNull();
    expect((await auditReference(db, groupId).get()).exists).toBe(false);
  });
});

describe('auditDue', () => {
  /** The figures of a run at `nowMs` on groups of its own project. */
  async function projectOf(count: number) {
    const own = quietProject(`demo-audits-${newId().toLowerCase()}`);
    const groupIds = await Promise.all(
      Array.from({ length: count }, async () => {
        const groupId = await storeQuietGroup({ anna: owner }, own);
        const expense = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['anna'] });
        await expenseReference(own, groupId, 'dinner').set(encodeExpense(expense));
        return groupId;
      }),
    );
    await catchUpAll(own);
    const run = (nowMs: number, reads = 1_000_000): Promise<Figures> =>
      auditDue(own, { reads, untilMs: Infinity, pauses: true, clock: () => nowMs, report: () => undefined });
    return { own, groupIds, run };
  }

  it('audits what has changed once, and again when it changes', async () => {
    const { own, groupIds, run } = await projectOf(3);
    const nowMs = Date.now();
    expect(await run(nowMs)).toMatchObject({ groups: 3, differing: 0, failed: 0 });
    expect(await run(nowMs + dayMs)).toMatchObject({ groups: 0 });
    await totalsReference(own, groupIds[0] ?? '').update({ 'members.anna.paid': 1, updatedAt: new Date() });
    expect(await run(nowMs + 2 * dayMs)).toMatchObject({ groups: 1, differing: 1, left: 0 });
  });

  it('audits all of them within a month', async () => {
    const { own, groupIds, run } = await projectOf(2);
    const nowMs = Date.now();
    await run(nowMs);
    await postingReference(own, groupIds[1] ?? '', 'dinner').delete();
    expect(await run(nowMs + 29 * dayMs)).toMatchObject({ groups: 0 });
    expect(await run(nowMs + 30 * dayMs)).toMatchObject({ groups: 2, differing: 1 });
  });

  it('stops when it has cost enough, and goes on there the next time', async () => {
    const { own, groupIds, run } = await projectOf(3);
    const nowMs = Date.now();
    const groups: number[] = [];
    for (let n = 0; n < 4; n++) groups.push((await run(nowMs, 10)).groups);
    expect(groups).toEqual([1, 1, 1, 0]);
    const audits = await Promise.all(groupIds.map((id) => auditReference(own, id).get()));
    expect(audits.map((one) => plainOf(one))).not.toContain(null);
  });

  it('is not stopped by a group that cannot be audited', async () => {
    const { own, groupIds, run } = await projectOf(2);
    await groupReference(own, groupIds[0] ?? '').update({ currency: 'none' });
    expect(await run(Date.now())).toMatchObject({ groups: 1, failed: 1 });
  });
});
