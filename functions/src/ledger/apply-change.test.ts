import { toPosting } from '@nbbang/domain/balance/posting';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import { historyPageSchema, pageRows } from '@nbbang/domain/records/history';
import { storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import { isEmptyYear } from '@nbbang/domain/statistics/apply';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { sumPostings } from '@nbbang/domain/testing/sum-postings';
import { sumStatistics } from '@nbbang/domain/testing/sum-statistics';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KeptGroup } from '../testing/kept-group.ts';

/** Of every kind and mode. */
const states = fc.record({
  expense: expenseArb,
  present: fc.constantFrom('sound', 'sound', 'sound', 'deleted', 'missing', 'unsound'),
  revision: fc.integer({ min: 1, max: 4 }),
});
const scripts = fc.record({
  events: fc.array(
    fc.record({
      expenseId: fc.constantFrom('expenseAAAA', 'expenseBBBB', 'expenseCCCC', 'expenseDDDD'),
      write: fc.option(states, { nil: null }),
      deliveries: fc.integer({ min: 0, max: 2 }),
      losesTotals: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    }),
    { maxLength: 30 },
  ),
  /** So many others that the pages get full meanwhile. */
  others: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 3 }) },
    fc.constantFrom(pageRows - 2, pageRows - 1, 2 * pageRows - 2),
  ),
});
type Script = typeof scripts extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const expense = (amountMinor = 900) => makeExpense({ amountMinor, payer: 'Anna', participants: ['Bora'] });

function put(group: KeptGroup, expenseId: string, document: unknown) {
  group.expenses.set(expenseId, document);
  return group.deliver(expenseId);
}

function groupWith(others: number): KeptGroup {
  const group = new KeptGroup();
  for (let n = 0; n < others; n++) put(group, `other${n}`, expense(100 + n));
  return group;
}

/** Every version ever written is later than those before it. */
function follow({ events, others }: Script): KeptGroup {
  const group = groupWith(others);
  for (const [at, { expenseId, write, deliveries, losesTotals }] of events.entries()) {
    if (losesTotals) {
      group.totals = null;
      group.statistics.clear();
    }
    if (write !== null) {
      const { present, revision } = write;
      const deletedAt = present === 'deleted' ? createdAtMs : null;
      const written = { ...write.expense, revision, updatedAt: createdAtMs + 1_000 + at, deletedAt };
      if (present === 'missing') group.expenses.delete(expenseId);
      else group.expenses.set(expenseId, present === 'unsound' ? { ...written, amountMinor: 1.5 } : written);
    }
    for (let n = 0; n < deliveries; n++) group.deliver(expenseId);
  }
  // At least one event of each comes after its last write.
  for (const { expenseId } of events) group.deliver(expenseId);
  // Lost totals are made again with the next change.
  put(group, 'last', expense());
  return group;
}

function soundOf(group: KeptGroup): [string, Expense][] {
  return [...group.expenses].flatMap(([id, document]): [string, Expense][] => {
    const parsed = v.safeParse(expenseSchema, document);
    return parsed.success ? [[id, parsed.output]] : [];
  });
}

/** The history from scratch: each sound expense once, in the page that its posting names. */
function expectPages(group: KeptGroup, sound: readonly [string, Expense][]): void {
  const expected = sound.flatMap(([id, held]) => {
    const row = toHistoryRow(id, held);
    return row === null ? [] : [[id, { row, page: group.postings.get(id)?.page }] as const];
  });
  const rows = [...group.pages].flatMap(([page, { rows: held }]) =>
    Object.entries(held).map(([id, row]) => [id, { row, page }] as const),
  );
  expect(rows).toHaveLength(expected.length);
  expect(new Map(rows)).toEqual(new Map(expected));
  for (const [number, page] of group.pages) {
    expect(v.parse(historyPageSchema, page).number).toBe(number);
    expect(Object.keys(page.rows).length).toBeLessThanOrEqual(pageRows);
  }
  const versions = [...group.pages.values()].map(({ version }) => version);
  expect(new Set(versions).size).toBe(versions.length);
  expect(Math.max(0, ...versions)).toBe(group.totals?.pages.version);
}

