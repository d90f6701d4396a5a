import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmountParts } from './format-amount.ts';
import { groupDigits } from './group-digits.ts';
import { parseAmount } from './parse-amount.ts';
import { amountArb } from '../testing/random-values.ts';

/** What the field shows after every key, `<` deleting the last character. */
function typeInto(keys: string, currency: string, locale: string): string {
  return keys
    .split('')
    .reduce((text, key) => groupDigits(key === '<' ? text.slice(0, -1) : text + key, currency, locale), '');
}

test.each([
  ['12000+850', 'KRW', 'ko', '12,000+850'],
  ['12000원 × 3', 'KRW', 'ko', '12,000원 × 3'],
  ['1234.5', 'EUR', 'en', '1,234.5'],
  ['1234,5', 'EUR', 'de', '1.234,5'],
  ['1234,5', 'EUR', 'fr', '1\u202f234,5'],
  ['1234567.5', 'INR', 'en-IN', '12,34,567.5'],
  ['12.000', 'KRW', 'ko', '12,000'],
  ['1.5*3000', 'KRW', 'ko', '1.5*3,000'],
  // A factor may have three decimals; an amount of won has none.
  ['12000 × 1.085', 'KRW', 'ko', '12,000 × 1.085'],
  ['1.085*12000', 'KRW', 'ko', '1.085*12,000'],
  ['1,085*12000', 'KRW', 'ko', '1,085*12,000'],
  ['1,085*12000', 'KRW', 'de', '1,085*12.000'],
  ['1.234만+1.234', 'KRW', 'ko', '1.234만+1,234'],
  ['.5', 'EUR', 'en', '.5'],
  ['007', 'KRW', 'ko', '7'],
  ['abc 🍞', 'KRW', 'ko', 'abc 🍞'],
  ['', 'KRW', 'ko', ''],
])('%j in %s (%s) becomes %j', (text, currency, locale, expected) => {
  expect(groupDigits(text, currency, locale)).toBe(expected);
});

describe('typed key by key', () => {
  test.each([
    ['12000', 'KRW', 'ko', '12,000'],
    ['12000<', 'KRW', 'ko', '1,200'],
    ['12,000', 'KRW', 'ko', '12,000'],
    ['12.000', 'KRW', 'ko', '12,000'],
    ['12.0005', 'KRW', 'ko', '120,005'],
    ['12500<', 'EUR', 'en', '1,250'],
    ['12.50', 'EUR', 'en', '12.50'],
    ['12,50', 'EUR', 'en', '12.50'],
    ['12.50', 'EUR', 'de', '12,50'],
    ['1,234.50', 'EUR', 'en', '1,234.50'],
    ['12,505', 'EUR', 'en', '12.505'],
    ['1500,5+20,', 'EUR', 'en', '1,500.5+20.'],
  ])('%s in %s (%s) shows %s', (keys, currency, locale, expected) => {
    expect(typeInto(keys, currency, locale)).toBe(expected);
  });

  test('the plain digits of an amount come to look as it is shown, and are read as it', () => {
    const placeArb = fc.constantFrom(
      ['EUR', 'en'] as const,
      ['EUR', 'de'] as const,
      ['EUR', 'fr'] as const,
      ['INR', 'en-IN'] as const,
    );
    fc.assert(
      fc.property(amountArb, placeArb, (amountMinor, [currency, locale]) => {
        const { digits } = formatAmountParts(amountMinor, currency, locale);
        const typed = typeInto(digits.slice(0, -3).replace(/\D/g, '') + digits.slice(-3), currency, locale);
        expect(typed).toBe(digits);
        expect(parseAmount(typed, currency, locale)).toEqual({ ok: true, amountMinor });
      }),
      { numRuns: 1_000 },
    );
  });
});

test('whole numbers that are grouped stay as they are', () => {
  const textArb = fc.string({ unit: fc.constantFrom(...'0123456789+-×원 '.split('')), maxLength: 30 });
  fc.assert(
    fc.property(
      textArb,
      fc.constantFrom('KRW', 'EUR'),
      fc.constantFrom('ko', 'en', 'de', 'fr'),
      (text, currency, locale) => {
        const grouped = groupDigits(text, currency, locale);
        expect(groupDigits(grouped, currency, locale)).toBe(grouped);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('of 10,000 characters is answered', () => {
  for (const piece of ['9', '9,', '9 ', '. ', '🍞']) {
    expect(typeof groupDigits(piece.repeat(10_000), 'EUR', 'fr')).toBe('string');
  }
});
