import { expect, test } from 'vitest';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Member } from '@nbbang/domain/records/group';
import { choosableMembers, keepChoosable } from './choosable-members.ts';
import type { ExpenseForm } from './expense-form.ts';
import { withSplit } from '#features/expense-form/split/split-form.ts';
import { emptyForm } from './to-form.ts';

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
  category: null,
  note: '',
  foreign: null,
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
  const fresh = emptyForm('m3', ['m2', 'm3', 'gone'], '2026-11-22');
  const form: ExpenseForm = {
    ...fresh,
    receiver: 'gone',
    coPayers: { m5: '1', gone: '2' },
    split: withSplit(
      fresh.split,
      { mode: 'shares', weights: { m2: 100, gone: 200 } },
      {
        'shares.m2': '1',
        'shares.gone': '2',
        'items.0': '3',
      },
    ),
  };
  const kept = keepChoosable(form, people, 'm1');
  expect(kept).toMatchObject({ payer: 'm1', receiver: null, coPayers: { m5: '1' } });
  expect(kept.split).toEqual({
    draft: {
      mode: 'shares',
      entered: [
        { mode: 'shares', weights: { m2: 100 } },
        { mode: 'equal', participants: ['m2'] },
      ],
    },
    texts: { 'shares.m2': '1', 'items.0': '3' },
  });
});

test('whom everybody stays with, a split keeps as it was', () => {
  const people = choosableMembers(members, 'm1', before, 'ko');
  const form = emptyForm('m3', ['m1', 'm2'], '2026-11-22');
  expect(keepChoosable(form, people, 'm1')).toEqual(form);
});
