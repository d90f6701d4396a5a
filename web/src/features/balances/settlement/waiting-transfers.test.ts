import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Expense } from '@nbbang/domain/records/expense';
import { expect, test } from 'vitest';
import { waitingTransfers } from './waiting-transfers.ts';

const won = toMinorUnits(12_000);

function sent(id: string, change: Partial<Expense> = {}): KnownExpense {
  const expense: Expense = {
    kind: 'transfer',
    title: '',
    amountMinor: won,
    currency: 'KRW',
    date: '2026-11-22',
    category: null,
    note: '',
    payers: { minsu: won },
    split: { mode: 'equal', participants: ['jiyeong'] },
    foreign: null,
    revision: 1,
    createdBy: 'uidOfMinsu',
    createdAt: 1,
    updatedBy: 'uidOfMinsu',
    updatedAt: 1,
    deletedAt: null,
    receivedAt: null,
    ...change,
  };
  return { id, expense, pending: false };
}

const waiting = (...known: KnownExpense[]) =>
  waitingTransfers(known, 'jiyeong', 'uidOfJiyeong').map((one) => one.known.id);

test('what another sent to me waits', () => {
  expect(waitingTransfers([sent('one')], 'jiyeong', 'uidOfJiyeong')).toMatchObject([
    { from: 'minsu', to: 'jiyeong', known: { id: 'one' } },
  ]);
});

test.each<[why: string, change: Partial<Expense>]>([
  ['it is confirmed', { receivedAt: 2 }],
  ['it is deleted', { deletedAt: 2 }],
  ['it went to another', { split: { mode: 'equal', participants: ['sua'] } }],
  ['it is no transfer', { kind: 'expense' }],
  ['I recorded it myself', { updatedBy: 'uidOfJiyeong' }],
])('not when %s', (_why, change) => {
  expect(waiting(sent('one', change))).toEqual([]);
});

test('the latest first, of one day the latest entered', () => {
  const old = sent('old', { date: '2026-11-20', createdAt: 9 });
  const first = sent('first', { createdAt: 3 });
  const second = sent('second', { createdAt: 4 });
  expect(waiting(first, old, second)).toEqual(['second', 'first', 'old']);
});
