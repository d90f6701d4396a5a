import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes } from './currency.ts';
import { formatAmountParts } from './format-amount.ts';
import { groupDigits } from './group-digits.ts';
import type { Notation } from './notation.ts';
import { parseAmount } from './parse-amount.ts';
import { writtenAmount } from './written-number.ts';
import { amountArb } from '../testing/random-values.ts';

const amount = (currency: string, locale: string): Notation => ({ kind: 'amount', currency, locale });

test.each([
  ['12000+850', 'KRW', 'ko', '12,000+850'],
  ['12000원 × 3', 'KRW', 'ko', '12,000원 × 3'],
  ['1만2000', 'KRW', 'ko', '1만2,000'],
  ['1234.5', 'EUR', 'en', '1,234.5'],
  ['1234.', 'EUR', 'en', '1,234.'],
  ['1234,5', 'EUR', 'de', '1.234,5'],
  ['1234,5', 'EUR', 'fr', '1\u202f234,5'],
  ['1234567.5', 'INR', 'en-IN', '12,34,567.5'],
  ['1.5*3000', 'KRW', 'ko', '1.5*3,000'],
  ['12000k', 'KRW', 'ko', '12,000k'],
  ['12000', 'KWD', 'en', '12,000'],
  ['12000.5', 'KRW', 'ko', '12,000.5'],
])('%j in %s (%s) is shown as %j', (typed, currency, locale, shown) => {
  expect(groupDigits(typed, amount(currency, locale)).text).toBe(shown);
});

test.each([
  ['12,000', 'KRW', 'ko'],
  ['1,2000', 'KRW', 'ko'],
  ['12.0005', 'KRW', 'ko'],
  // The mark groups in German: with one of ours before it, it would be a second one.
  ['1234.5', 'EUR', 'de'],
  ['1234,5', 'EUR', 'en'],
  ['1234 567', 'EUR', 'fr'],
  ['0123456', 'KRW', 'ko'],
  ['１２０００', 'KRW', 'ko'],
  ['१२०००', 'INR', 'hi'],
  ['1234', 'EUR', 'es'],
  ['1234.5.6', 'EUR', 'en'],
  ['abc 🍞', 'KRW', 'ko'],
  ['', 'KRW', 'ko'],
])('%j in %s (%s) is shown as it was typed', (typed, currency, locale) => {
  expect(groupDigits(typed, amount(currency, locale))).toEqual({ text: typed, marks: [] });
});

test('a rate is grouped as an amount is, a share never', () => {
  expect(groupDigits('1352.125', { kind: 'rate', locale: 'ko' })).toEqual({ text: '1,352.125', marks: [1] });
  expect(groupDigits('1352', { kind: 'share' }).text).toBe('1352');
});

test('what a field begins with comes to look as the amount is shown, and is read as it', () => {
  fc.assert(
    fc.property(
      amountArb,
      fc.constantFrom(...currencyCodes),
      fc.constantFrom('ko', 'en', 'de', 'fr', 'hi', 'ar', 'de-CH', 'en-IN', 'es'),
      (amountMinor, currency, locale) => {
        const written = writtenAmount(amountMinor, currency, locale);
        const { text, marks } = groupDigits(written, amount(currency, locale));
        expect(text).toBe(formatAmountParts(amountMinor, currency, locale).digits);
        expect(
          Array.from(text)
            .filter((_, at) => !marks.includes(at))
            .join(''),
        ).toBe(written);
        expect(parseAmount(written, currency, locale)).toEqual({ ok: true, amountMinor });
      },
    ),
    { numRuns: 2_000 },
  );
});

test('of 10,000 characters is answered', () => {
  for (const piece of ['9', '9,', '9 ', '. ', '🍞', '1234+']) {
    expect(groupDigits(piece.repeat(10_000), amount('EUR', 'fr')).marks).toEqual([]);
  }
});
