import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes, exponentOf } from './currency.ts';
import { formatAmount, formatAmountParts, type SignDisplay } from './format-amount.ts';
import { toMinorUnits } from './minor-units.ts';

test.each([
  [12_000, 'KRW', 'ko', '₩12,000'],
  [12_000, 'KRW', 'en', '₩12,000'],
  [1_250, 'EUR', 'en', '€12.50'],
  [123_450, 'USD', 'en', '$1,234.50'],
  [-123_450, 'USD', 'en', '−$1,234.50'],
  [5, 'EUR', 'en', '€0.05'],
  [0, 'EUR', 'en', '€0.00'],
  [123_456, 'EUR', 'de', '1.234,56\u00a0€'],
  [-123_456, 'EUR', 'de', '−1.234,56\u00a0€'],
  [123_456, 'EUR', 'fr', '1\u202f234,56\u00a0€'],
  [123_456, 'HUF', 'en', 'HUF\u00a01,234.56'],
  [123_456, 'KWD', 'en', 'KWD\u00a0123.456'],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'en', '€90,071,992,547,409.91'],
  [Number.MAX_SAFE_INTEGER, 'KRW', 'ko', '₩9,007,199,254,740,991'],
])('%i of %s in %s is %s', (amount, currency, locale, text) => {
  expect(formatAmount(toMinorUnits(amount), currency, locale)).toBe(text);
});

test.each<[number, SignDisplay, string]>([
  [100, 'auto', '₩100'],
  [-100, 'auto', '−₩100'],
  [100, 'always', '+₩100'],
  [-100, 'always', '−₩100'],
  [0, 'always', '₩0'],
  [-0, 'auto', '₩0'],
  [-100, 'never', '₩100'],
])('%i with sign %s is %s', (amount, sign, text) => {
  expect(formatAmount(toMinorUnits(amount), 'KRW', 'ko', { sign })).toBe(text);
});

describe('the parts', () => {
  test.each([
    [-123_450, 'USD', 'en', { sign: '−', symbol: '$', digits: '1,234.50', symbolFirst: true }],
    [123_450, 'EUR', 'de', { sign: '', symbol: '€', digits: '1.234,50', symbolFirst: false }],
    [12_000, 'KRW', 'ko', { sign: '', symbol: '₩', digits: '12,000', symbolFirst: true }],
  ])('%i of %s in %s', (amount, currency, locale, parts) => {
    expect(formatAmountParts(toMinorUnits(amount), currency, locale)).toEqual(parts);
  });

  test('hold every digit of the amount and the decimals of the currency', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(...currencyCodes),
        fc.constantFrom('ko', 'en', 'de', 'fr', 'ar'),
        (amount, currency, locale) => {
          const exponent = exponentOf(currency);
          const { digits } = formatAmountParts(toMinorUnits(amount), currency, locale);
          const padded = String(Math.abs(amount)).padStart(exponent + 1, '0');
          expect(digits.replace(/\D/g, '')).toBe(padded);
          if (exponent > 0) expect(digits).toMatch(new RegExp(`\\D\\d{${exponent}}$`));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

test('a currency that is not in the table is refused', () => {
  expect(() => formatAmount(toMinorUnits(1), 'XXX', 'en')).toThrow(RangeError);
});
