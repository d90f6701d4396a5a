import { toInput } from '@nbbang/domain/expense/version';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeMember } from '@nbbang/domain/testing/make-group';
import { expect, it } from 'vitest';
import { departedIn } from './departed-in.ts';

const members = {
  anna: makeMember('지영'),
  bora: makeMember('보라'),
  gone: makeMember('현우', { status: 'departed' }),
};

const between = (payer: string, participants: string[], kind: ExpenseInput['kind'] = 'expense') =>
  toInput(makeExpense({ kind, payer, participants }));

it.each<[string, ExpenseInput, ExpenseInput, string[]]>([
  ['nobody left', between('anna', ['anna', 'bora']), between('anna', ['anna']), []],
  ['one shared who has left', between('anna', ['anna', 'gone']), between('anna', ['anna']), ['gone']],
  ['one paid who has left', between('gone', ['anna']), between('anna', ['anna']), ['gone']],
  ['it still concerns them', between('anna', ['gone']), between('gone', ['anna']), []],
  ['a transfer may', between('anna', ['gone'], 'transfer'), between('anna', ['bora'], 'transfer'), []],
  ['one nobody knows', between('anna', ['lost']), between('anna', ['anna']), ['lost']],
])('%s', (_, version, present, found) => {
  expect(departedIn(version, present, members)).toEqual(found);
});
