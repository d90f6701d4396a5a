import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Member } from '@nbbang/domain/records/group';
import { expect, it } from 'vitest';
import { departedIn } from './departed-in.ts';

const member = (name: string, status: Member['status']): Member => ({
  name,
  uid: null,
  role: 'member',
  status,
});
const members = {
  anna: member('지영', 'active'),
  bora: member('보라', 'active'),
  gone: member('현우', 'departed'),
};

const between = (payer: string, participants: string[], kind: ExpenseInput['kind'] = 'expense') =>
  ({
    kind,
    title: '저녁',
    amountMinor: toMinorUnits(100),
    currency: 'KRW',
    date: '2026-11-25',
    category: null,
    note: '',
    payers: { [payer]: toMinorUnits(100) },
    split: { mode: 'equal', participants },
    foreign: null,
  }) satisfies ExpenseInput;

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
