import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes } from '@nbbang/domain/money/currency';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { categories } from '@nbbang/domain/records/category';
import { expenseInputSchema, type ExpenseInput } from '@nbbang/domain/records/expense';
import { splitModes, type SplitMode } from '@nbbang/domain/records/split';
import { fifty, reversed, suitableArb } from '@nbbang/domain/testing/random-split';
import * as v from 'valibot';
import type { ExpenseForm, FormProblems } from './expense-form.ts';
import { readForm, type FormContext } from './read-form.ts';
import { isSameForm, isSameInput } from './same-form.ts';
import { textKey, withMode, withSplit } from '#features/expense-form/split/split-form.ts';
import { emptyForm, toForm } from './to-form.ts';

const locales = fc.constantFrom('ko', 'en');
const dateArb = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const titleArb = fc
  .string({ maxLength: 100, unit: 'grapheme' })
  .filter((title) => title.length <= 100 && /\S/.test(title));

const partsArb = fc.record({
  title: titleArb,
  date: dateArb,
  note: fc.string({ maxLength: 500 }),
  category: fc.option(fc.constantFrom(...categories)),
  currency: fc.constantFrom(...currencyCodes),
  foreign: fc.option(
    fc.record({
      currency: fc.constantFrom(...currencyCodes),
      amountMinor: fc.integer({ min: 1, max: maxAmountMinor }).map(toMinorUnits),
      rate: fc.constantFrom('1352.5', '0.00074', '12', '9.10', '0.5'),
    }),
  ),
  payerCount: fc.integer({ min: 1, max: 10 }),
});

/** Paid by up to ten, one minor unit each but the first, so that the smallest amounts have several payers too. */
function payersOf(amountMinor: MinorUnits, count: number): ExpenseInput['payers'] {
  const others = fifty.slice(1, Math.min(count, amountMinor));
  return Object.fromEntries([
    [fifty[0] ?? '', toMinorUnits(amountMinor - others.length)],
    ...others.map((id) => [id, toMinorUnits(1)] as const),
  ]);
}

const sharedArb: fc.Arbitrary<ExpenseInput> = fc
  .tuple(
    fc.constantFrom('expense' as const, 'income' as const),
    fc.oneof(...splitModes.map(suitableArb)),
    partsArb,
  )
  .map(([kind, { split, amountMinor }, { payerCount, ...parts }]) => ({
    kind,
    ...parts,
    amountMinor,
    split,
    payers: payersOf(amountMinor, payerCount),
  }));

const transferArb: fc.Arbitrary<ExpenseInput> = fc
  .tuple(sharedArb, fc.integer({ min: 1, max: maxAmountMinor }).map(toMinorUnits), fc.boolean())
  .map(([shared, amountMinor, isTitled]) => ({
    ...shared,
    kind: 'transfer',
    title: isTitled ? shared.title : '',
    category: null,
    amountMinor,
    payers: { Anna: amountMinor },
    split: { mode: 'equal', participants: ['Bora'] },
  }));

const inputArb = fc.oneof({ weight: 6, arbitrary: sharedArb }, { weight: 1, arbitrary: transferArb });

const outcomeOf = (form: ExpenseForm, context: FormContext) => readForm(form, context).outcome;

const contextOf = (input: ExpenseInput, locale: string): FormContext => ({
  expenseId: 'expense1',
  currency: input.currency,
  locale,
  weights: {},
  before: input,
  guessed: 'gifts',
});

