import type { StoredPosting } from '@nbbang/domain/records/totals';
import { netOf } from '@nbbang/domain/balance/net';
import { toPosting } from '@nbbang/domain/balance/posting';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { pageRows } from '@nbbang/domain/records/history';
import type { Expense } from '@nbbang/domain/records/expense';
import { splitModes } from '@nbbang/domain/records/split';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { MemberSums } from '@nbbang/domain/balance/member-sums';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyYear, statisticsOf } from '@nbbang/domain/statistics/apply';
import { postExpense } from '../ledger/post-expense.ts';
import {
  expenseReference,
  groupReference,
  postingReference,
  statisticsReference,
  totalsReference,
} from '../firestore/references.ts';
import { nameOnly, owner } from '../testing/records.ts';
import { encodeExpense, loadLedger, storeGroup, type StoredLedger } from '../testing/stored-group.ts';
import { db, newId, waitFor } from '../testing/suite.ts';

const memberIds = ['anna', 'beom', 'cho0'];

function sumOf(postings: ReadonlyMap<string, StoredPosting>) {
  const sums = new MemberSums();
  for (const posting of postings.values()) sums.add(posting);
  return sums.toRecord();
}

function storeThree(): Promise<string> {
  return storeGroup(
    Object.fromEntries(memberIds.map((id, n) => [id, n === 0 ? owner : { ...nameOnly, name: id }])),
  );
}

function dinner(amountMinor = 10_001, changes: Partial<Expense> = {}): Expense {
  return makeExpense({ amountMinor, payer: 'anna', participants: memberIds, ...changes });
}

/** Waits until every expense is posted as it is now, then checks all that is kept against what it is from scratch. */
async function expectSettled(groupId: string) {
  const ledger = await waitFor(
    'postings follow the expenses',
    () => loadLedger(groupId),
    ({ expenses, postings }) =>
      expenses.size === postings.size &&
      [...expenses].every(([id, { revision }]) => postings.get(id)?.revision === revision),
  );
  const { expenses, postings, totals } = ledger;
  const counted = [...postings].map(
    ([id, { page: _page, epoch, version: _version, ...posting }]) => [id, { epoch, posting }] as const,
  );
  expect(new Map(counted)).toEqual(
    new Map([...expenses].map(([id, held]) => [id, { epoch: totals?.epoch, posting: toPosting(id, held) }])),
  );
  expect(totals?.members).toEqual(sumOf(postings));
  const net = Object.values(netOf(totals?.members ?? {}));
  expect(net.reduce((sum, balance) => sum + balance, 0)).toBe(0);

  const years = [2025, 2026]
    .map((year) => statisticsOf(year, [...postings.values()], 0))
    .filter((statistics) => !isEmptyYear(statistics));
  expect(totals?.years).toEqual(years.map(({ year }) => year));
  const stored = [...ledger.statistics].map(([id, statistics]) => [id, { ...statistics, updatedAt: 0 }]);
  expect(Object.fromEntries(stored)).toEqual(
    Object.fromEntries(years.map((statistics) => [`statistics-${statistics.year}`, statistics])),
  );
  expectHistory(ledger);
  return ledger;
}

/** Each expense that is not deleted has one row, in the page that its posting names. */
function expectHistory({ expenses, postings, pages, totals }: StoredLedger): void {
  const expected = [...expenses].flatMap(([id, held]) => {
    const row = toHistoryRow(id, held);
    return row === null ? [] : [[id, { row, page: String(postings.get(id)?.page) }] as const];
  });
  const rows = [...pages].flatMap(([page, { rows: held }]) =>
    Object.entries(held).map(([id, row]) => [id, { row, page }] as const),
  );
  expect(rows).toHaveLength(expected.length);
  expect(new Map(rows)).toEqual(new Map(expected));
  for (const [id, { number }] of pages) expect(String(number)).toBe(id);
  expect(totals?.pages.version).toBe(Math.max(...[...pages.values()].map(({ version }) => version)));
}

/** Transactions that collide pause for whole seconds before they try again. */
const timeout = 60_000;

