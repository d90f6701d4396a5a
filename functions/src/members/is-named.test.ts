import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeHistoryRow } from '@nbbang/domain/testing/make-history-row';
import { expect, it } from 'vitest';
import { isNamed, type Traces } from './is-named.ts';

const nothing: Traces = { totals: { members: {} }, pages: [], expenses: [] };
const sums = { paid: toMinorUnits(1), share: zeroMinor, sent: zeroMinor, received: zeroMinor };
const page = (row: object) => ({ number: 0, version: 1, rows: { e1: { ...makeHistoryRow(), ...row } } });
const dinner = makeExpense({ amountMinor: 1, payer: 'anna', participants: ['anna', 'beom'] });

it.each<[string, Partial<Traces>, boolean]>([
  ['nothing at all', {}, false],
  ['sums of their own', { totals: { members: { mina: sums } } }, true],
  ['sums of others', { totals: { members: { anna: sums } } }, false],
  ['a row of who paid', { pages: [page({ paid: { mina: 1 } })] }, true],
  ['a row with a share of nothing', { pages: [page({ share: { mina: 0 } })] }, true],
  ['a row of others', { pages: [page({ paid: { anna: 1 }, share: { anna: 1 } })] }, false],
  ['an expense of others', { expenses: [dinner] }, false],
  ['an expense they paid', { expenses: [dinner, { ...dinner, payers: { mina: 1 } }] }, true],
  [
    'a deleted one they took part in',
    { expenses: [{ ...dinner, split: { mode: 'equal', participants: ['mina'] }, deletedAt: 1 }] },
    true,
  ],
  [
    'one with a part of 0',
    { expenses: [{ ...dinner, split: { mode: 'exact', amountsMinor: { mina: 0, anna: 1 } } }] },
    true,
  ],
  ['an expense that does not parse', { expenses: [{ ...dinner, amountMinor: 0.5 }] }, true],
])('%s', (_, traces, named) => {
  expect(isNamed('mina', { ...nothing, ...traces })).toBe(named);
});

it('an id that every object has names nobody', () => {
  expect(isNamed('constructor', { ...nothing, pages: [page({})], expenses: [dinner] })).toBe(false);
});
