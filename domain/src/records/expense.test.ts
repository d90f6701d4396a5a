import * as v from 'valibot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expenseArb } from '../testing/random-expense.ts';
import { expenseInputSchema, expenseSchema } from './expense.ts';

const dinner = {
  kind: 'expense',
  title: 'Dinner',
  amountMinor: 900,
  currency: 'KRW',
  date: '2026-11-21',
  category: 'food',
  note: '',
  payers: { Anna: 900 },
  split: { mode: 'equal', participants: ['Anna', 'Bora'] },
  foreign: null,
  revision: 1,
  createdBy: 'uid',
  createdAt: 1,
  updatedBy: 'uid',
  updatedAt: 1,
  deletedAt: null,
};
const transfer = {
  ...dinner,
  ...{ kind: 'transfer', title: '', category: null },
  split: { mode: 'equal', participants: ['Bora'] },
};
const ten = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`payer${at}`, 90]));

test('an entry of any kind and mode comes back from the schema as it went in', () => {
  fc.assert(
    fc.property(expenseArb, (expense) => {
      expect(v.parse(expenseSchema, expense)).toEqual(expense);
    }),
    { numRuns: 500 },
  );
});

test('one stored before there were category, note, foreign amount, receipts and write ids has none', () => {
  const { category: _category, note: _note, foreign: _foreign, ...old } = dinner;
  const later = { category: null, receivedAt: null, writeId: null, previousWriteId: null };
  expect(v.parse(expenseSchema, old)).toEqual({ ...dinner, ...later });
  const { kind, title, amountMinor, currency, date, payers, split } = old;
  const typed = { kind, title, amountMinor, currency, date, payers, split };
  expect(v.parse(expenseInputSchema, typed)).toEqual({ ...typed, category: null, note: '', foreign: null });
});

test.each<[string, object]>([
  ['an income', { ...dinner, kind: 'income' }],
  ['ten payers', { ...dinner, payers: ten }],
  ['a note of 500', { ...dinner, note: 'x'.repeat(500) }],
  ['one paid abroad', { ...dinner, foreign: { currency: 'JPY', amountMinor: 99, rate: '9.1' } }],
  ['a split that misses the amount', { ...dinner, split: { mode: 'exact', amountsMinor: { Anna: 1 } } }],
  ['a transfer', transfer],
  ['a transfer with a title', { ...transfer, title: 'Thanks' }],
])('%s: let through', (_, expense) => {
  expect(v.is(expenseSchema, expense)).toBe(true);
});

test.each<[string, object]>([
  ['an unknown kind', { ...dinner, kind: 'refund' }],
  ['a write id of 19', { ...dinner, writeId: 'a'.repeat(19) }],
  ['a write on what is no write id', { ...dinner, previousWriteId: 'with-a-dash000000000' }],
  ['an unknown category', { ...dinner, category: 'rent' }],
  ['a note of 501', { ...dinner, note: 'x'.repeat(501) }],
  ['nobody who paid', { ...dinner, payers: {} }],
  ['eleven payers', { ...dinner, amountMinor: 901, payers: { ...ten, payer10: 1 } }],
  ['payers who paid less', { ...dinner, payers: { Anna: 400, Bora: 499 } }],
  ['a payer of nothing', { ...dinner, payers: { Anna: 900, Bora: 0 } }],
  ['an income without a title', { ...dinner, kind: 'income', title: ' ' }],
  ['a transfer with a category', { ...transfer, category: 'food' }],
  ['a transfer to oneself', { ...transfer, payers: { Bora: 900 } }],
  ['a transfer to two', { ...transfer, split: { mode: 'equal', participants: ['Bora', 'Minsu'] } }],
  ['a transfer from two', { ...transfer, payers: { Anna: 1, Minsu: 899 } }],
  ['a transfer by another mode', { ...transfer, split: { mode: 'shares', weights: { Bora: 100 } } }],
])('%s: kept out', (_, expense) => {
  expect(v.is(expenseSchema, expense)).toBe(false);
});
