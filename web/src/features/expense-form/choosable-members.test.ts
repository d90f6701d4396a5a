import { expect, test } from 'vitest';
import { toInput } from '@nbbang/domain/expense/version';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeMember } from '@nbbang/domain/testing/make-group';
import { choosableMembers, keepChoosable } from './choosable-members.ts';
import type { ExpenseForm } from './expense-form.ts';
import { withSplit } from '#features/expense-form/split/split-form.ts';
import { emptyForm } from './to-form.ts';

const members = {
  mem1: makeMember('하늘'),
  mem2: makeMember('지영'),
  mem3: makeMember('가람', { status: 'departed' }),
  mem4: makeMember('나리', { status: 'departed' }),
  mem5: makeMember('민수'),
};

const before = toInput(makeExpense({ payer: 'mem3', participants: ['mem1', 'mem2'] }));

test('active members: oneself first, the others by name', () => {
  expect(choosableMembers(members, 'mem1', null, 'ko').map(({ id }) => id)).toEqual(['mem1', 'mem5', 'mem2']);
});

test('a departed member stays where the expense concerns one, at the end', () => {
  const people = choosableMembers(members, 'mem1', before, 'ko');
  expect(people.map(({ id }) => id)).toEqual(['mem1', 'mem5', 'mem2', 'mem3']);
  expect(people.at(-1)).toEqual({ id: 'mem3', name: '가람', departed: true });
});

test('a draft loses whoever can no longer be chosen', () => {
  const people = choosableMembers(members, 'mem1', null, 'ko');
  const fresh = emptyForm('mem3', ['mem2', 'mem3', 'gone'], '2026-11-22');
  const form: ExpenseForm = {
    ...fresh,
    receiver: 'gone',
    coPayers: { mem5: '1', gone: '2' },
    split: withSplit(
      fresh.split,
      { mode: 'shares', weights: { mem2: 100, gone: 200 } },
      {
        'shares.mem2': '1',
        'shares.gone': '2',
        'items.0': '3',
      },
    ),
  };
  const kept = keepChoosable(form, people, 'mem1');
  expect(kept).toMatchObject({ payer: 'mem1', receiver: null, coPayers: { mem5: '1' } });
  expect(kept.split).toEqual({
    draft: {
      mode: 'shares',
      entered: [
        { mode: 'shares', weights: { mem2: 100 } },
        { mode: 'equal', participants: ['mem2'] },
      ],
    },
    texts: { 'shares.mem2': '1', 'items.0': '3' },
  });
});

test('whom everybody stays with, a split keeps as it was', () => {
  const people = choosableMembers(members, 'mem1', before, 'ko');
  const form = emptyForm('mem3', ['mem1', 'mem2'], '2026-11-22');
  expect(keepChoosable(form, people, 'mem1')).toEqual(form);
});