describe('onExpenseWritten', { timeout }, () => {
  it('follows an expense through creation, edit, deletion and restoration', async () => {
    const groupId = await storeThree();
    const expense = expenseReference(db, groupId, newId());
    const versions = [
      dinner(),
      dinner(9_000, { revision: 2 }),
      dinner(9_000, { revision: 3, deletedAt: createdAtMs + 3 }),
      dinner(9_000, { revision: 4 }),
    ];
    for (const version of versions) {
      await expense.set(encodeExpense(version));
      const { totals, postings } = await expectSettled(groupId);
      expect(totals?.recent[expense.id]).toEqual(toPosting(expense.id, version));
      expect(totals?.pages).toEqual({ rows: 1, version: version.revision });
      expect(postings.get(expense.id)?.page).toBe(0);
      expect(totals?.members['anna']?.paid).toBe(
        version.deletedAt === null ? version.amountMinor : undefined,
      );
    }
  });

  it('ends right when many expenses are written at once, each twice', async () => {
    const groupId = await storeThree();
    const ids = Array.from({ length: 25 }, newId);
    await Promise.all(
      ids.map(async (id, n) => {
        await expenseReference(db, groupId, id).set(encodeExpense(dinner(1_000 + n)));
        await expenseReference(db, groupId, id).set(encodeExpense(dinner(2_001 + n, { revision: 2 })));
      }),
    );
    const { postings } = await expectSettled(groupId);
    expect(postings.size).toBe(25);
  });

  it('counts every kind and mode once, each written twice and delivered once more', async () => {
    const groupId = await storeThree();
    const drawn = fc.sample(expenseArb, { seed: 20_261_125, numRuns: 400 });
    const isNew = ({ kind, split }: Expense, at: number) =>
      drawn.findIndex((other) => other.kind === kind && other.split.mode === split.mode) === at;
    const ids = drawn
      .filter(isNew)
      .map((expense) => ({ id: newId(), expense: { ...expense, deletedAt: null } }));
    // Expenses and incomes of every mode, and transfers.
    expect(ids).toHaveLength(2 * splitModes.length + 1);
    await Promise.all(
      ids.map(async ({ id, expense }, n) => {
        const before = ids[(n + 1) % ids.length]?.expense ?? expense;
        await expenseReference(db, groupId, id).set(encodeExpense({ ...before, revision: 1 }));
        await expenseReference(db, groupId, id).set(encodeExpense({ ...expense, revision: 2 }));
      }),
    );
    const { totals, postings } = await expectSettled(groupId);
    expect(totals?.members).toEqual(sumOf(postings));
    await Promise.all(ids.map(({ id }) => postExpense(db, { groupId, expenseId: id, clock: Date.now })));
    expect((await expectSettled(groupId)).totals).toEqual(totals);
  });

  it('moves an expense to another category and another year', async () => {
    const groupId = await storeThree();
    const expense = expenseReference(db, groupId, newId());
    const versions = [
      dinner(9_000, { date: '2025-12-31', category: 'food' }),
      dinner(9_000, { revision: 2, date: '2025-12-31', category: 'cafe' }),
      dinner(9_000, { revision: 3, date: '2026-01-01', category: 'cafe' }),
      dinner(9_000, { revision: 4, date: '2026-01-02', title: '야식', category: 'cafe' }),
    ];
    const shares = Object.fromEntries(memberIds.map((id) => [id, 3_000]));
    const seen: unknown[] = [];
    for (const version of versions) {
      await expense.set(encodeExpense(version));
      const { statistics } = await expectSettled(groupId);
      seen.push(Object.fromEntries([...statistics].map(([id, { share }]) => [id, share])));
    }
    expect(seen).toEqual([
      { 'statistics-2025': { '12': { food: shares } } },
      { 'statistics-2025': { '12': { cafe: shares } } },
      { 'statistics-2026': { '01': { cafe: shares } } },
      { 'statistics-2026': { '01': { cafe: shares } } },
    ]);
  });

  it('begins a new page when one is full', async () => {
    const groupId = await storeThree();
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner()));
    await expectSettled(groupId);
    await totalsReference(db, groupId).update({ 'pages.rows': pageRows - 1 });
    for (const _ of [1, 2]) {
      await expenseReference(db, groupId, newId()).set(encodeExpense(dinner()));
      await expectSettled(groupId);
    }
    const { pages, totals } = await expectSettled(groupId);
    expect([...pages.values()].map(({ rows }) => Object.keys(rows).length)).toEqual([2, 1]);
    expect(totals?.pages).toEqual({ rows: pageRows + 1, version: 3 });
  });

  it('takes back an expense whose document is removed', async () => {
    const groupId = await storeThree();
    const expense = expenseReference(db, groupId, newId());
    await expense.set(encodeExpense(dinner()));
    await expectSettled(groupId);
    await expense.delete();
    const { totals } = await expectSettled(groupId);
    expect(totals?.members).toEqual({});
  });

  it('takes back an expense that has become unsound', async () => {
    const groupId = await storeThree();
    const expense = expenseReference(db, groupId, newId());
    await expense.set(encodeExpense(dinner()));
    await expectSettled(groupId);
    await expense.update({ revision: 2, amountMinor: 0.5 });
    await waitFor(
      'the totals are empty',
      async () => (await totalsReference(db, groupId).get()).get('members') as unknown,
      (members) => JSON.stringify(members) === '{}',
    );
    expect((await groupReference(db, groupId).collection('postings').get()).size).toBe(0);
  });
});

