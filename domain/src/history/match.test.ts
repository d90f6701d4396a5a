import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { categories } from '../records/category.ts';
import { expenseKinds } from '../records/expense.ts';
import type { HistoryRow } from '../records/history.ts';
import { makeHistoryRow } from '../testing/make-history-row.ts';
import { emptyFilter, historyMatcher, isEmptyFilter, spentOf, type HistoryFilter } from './match.ts';

const members = ['anna', 'bert', 'cleo'];
const dates = ['2025-12-31', '2026-01-01', '2026-01-02'];
const amountArb = fc.integer({ min: 1, max: 4 }).map(toMinorUnits);
const sideArb = fc
  .subarray(members, { minLength: 1 })
  .map((ids) => Object.fromEntries(ids.map((id) => [id, toMinorUnits(1)])));

const rowArb: fc.Arbitrary<HistoryRow> = fc.record({
  kind: fc.constantFrom(...expenseKinds),
  title: fc.constantFrom('흑돼지 2차', 'Taxi', '카페 아메리카노'),
  note: fc.constantFrom('', '공항에서', 'late night'),
  amountMinor: amountArb,
  date: fc.constantFrom(...dates),
  category: fc.option(fc.constantFrom(...categories.slice(0, 2))),
  paid: sideArb,
  share: sideArb,
  revision: fc.constant(1),
  createdAt: fc.constant(0),
  receivedAt: fc.constant(null),
});

const filterArb: fc.Arbitrary<HistoryFilter> = fc.record({
  text: fc.constantFrom('', ' ', '흑', 'taxi', '카페 공항', 'ㄱㅎ', 'nowhere'),
  memberId: fc.option(fc.constantFrom(...members, 'toString')),
  category: fc.option(fc.constantFrom(...categories.slice(0, 2), 'none' as const)),
  kind: fc.option(fc.constantFrom(...expenseKinds)),
  from: fc.option(fc.constantFrom(...dates)),
  to: fc.option(fc.constantFrom(...dates)),
  minMinor: fc.option(amountArb),
  maxMinor: fc.option(amountArb),
});

const base = makeHistoryRow({
  title: '흑돼지 2차',
  note: '공항 가는 길',
  amountMinor: 30_000,
  date: '2026-11-03',
  category: 'food',
  participants: ['bert'],
});

test.each<[string, Partial<HistoryFilter>, boolean]>([
  ['title', { text: '흑돼지' }, true],
  ['note', { text: '공항' }, true],
  ['words of both', { text: '공항 ㅎㄷㅈ' }, true],
  ['a word across title and note', { text: '2차공항' }, false],
  ['payer', { memberId: 'anna' }, true],
  ['participant', { memberId: 'bert' }, true],
  ['somebody else', { memberId: 'cleo' }, false],
  ['category', { category: 'food' }, true],
  ['another category', { category: 'cafe' }, false],
  ['no category', { category: 'none' }, false],
  ['kind', { kind: 'expense' }, true],
  ['another kind', { kind: 'income' }, false],
  ['the first day', { from: '2026-11-03' }, true],
  ['a day later', { from: '2026-11-04' }, false],
  ['the last day', { to: '2026-11-03' }, true],
  ['a day before', { to: '2026-11-02' }, false],
  ['the least amount', { minMinor: toMinorUnits(30_000) }, true],
  ['more', { minMinor: toMinorUnits(30_001) }, false],
  ['the greatest amount', { maxMinor: toMinorUnits(30_000) }, true],
  ['less', { maxMinor: toMinorUnits(29_999) }, false],
])('%s', (_what, asked, expected) => {
  expect(historyMatcher({ ...emptyFilter, ...asked })(base)).toBe(expected);
});

test('an expense without a category is found as such, a transfer is not', () => {
  const isFound = historyMatcher({ ...emptyFilter, category: 'none' });
  expect(isFound({ ...base, category: null })).toBe(true);
  expect(isFound({ ...base, category: null, kind: 'transfer' })).toBe(false);
});

test('a filter asks for what each of its parts asks for, all together', () => {
  const parts = Object.keys(emptyFilter) as (keyof HistoryFilter)[];
  fc.assert(
    fc.property(filterArb, rowArb, (filter, row) => {
      const alone = parts.map((part) => historyMatcher({ ...emptyFilter, [part]: filter[part] })(row));
      expect(historyMatcher(filter)(row)).toBe(alone.every(Boolean));
    }),
    { numRuns: 3_000 },
  );
});

test('an empty filter lets every row through', () => {
  fc.assert(
    fc.property(rowArb, (row) => {
      expect(historyMatcher(emptyFilter)(row)).toBe(true);
    }),
  );
  expect(isEmptyFilter({ ...emptyFilter, text: ' ' })).toBe(true);
  expect(isEmptyFilter({ ...emptyFilter, maxMinor: toMinorUnits(0) })).toBe(false);
});

test('what was spent leaves transfers out and takes income off', () => {
  const entry = (kind: HistoryRow['kind'], amount: number) => ({ kind, amountMinor: toMinorUnits(amount) });
  expect(spentOf([entry('expense', 500), entry('income', 200), entry('transfer', 90)])).toBe(300);
  expect(spentOf([entry('transfer', 90)])).toBeNull();
  expect(spentOf([])).toBeNull();
});

test('prints how long a search among 10,000 rows takes', () => {
  const titles = ['제주 흑돼지', '애월 카페', '숙소 2박', 'Taxi to airport', '장보기 이마트', '편의점'];
  const rows = Array.from({ length: 10_000 }, (_, at): HistoryRow => ({
    ...base,
    title: `${titles[at % titles.length] ?? ''} ${at}`,
    note: at % 3 === 0 ? '영수증은 나중에 올릴게요' : '',
  }));
  const timed = ['ㅎ', '흐', '흑', '흑ㄷ', '흑돼', '흑돼지', '흑돼지 99'].map((text) => {
    const before = performance.now();
    const found = rows.filter(historyMatcher({ ...emptyFilter, text })).length;
    return { text, found, ms: performance.now() - before };
  });
  console.log(timed.map(({ text, found, ms }) => `${text}: ${ms.toFixed(1)} ms (${found})`).join(', '));
  expect(timed.map(({ found }) => found)).toEqual([1667, 1667, 1667, 1667, 1667, 1667, expect.any(Number)]);
});
