import { expect, test } from 'vitest';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Member } from '@nbbang/domain/records/group';
import { choosableMembers, keepChoosable } from './choosable-members.ts';
import type { ExpenseForm } from './expense-form.ts';

function member(name: string, status: Member['status'] = 'active'): Member {
  return { name, uid: null, role: 'member', status };
}

const members = {
  m1: member('하늘'),
  m2: member('지영'),
  m3: member('가람', 'departed'),
  m4: member('나리', 'departed'),
  m5: member('민수'),
};

const before: ExpenseInput = {
  kind: 'expense',
  title: '저녁',
  amountMinor: toMinorUnits(900),
  currency: 'KRW',
  date: '2026-11-22',
  payers: { m3: toMinorUnits(900) },
  split: { mode: 'equal', participants: ['m1', 'm2'] },
};

test('active members: oneself first, the others by name', () => {
  expect(choosableMembers(members, 'm1', null, 'ko').map(({ id }) => id)).toEqual(['m1', 'm5', 'm2']);
});

test('a departed member stays where the expense concerns one, at the end', () => {
  const people = choosableMembers(members, 'm1', before, 'ko');
  expect(people.map(({ id }) => id)).toEqual(['m1', 'm5', 'm2', 'm3']);
  expect(people.at(-1)).toEqual({ id: 'm3', name: '가람', departed: true });
});

test('a draft loses whoever can no longer be chosen', () => {
  const people = choosableMembers(members, 'm1', null, 'ko');
  const form: ExpenseForm = {
    kind: 'expense',
    amountText: '900',
    title: '저녁',
    payer: 'm3',
    date: '2026-11-22',
    participants: ['m2', 'm3', 'gone'],
  };
  expect(keepChoosable(form, people, 'm1')).toEqual({ ...form, payer: 'm1', participants: ['m2'] });
});
