import { toInput } from '@nbbang/domain/expense/version';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, test } from 'vitest';
import { meetForm, takeForm } from './meet-form.ts';
import { toForm } from './to-form.ts';

const opened = toInput(makeExpense({ title: '저녁', amountMinor: 30_000 }));
const form = (input: Partial<ExpenseInput> = {}) => toForm({ ...opened, ...input }, 'ko-KR');
const dearer = form({ amountMinor: toMinorUnits(45_000), payers: { anna: toMinorUnits(45_000) } });

describe('a form whose expense changes', () => {
  test('shows theirs where nobody typed, and keeps what was typed', () => {
    const met = meetForm(form(), { ...form(), title: '야식' }, dearer);
    expect(met).toEqual({ form: { ...dearer, title: '야식' }, moved: ['money'], conflicts: [] });
  });

  test('names what both changed, and keeps what was typed until somebody chooses', () => {
    const typed = { ...form(), amountText: '12' };
    const met = meetForm(form(), typed, dearer);
    expect(met).toEqual({ form: typed, moved: [], conflicts: ['money'] });
    expect(takeForm(met.form, dearer, met.conflicts)).toEqual(dearer);
  });

  test('asks nothing where both typed the same', () => {
    const met = meetForm(form(), { ...form(), title: '야식' }, form({ title: '야식' }));
    expect(met).toMatchObject({ moved: [], conflicts: [] });
  });
});
