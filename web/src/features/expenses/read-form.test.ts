import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes } from '@nbbang/domain/money/currency';
import { maxAmountMinor, toMinorUnits } from '@nbbang/domain/money/minor-units';
import { expenseInputSchema, type ExpenseInput } from '@nbbang/domain/records/expense';
import * as v from 'valibot';
import { isSameInput, readForm, toForm, type ExpenseForm, type FormProblems } from './expense-form.ts';

const members = ['anna', 'bert', 'carl', 'dora'];

const inputs: fc.Arbitrary<ExpenseInput> = fc
  .record({
    kind: fc.constantFrom('expense' as const, 'transfer' as const),
    title: fc.string({ maxLength: 100, unit: 'grapheme' }).filter((title) => title.length <= 100),
    amount: fc.integer({ min: 1, max: maxAmountMinor }),
    currency: fc.constantFrom(...currencyCodes),
    date: fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
    order: fc.shuffledSubarray(members, { minLength: 2 }),
  })
  .filter(({ kind, title }) => kind === 'transfer' || /\S/.test(title))
  .map(({ kind, title, amount, currency, date, order }) => ({
    kind,
    title,
    amountMinor: toMinorUnits(amount),
    currency,
    date: date.toISOString().slice(0, 10),
    payers: { [order[0] ?? '']: toMinorUnits(amount) },
    split: { mode: 'equal', participants: kind === 'transfer' ? order.slice(1, 2) : order },
  }));

const locales = fc.constantFrom('ko', 'en');

test('open, save without a change: nothing changes', () => {
  fc.assert(
    fc.property(inputs, locales, (input, locale) => {
      expect(readForm(toForm(input, locale), input.currency, locale, input)).toEqual({ ok: true, input });
    }),
  );
});

test('whatever is typed, what is read can be stored', () => {
  const typed: fc.Arbitrary<ExpenseForm> = fc.record({
    kind: fc.constantFrom('expense' as const, 'transfer' as const),
    amountText: fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('12,000+8,500', '3*4,500')),
    title: fc.string({ maxLength: 110 }),
    payer: fc.constantFrom(...members),
    date: fc.oneof(fc.string(), fc.constant('2026-02-28'), fc.constant('2026-02-30')),
    participants: fc.subarray(members),
  });
  fc.assert(
    fc.property(typed, locales, (form, locale) => {
      const reading = readForm(form, 'KRW', locale, null);
      if (reading.ok) expect(v.is(expenseInputSchema, reading.input)).toBe(true);
      else expect(Object.keys(reading.problems)).not.toEqual([]);
    }),
  );
});

test('the order of participants is no change, anything else is', () => {
  fc.assert(
    fc.property(inputs, inputs, (a, b) => {
      const reversed = a.split.participants.toReversed();
      expect(isSameInput(a, { ...a, split: { mode: 'equal', participants: reversed } })).toBe(true);
      expect(isSameInput(a, { ...a, date: b.date })).toBe(a.date === b.date);
      expect(isSameInput(a, { ...a, title: b.title })).toBe(a.title === b.title);
      expect(isSameInput(a, { ...a, payers: b.payers })).toBe(
        Object.keys(a.payers)[0] === Object.keys(b.payers)[0],
      );
    }),
  );
});

describe('problems', () => {
  const right: ExpenseForm = {
    kind: 'expense',
    amountText: '12,000+8,500',
    title: ' Café ',
    payer: 'anna',
    date: '2026-11-22',
    participants: ['anna', 'bert'],
  };

  test('a title is trimmed, a sum is added up', () => {
    const reading = readForm(right, 'KRW', 'ko', null);
    expect(reading).toMatchObject({ ok: true, input: { title: 'Café', amountMinor: 20_500 } });
  });

  test.each<[Partial<ExpenseForm>, FormProblems]>([
    [{ amountText: '' }, { amount: 'empty' }],
    [{ amountText: '12,000+' }, { amount: 'not-a-number' }],
    [{ amountText: '5-5' }, { amount: 'not-positive' }],
    [{ amountText: '9999999999999999' }, { amount: 'too-large' }],
    [{ amountText: '12.5' }, { amount: 'too-many-decimals' }],
    [{ title: '  ' }, { title: 'missing' }],
    [{ title: 'x'.repeat(101) }, { title: 'too-long' }],
    [{ date: '2026-02-30' }, { date: 'invalid' }],
    [{ date: '' }, { date: 'invalid' }],
    [{ participants: [] }, { participants: 'missing' }],
    [{ kind: 'transfer', title: '', participants: ['anna'] }, { participants: 'same-person' }],
    [
      { amountText: '', title: '', participants: [] },
      { amount: 'empty', title: 'missing', participants: 'missing' },
    ],
  ])('%o', (changes, problems) => {
    expect(readForm({ ...right, ...changes }, 'KRW', 'ko', null)).toEqual({ ok: false, problems });
  });
});