test('open, save without a change: nothing changes, whatever the kind, mode, payers and currency', () => {
  fc.assert(
    fc.property(inputArb, locales, (input, locale) => {
      const reading = outcomeOf(toForm(input, locale), contextOf(input, locale));
      expect(reading).toEqual({ ok: true, input });
      const stored = { ...input, revision: 3, updatedAt: 1 };
      if (reading.ok) expect(isSameInput(stored, reading.input)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('through any modes and back, saved without another change: nothing changes', () => {
  fc.assert(
    fc.property(sharedArb, fc.array(fc.constantFrom(...splitModes), { maxLength: 4 }), (input, modes) => {
      const form = toForm(input, 'ko');
      const back = [...modes, input.split.mode].reduce(withMode, form.split);
      expect(isSameForm(form, { ...form, split: back })).toBe(true);
      expect(outcomeOf({ ...form, split: back }, contextOf(input, 'ko'))).toEqual({ ok: true, input });
    }),
  );
});

test('whatever is typed, what is read can be stored', () => {
  const typedArb: fc.Arbitrary<Partial<ExpenseForm>> = fc.record(
    {
      amountText: fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('12,000+8,500', '1만2천')),
      title: fc.string({ maxLength: 110 }),
      note: fc.oneof(fc.string(), fc.constant('x'.repeat(501))),
      date: fc.oneof(fc.string(), fc.constantFrom('2026-02-30', '0000-01-01', '9999-12-31')),
      coPayers: fc.dictionary(fc.constantFrom(...fifty), fc.constantFrom('', '1', '500', 'x', '99,999')),
      hasCoPayers: fc.boolean(),
      kind: fc.constantFrom('expense' as const, 'income' as const, 'transfer' as const),
      receiver: fc.constantFrom(null, 'Anna', 'Bora'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(sharedArb, typedArb, fc.constantFrom(...splitModes), (input, typed, mode) => {
      const opened = toForm(input, 'ko');
      const form = { ...opened, ...typed, split: withMode(opened.split, mode) };
      const reading = outcomeOf(form, contextOf(input, 'ko'));
      if (reading.ok) expect(v.is(expenseInputSchema, reading.input)).toBe(true);
      else expect(Object.keys(reading.problems)).not.toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('the order of members means nothing, anything else does', () => {
  fc.assert(
    fc.property(sharedArb, sharedArb, (a, b) => {
      const payers = Object.fromEntries(Object.entries(a.payers).toReversed());
      expect(isSameInput(a, { ...a, split: reversed(a.split), payers })).toBe(true);
      expect(isSameInput(a, { ...a, date: b.date })).toBe(a.date === b.date);
      expect(isSameInput(a, { ...a, title: b.title })).toBe(a.title === b.title);
      expect(isSameInput(a, { ...a, note: b.note })).toBe(a.note === b.note);
      expect(isSameInput(a, { ...a, category: b.category })).toBe(a.category === b.category);
      expect(isSameInput(a, { ...a, amountMinor: b.amountMinor })).toBe(a.amountMinor === b.amountMinor);
      expect(isSameInput(a, { ...a, kind: 'transfer' })).toBe(false);
    }),
  );
});

const context: FormContext = {
  expenseId: 'expense1',
  currency: 'KRW',
  locale: 'ko',
  weights: {},
  before: null,
  guessed: 'cafe',
};
const right: ExpenseForm = {
  ...emptyForm('anna', ['anna', 'bert'], '2026-11-22'),
  amountText: '12,000+8,500',
  title: ' Café ',
};

/** `right` with texts typed in a mode, as `mode.key`. */
function typedIn(
  mode: SplitMode,
  split: Parameters<typeof withSplit>[1],
  texts: Record<string, string>,
): ExpenseForm {
  return { ...right, split: withSplit(withMode(right.split, mode), split, texts) };
}

test('a title is trimmed, a sum is added up, the category is the one guessed', () => {
  expect(outcomeOf(right, context)).toEqual({
    ok: true,
    input: {
      kind: 'expense',
      title: 'Café',
      amountMinor: 20_500,
      currency: 'KRW',
      date: '2026-11-22',
      category: 'cafe',
      note: '',
      payers: { anna: 20_500 },
      split: { mode: 'equal', participants: ['anna', 'bert'] },
      foreign: null,
    },
  });
});

test('a category that was chosen is kept, none as well', () => {
  const withCategory = (value: ExpenseForm['category']['value']) =>
    outcomeOf({ ...right, category: { chosen: true, value } }, context);
  expect(withCategory('gifts')).toMatchObject({ ok: true, input: { category: 'gifts' } });
  expect(withCategory(null)).toMatchObject({ ok: true, input: { category: null } });
});

test('the first of several payers takes the rest, and is no payer when nothing is left', () => {
  const paidWith = (text: string) =>
    outcomeOf({ ...right, hasCoPayers: true, coPayers: { bert: text, anna: '7' } }, context);
  expect(paidWith('500')).toMatchObject({ ok: true, input: { payers: { anna: 20_000, bert: 500 } } });
  expect(paidWith('20,500')).toMatchObject({ ok: true, input: { payers: { bert: 20_500 } } });
  expect(paidWith(' ')).toMatchObject({ ok: true, input: { payers: { anna: 20_500 } } });
});

test('abroad either the rate or what was charged is enough', () => {
  const abroad = (rateText: string, chargedText: string) =>
    outcomeOf(
      { ...right, amountText: '12.50', foreign: { currency: 'USD', rateText, chargedText } },
      context,
    );
  expect(abroad('1,352.5', '')).toMatchObject({
    ok: true,
    input: { amountMinor: 16_906, foreign: { currency: 'USD', amountMinor: 1_250, rate: '1352.5' } },
  });
  expect(abroad('', '17,000')).toMatchObject({
    ok: true,
    input: { amountMinor: 17_000, foreign: { rate: '1360' } },
  });
  // A bank adds a fee: what is given stays as it is.
  expect(abroad('1352.5', '17,000')).toMatchObject({
    ok: true,
    input: { amountMinor: 17_000, foreign: { rate: '1352.5' } },
  });
  expect(abroad('', '')).toMatchObject({ ok: false, problems: { rate: 'missing' } });
  expect(abroad('x', '')).toMatchObject({ ok: false, problems: { rate: { code: 'unexpected' } } });
  expect(abroad('0', '')).toMatchObject({ ok: false, problems: { rate: { code: 'zero' } } });
  expect(abroad('1' + '0'.repeat(17), '')).toMatchObject({
    ok: false,
    problems: { rate: { code: 'too-large' } },
  });
  expect(abroad('', '17000+')).toMatchObject({ ok: false, problems: { charged: { code: 'unfinished' } } });
});

const thousand = toMinorUnits(1_000);

describe('problems', () => {
  test.each<[string, Partial<ExpenseForm>, FormProblems]>([
    ['no amount', { amountText: '' }, { amount: { code: 'empty', start: 0, end: 0 } }],
    ['0', { amountText: '0' }, { amount: { code: 'zero', start: 0, end: 1 } }],
    ['a negative one', { amountText: '-5' }, { amount: { code: 'negative', start: 0, end: 2 } }],
    ['10^12 + 1', { amountText: '1,000,000,000,001' }, { amount: { code: 'too-large', start: 0, end: 17 } }],
    ['an emoji', { amountText: '5🍕' }, { amount: { code: 'unexpected', start: 1, end: 3 } }],
    ['half a sum', { amountText: '12,000+' }, { amount: { code: 'unfinished', start: 7, end: 7 } }],
    ['blank title', { title: '  ' }, { title: 'missing' }],
    ['title of 10,000', { title: 'x'.repeat(10_000) }, { title: 'too-long' }],
    ['year 0', { date: '0000-05-05' }, { date: 'invalid' }],
    ['year 9999', { date: '9999-05-05' }, { date: 'invalid' }],
    ['no such day', { date: '2026-02-30' }, { date: 'invalid' }],
    ['note of 501', { note: 'x'.repeat(501) }, { note: 'too-long' }],
    ['to oneself', { kind: 'transfer', receiver: 'anna' }, { receiver: 'same-person' }],
    ['among nobody', { split: emptyForm('anna', [], '').split }, { split: { code: 'nobody' } }],
    [
      'payers too much',
      { hasCoPayers: true, coPayers: { bert: '20,501' } },
      { payers: { code: 'too-much', by: toMinorUnits(1) } },
    ],
    [
      'payer without a number',
      { hasCoPayers: true, coPayers: { bert: 'x' } },
      {
        payers: { code: 'not-an-amount', text: 'x', problem: { code: 'unexpected', start: 0, end: 1 } },
        payerTexts: ['bert'],
      },
    ],
    [
      'eleven payers',
      { hasCoPayers: true, coPayers: Object.fromEntries(fifty.slice(0, 10).map((id) => [id, '1'])) },
      { payers: { code: 'too-many' } },
    ],
    [
      '99.99 per cent',
      typedIn('percentage', { mode: 'percentage', basisPoints: { anna: 5_000, bert: 4_999 } }, {}),
      { split: { code: 'off-by', by: -1, unit: 'basis-points' } },
    ],
    [
      'exact: ₩1 too much',
      typedIn('exact', { mode: 'exact', amountsMinor: { anna: toMinorUnits(20_501) } }, {}),
      { split: { code: 'off-by', by: 1, unit: 'minor' } },
    ],
    [
      'a text without a number',
      typedIn(
        'exact',
        { mode: 'exact', amountsMinor: { anna: toMinorUnits(20_500) } },
        { 'exact.bert': '🍕' },
      ),
      { splitTexts: { 'exact.bert': 'no-amount' } },
    ],
    [
      'an adjustment below 0',
      typedIn(
        'adjustment',
        {
          mode: 'adjustment',
          participants: ['anna', 'bert'],
          adjustmentsMinor: { bert: toMinorUnits(-20_502) },
        },
        {},
      ),
      { split: { code: 'negative-share', memberId: 'bert', by: -1 } },
    ],
    [
      'a line nobody had, one without an amount',
      typedIn(
        'items',
        {
          mode: 'items',
          titles: ['', 'x'.repeat(61)],
          amountsMinor: [thousand, toMinorUnits(0)],
          claimedBy: ['', 'anna'],
          taxMinor: toMinorUnits(0),
          tipMinor: toMinorUnits(0),
          discountMinor: toMinorUnits(0),
        },
        { 'items.tip': '1+' },
      ),
      {
        splitTexts: {
          'items.claim.0': 'unclaimed',
          [textKey('items', 1)]: 'no-amount',
          'items.title.1': 'title-too-long',
          'items.tip': 'no-amount',
        },
      },
    ],
    [
      'nothing at all',
      { amountText: '', title: '' },
      { amount: { code: 'empty', start: 0, end: 0 }, title: 'missing' },
    ],
  ])('%s', (_, changes, problems) => {
    expect(outcomeOf({ ...right, ...changes }, context)).toEqual({ ok: false, problems });
  });
});