describe('postExpense, beside the trigger', { timeout }, () => {
  it('counts once when the same event comes many times at once', async () => {
    const groupId = await storeThree();
    const expenseId = newId();
    await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner()));
    const deliver = () => postExpense(db, { groupId, expenseId, clock: Date.now });
    await Promise.all(Array.from({ length: 5 }, deliver));
    const { totals } = await expectSettled(groupId);
    expect(totals?.members['anna']?.paid).toBe(10_001);
    // A late repeat writes nothing at all.
    const updateTimes = async () => {
      const collections = ['postings', 'totals', 'history'].map((name) =>
        groupReference(db, groupId).collection(name).get(),
      );
      return (await Promise.all(collections)).flatMap(({ docs }) => docs.map((doc) => doc.updateTime));
    };
    const before = await updateTimes();
    expect(before).toHaveLength(4);
    await deliver();
    expect(await updateTimes()).toEqual(before);
  });

  it('ends right when events come while the expense changes, and late ones after', async () => {
    const groupId = await storeThree();
    const expenseId = newId();
    const deliveries: Promise<unknown>[] = [];
    for (let revision = 1; revision <= 3; revision++) {
      await expenseReference(db, groupId, expenseId).set(
        encodeExpense(dinner(revision * 1_000, { revision })),
      );
      deliveries.push(postExpense(db, { groupId, expenseId, clock: Date.now }));
    }
    await Promise.all(deliveries);
    await postExpense(db, { groupId, expenseId, clock: Date.now });
    const { totals } = await expectSettled(groupId);
    expect(totals?.members['anna']?.paid).toBe(3_000);
  });

  it('writes nothing when the group is gone', async () => {
    const groupId = newId();
    const expenseId = newId();
    await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner()));
    expect(await postExpense(db, { groupId, expenseId, clock: Date.now })).toEqual(new Map());
    const { postings, totals } = await loadLedger(groupId);
    expect(postings.size).toBe(0);
    expect(totals).toBeNull();
  });

  it('makes lost totals again from the postings', async () => {
    const groupId = await storeThree();
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner(300, { date: '2025-12-31' })));
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner(600)));
    await expectSettled(groupId);
    await Promise.all([
      totalsReference(db, groupId).delete(),
      statisticsReference(db, groupId, 2025).delete(),
    ]);
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner(900)));
    const { totals } = await expectSettled(groupId);
    expect(totals?.members['anna']?.paid).toBe(1_800);
    // Nothing tells any more which places are taken: the new row goes to a page of its own, the others stay.
    expect(totals?.pages).toEqual({ rows: pageRows + 1, version: 5 });
  });

  it('makes damaged statistics again from the postings', async () => {
    const groupId = await storeThree();
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner(300)));
    await expectSettled(groupId);
    await statisticsReference(db, groupId, 2026).set({ year: 2026 });
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner(900)));
    await waitFor(
      'the statistics are whole',
      () => statisticsReference(db, groupId, 2026).get(),
      (stored) => stored.get('paid') !== undefined,
    );
    const { statistics } = await expectSettled(groupId);
    expect(statistics.get('statistics-2026')?.paid).toEqual({ '01': { anna: 1_200 } });
  });

  it('makes all of it again where a posting is damaged', async () => {
    const groupId = await storeThree();
    const [damaged, sound] = [newId(), newId()];
    await expenseReference(db, groupId, damaged).set(encodeExpense(dinner(300)));
    await expenseReference(db, groupId, sound).set(encodeExpense(dinner(600)));
    const { totals } = await expectSettled(groupId);
    await postingReference(db, groupId, damaged).set({ revision: 'one', epoch: totals?.epoch, page: 0 });
    await expenseReference(db, groupId, damaged).set(encodeExpense(dinner(900, { revision: 2 })));
    await waitFor(
      'the posting is mended',
      () => postingReference(db, groupId, damaged).get(),
      (posting) => posting.get('revision') === 2,
    );
    const mended = await expectSettled(groupId);
    expect(mended.totals?.epoch).not.toBe(totals?.epoch);
    expect(mended.totals?.members['anna']?.paid).toBe(1_500);
  });
});