describe('applyChange', () => {
  it('ends with all as made from scratch, however often, late and out of order events come', () => {
    const seen = { pages: 0, years: 0 };
    fc.assert(
      fc.property(scripts, (script) => {
        const group = follow(script);
        const { totals } = group;
        const sound = soundOf(group);
        const postings = new Map(sound.map(([id, held]) => [id, toPosting(id, held)]));
        expect(
          new Map([...group.postings].map(([id, { page: _page, ...posting }]) => [id, posting])),
        ).toEqual(postings);
        for (const posting of group.postings.values()) v.parse(storedPostingSchema, posting);
        expect(v.parse(totalsSchema, totals)).toEqual(totals);
        expect(totals?.members).toEqual(sumPostings([...postings.values()]));

        const years = [2025, 2026]
          .map((year) => sumStatistics(year, [...postings.values()]))
          .filter((statistics) => !isEmptyYear(statistics))
          .map((statistics) => [statistics.year, { ...statistics, updatedAt: createdAtMs }] as const);
        expect(group.statistics).toEqual(new Map(years));
        expect(totals?.years).toEqual(years.map(([year]) => year));

        expectPages(group, sound);
        seen.pages = Math.max(seen.pages, group.pages.size);
        seen.years = Math.max(seen.years, group.statistics.size);
      }),
      { numRuns: 200 },
    );
    // The runs went beyond a page and a year.
    expect(seen).toEqual({ pages: 3, years: 2 });
  });

  it('writes nothing the second time', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const group = follow(script);
        for (const id of group.expenses.keys()) expect(group.deliver(id).writes).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('gives a restored expense its row back in the page it had', () => {
    const group = groupWith(0);
    put(group, 'first', expense());
    for (let n = 0; n < pageRows; n++) put(group, `other${n}`, expense());
    put(group, 'first', { ...expense(), revision: 2, deletedAt: createdAtMs });
    expect(group.pages.get(0)?.rows['first']).toBeUndefined();
    expect(group.postings.get('first')).toMatchObject({ page: 0, paid: {} });
    const { writes } = put(group, 'first', { ...expense(), revision: 3 });
    expect(writes?.page).toMatchObject({ number: 0, version: pageRows + 3, row: { revision: 3 } });
  });

  it('touches no statistics when only words change, nor a page when a deleted expense does', () => {
    const group = groupWith(0);
    put(group, 'dinner', expense());
    const renamed = { ...expense(), title: '야식', date: '2026-01-03', revision: 2, updatedAt: 2 };
    const { writes } = put(group, 'dinner', renamed);
    expect(writes?.statistics).toEqual(new Map());
    expect(writes?.page?.row?.title).toBe('야식');
    put(group, 'dinner', { ...renamed, revision: 3, deletedAt: createdAtMs });
    const later = put(group, 'dinner', { ...renamed, revision: 4, deletedAt: createdAtMs });
    expect(later.writes).toMatchObject({ page: null, posting: { revision: 4 } });
  });

  it('moves an expense to another month of the year', () => {
    const group = groupWith(0);
    put(group, 'dinner', { ...expense(), date: '2026-01-31' });
    put(group, 'dinner', { ...expense(), date: '2026-02-01', revision: 2 });
    expect(group.statistics.get(2026)?.paid).toEqual({ '02': { Anna: 900 } });
  });

  it('takes up once what was stored before there were dates and pages', () => {
    const group = groupWith(0);
    put(group, 'old', expense());
    const posting = group.postings.get('old');
    if (posting === undefined || group.totals === null) throw new Error('nothing was posted');
    group.postings.set('old', { ...posting, date: null, category: null, page: null });
    group.totals = { ...group.totals, pages: { rows: 0, version: 0 }, years: [] };
    group.statistics.clear();
    group.pages.clear();
    const { members } = group.totals;

    expect(group.deliver('old').writes).not.toBeNull();
    expect(group.deliver('old').writes).toBeNull();
    expect(group.totals).toMatchObject({ members, pages: { rows: 1, version: 1 }, years: [2026] });
    expect(group.postings.get('old')).toEqual(posting);
    expect(group.statistics.get(2026)?.paid).toEqual({ '01': { Anna: 900 } });
    expect(Object.keys(group.pages.get(0)?.rows ?? {})).toEqual(['old']);
  });
});
