import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { makeExpense, type ExpenseWish } from '@nbbang/domain/testing/make-expense';
import { expect, test } from 'vitest';
import { waitingTransfers } from './waiting-transfers.ts';

function sent(id: string, wish: ExpenseWish = {}): KnownExpense {
  const expense = makeExpense({
    kind: 'transfer',
    payer: 'minsu',
    participants: ['jiyeong'],
    createdBy: 'uidOfMinsu',
    ...wish,
  });
  return { id, expense, pending: false };
}

const waiting = (...known: KnownExpense[]) =>
  waitingTransfers(known, 'jiyeong', 'uidOfJiyeong').map((one) => one.known.id);

test('what another sent to me waits', () => {
  expect(waitingTransfers([sent('one')], 'jiyeong', 'uidOfJiyeong')).toMatchObject([
    { from: 'minsu', to: 'jiyeong', known: { id: 'one' } },
  ]);
});

test.each<[why: string, wish: ExpenseWish]>([
  ['it is confirmed', { receivedAt: 2 }],
  ['it is deleted', { deletedAt: 2 }],
  ['it went to another', { participants: ['hana'] }],
  ['it is no transfer', { kind: 'expense' }],
  ['I recorded it myself', { updatedBy: 'uidOfJiyeong' }],
])('not when %s', (_why, wish) => {
  expect(waiting(sent('one', wish))).toEqual([]);
});

test('the latest first, of one day the latest entered', () => {
  const old = sent('old', { date: '2026-01-01', createdAt: 9 });
  const first = sent('first', { createdAt: 3 });
  const second = sent('second', { createdAt: 4 });
  expect(waiting(first, old, second)).toEqual(['second', 'first', 'old']);
});
