import { expect, test } from 'vitest';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { makeExpense, type ExpenseWish } from '@nbbang/domain/testing/make-expense';
import { titleSuggestions } from './title-suggestions.ts';

function known(title: string, createdAt: number, wish: ExpenseWish = {}): KnownExpense {
  const expense = makeExpense({ title, createdAt, participants: ['bora'], ...wish });
  return { id: `expense${createdAt}`, pending: false, expense };
}

const history = [
  known('택시', 1),
  known('공항 택시', 5),
  known('택시비', 2),
  known('택시비', 3),
  known('Taxi', 4),
  known('택시 환급', 6, { kind: 'transfer' }),
  known('택시 취소', 7, { deletedAt: 7 }),
];

test.each<[string, string[]]>([
  ['택', ['택시비', '택시', '공항 택시']],
  ['택시', ['택시비', '공항 택시']],
  ['TA', ['Taxi']],
  ['공항 택시', []],
  ['', []],
  [' ', []],
])('%j offers %j', (typed, offered) => {
  expect(titleSuggestions(typed, history)).toEqual(offered);
});
