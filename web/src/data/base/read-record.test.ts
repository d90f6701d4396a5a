import { toPosting } from '@nbbang/domain/balance/posting';
import { applyPosting, emptyTotals } from '@nbbang/domain/balance/totals';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { activitySchema } from '@nbbang/domain/records/activity';
import { commentSchema } from '@nbbang/domain/records/comment';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { groupSchema } from '@nbbang/domain/records/group';
import { historyPageSchema } from '@nbbang/domain/records/history';
import { statisticsSchema, storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import { statisticsOf } from '@nbbang/domain/statistics/apply';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeGroup, makeMember } from '@nbbang/domain/testing/make-group';
import { makeHistoryRow } from '@nbbang/domain/testing/make-history-row';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readRecord } from './read-record.ts';

const members = { anna: makeMember('Anna', { uid: 'uid' }), bora: makeMember('Bora') };
const foreign = { currency: 'JPY', amountMinor: toMinorUnits(900), rate: '10' };
const dinner = {
  ...makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna', 'bora'] }),
  foreign,
};
const posting = toPosting('dinner', dinner);
const stored = { ...posting, page: 0 };
const splits = { before: dinner.split, after: { mode: 'outline', of: 'equal', participants: ['anna'] } };
const edit = {
  ...{ actorUid: 'uid', memberId: 'anna', at: 1, expenseId: 'dinner', kind: 'expense', title: 'Dinner' },
  ...{ transfer: { from: 'anna', to: 'bora' }, what: 'edited', revision: 2, amountMinor: 1, currency: 'KRW' },
  changes: [{ field: 'split', ...splits }],
};
const change = {
  ...{ actorUid: 'uid', memberId: 'anna', at: 1, what: 'groupChanged' },
  changes: [{ field: 'archived', after: true }],
};
const page = { number: 0, version: 1, rows: { dinner: makeHistoryRow() } };
const comment = { text: 'Hi', memberId: 'anna', createdBy: 'uid', createdAt: 1 };
const group = makeGroup(members, { defaultSplit: { mode: 'shares' } });

/** Every level of each kind of document at which something may be added one day. */
const levels: [string, v.GenericSchema, unknown, (string | number)[]][] = [
  ['expense', expenseSchema, dinner, []],
  ['expense', expenseSchema, dinner, ['split']],
  ['expense', expenseSchema, dinner, ['foreign']],
  ['totals', totalsSchema, applyPosting(emptyTotals(0), 'dinner', null, posting, 1), []],
  ['totals', totalsSchema, applyPosting(emptyTotals(0), 'dinner', null, posting, 1), ['pages']],
  ['totals', totalsSchema, applyPosting(emptyTotals(0), 'dinner', null, posting, 1), ['members', 'anna']],
  ['totals', totalsSchema, applyPosting(emptyTotals(0), 'dinner', null, posting, 1), ['recent', 'dinner']],
  ['posting', storedPostingSchema, stored, []],
  ['statistics', statisticsSchema, statisticsOf(Number(dinner.date.slice(0, 4)), [posting], 1), []],
  ['history', historyPageSchema, page, []],
  ['history', historyPageSchema, page, ['rows', 'dinner']],
  ['activity', activitySchema, edit, []],
  ['activity', activitySchema, edit, ['transfer']],
  ['activity', activitySchema, edit, ['changes', 0]],
  ['activity', activitySchema, edit, ['changes', 0, 'before']],
  ['activity', activitySchema, edit, ['changes', 0, 'after']],
  ['activity', activitySchema, change, []],
  ['activity', activitySchema, change, ['changes', 0]],
  ['comment', commentSchema, comment, []],
  ['group', groupSchema, group, []],
  ['group', groupSchema, group, ['members', 'anna']],
  ['group', groupSchema, group, ['defaultSplit']],
];

/** A copy of `value` with the fields in the object at `path`. */
function withFields(value: unknown, [at, ...path]: readonly (string | number)[], fields: object): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === at ? withFields(item, path, fields) : item));
  if (typeof value !== 'object' || value === null) throw new Error('no such level');
  if (at === undefined) return { ...value, ...fields };
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === at ? withFields(item, path, fields) : item]),
  );
}

test.each(levels)('%s: a field of next week is passed over (%#)', (_, schema, document, path) => {
  const later = withFields(document, path, { addedLater: { a: [1] }, anotherLater: null });
  // Whoever writes is told of it.
  expect(v.is(schema, later)).toBe(false);
  expect(readRecord(schema, later)).toEqual({ record: v.parse(schema, document) });
});

test('fields at every level at once', () => {
  const all = [[], ['split'], ['foreign']].reduce<unknown>(
    (document, path) => withFields(document, path, { addedLater: 1 }),
    dinner,
  );
  expect(readRecord(expenseSchema, all)).toEqual({ record: v.parse(expenseSchema, dinner) });
});

test.each([
  ['a wrong value', { ...dinner, addedLater: 1, amountMinor: 1.5 }],
  ['a missing one', { ...dinner, addedLater: 1, title: undefined }],
  ['payers that miss the amount', { ...dinner, addedLater: 1, payers: { anna: 8_999 } }],
])('what is known is held to its schema: %s', (_, document) => {
  expect(Object.keys(readRecord(expenseSchema, document))).toEqual(['problem']);
});
