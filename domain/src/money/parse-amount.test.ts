import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes } from './currency.ts';
import { formatAmount } from './format-amount.ts';
import { maxAmountMinor, toMinorUnits } from './minor-units.ts';
import { parseAmount } from './parse-amount.ts';
import { amountArb } from '../testing/random-expense.ts';

describe('what was formatted is read back', () => {
  test.each(['ko', 'en'])('every currency, in %s', (locale) => {
    for (const currency of currencyCodes) {
      fc.assert(
        fc.property(amountArb, (amountMinor) => {
          const text = formatAmount(amountMinor, currency, locale);
          expect(parseAmount(text, currency, locale), text).toEqual({ ok: true, amountMinor });
        }),
        { numRuns: 40 },
      );
    }
  });

  test.each(['de', 'fr', 'es', 'it', 'sv', 'pl', 'pt-BR', 'de-CH', 'en-IN', 'ja', 'zh', 'ar', 'he'])(
    'the large currencies, in %s',
    (locale) => {
      fc.assert(
        fc.property(
          amountArb,
          fc.constantFrom('KRW', 'EUR', 'USD', 'JPY', 'KWD'),
          (amountMinor, currency) => {
            const text = formatAmount(amountMinor, currency, locale);
            expect(parseAmount(text, currency, locale), text).toEqual({ ok: true, amountMinor });
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

describe('accepted', () => {
  test.each([
    // Without decimals in the currency, a point or comma before three digits can only group.
    ['12000', 'KRW', 'ko', 12_000],
    ['12,000', 'KRW', 'ko', 12_000],
    ['12,000', 'KRW', 'de', 12_000],
    ['12.000', 'KRW', 'ko', 12_000],
    ['12.000', 'KRW', 'de', 12_000],
    ['12 000', 'KRW', 'fr', 12_000],
    ['1,234,567', 'JPY', 'en', 1_234_567],
    // Beside the number
    ['₩12,000', 'KRW', 'ko', 12_000],
    ['￦12,000', 'KRW', 'ko', 12_000],
    ['12,000원', 'KRW', 'ko', 12_000],
    ['12,000 krw', 'KRW', 'en', 12_000],
    ['  €12.50 ', 'EUR', 'en', 1_250],
    ['12.50 EUR', 'EUR', 'ko', 1_250],
    ['$5', 'USD', 'ko', 500],
    ['US$5', 'USD', 'ko', 500],
    ['１２，０００', 'KRW', 'ko', 12_000],
    // Decimals
    ['12', 'EUR', 'en', 1_200],
    ['12.', 'EUR', 'en', 1_200],
    ['12.5', 'EUR', 'en', 1_250],
    ['12,5', 'EUR', 'en', 1_250],
    ['12,50', 'EUR', 'en', 1_250],
    ['12.50', 'EUR', 'de', 1_250],
    ['12,50', 'EUR', 'de', 1_250],
    ['.5', 'EUR', 'en', 50],
    ['0,05', 'EUR', 'ko', 5],
    ['1,234.50', 'EUR', 'de', 123_450],
    ['1.234,50', 'EUR', 'en', 123_450],
    ['1 234,50', 'EUR', 'fr', 123_450],
    ["1'234.50", 'EUR', 'de-CH', 123_450],
    ['12,345', 'EUR', 'en', 1_234_500],
    ['12.345', 'EUR', 'de', 1_234_500],
    ['12,345', 'KWD', 'en', 12_345_000],
    ['12.345', 'KWD', 'en', 12_345],
    ['12.345', 'KWD', 'de', 12_345_000],
    ['0,125', 'KWD', 'en', 125],
    ['12,34,567.50', 'INR', 'en-IN', 123_456_750],
    // Sums
    ['12,000+8,500-500', 'KRW', 'ko', 20_000],
    ['3*4,500', 'KRW', 'ko', 13_500],
    ['3 × 4,500', 'KRW', 'ko', 13_500],
    ['3x4500원 + 500원', 'KRW', 'ko', 14_000],
    ['1.5*3000', 'KRW', 'ko', 4_500],
    ['10 − 2.5 – 2,5', 'EUR', 'en', 500],
    ['-500+2*500', 'KRW', 'ko', 500],
    ['0.1+0.2', 'EUR', 'en', 30],
    ['1000000000000', 'KRW', 'ko', maxAmountMinor],
  ])('%j in %s (%s) is %i', (text, currency, locale, amountMinor) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: true, amountMinor });
  });
});

describe('refused', () => {
  test.each([
    ['', 'KRW', 'ko', 'empty'],
    [' \u00a0\t', 'KRW', 'ko', 'empty'],
    ['₩', 'KRW', 'ko', 'empty'],
    ['abc', 'KRW', 'ko', 'not-a-number'],
    ['🍞', 'KRW', 'ko', 'not-a-number'],
    ['5²', 'KRW', 'ko', 'not-a-number'],
    ['½', 'EUR', 'en', 'not-a-number'],
    ['+', 'KRW', 'ko', 'not-a-number'],
    ['12,000+', 'KRW', 'ko', 'not-a-number'],
    ['5--3', 'KRW', 'ko', 'not-a-number'],
    ['(5+3)', 'KRW', 'ko', 'not-a-number'],
    ['6/2', 'KRW', 'ko', 'not-a-number'],
    ['1e5', 'KRW', 'ko', 'not-a-number'],
    ['Infinity', 'KRW', 'ko', 'not-a-number'],
    ['$5', 'KRW', 'ko', 'not-a-number'],
    ['€5', 'USD', 'en', 'not-a-number'],
    ['1,23,4', 'KRW', 'ko', 'not-a-number'],
    ['1.234,567,890', 'EUR', 'en', 'not-a-number'],
    ['12 34', 'KRW', 'ko', 'not-a-number'],
    ['0,123,456', 'KRW', 'ko', 'not-a-number'],
    ['.', 'EUR', 'en', 'not-a-number'],
    ['12.5', 'KRW', 'ko', 'too-many-decimals'],
    ['12,5', 'KRW', 'ko', 'too-many-decimals'],
    ['12,50', 'KRW', 'ko', 'too-many-decimals'],
    ['12.505', 'EUR', 'en', 'too-many-decimals'],
    ['12,505', 'EUR', 'de', 'too-many-decimals'],
    ['12.500', 'EUR', 'en', 'too-many-decimals'],
    ['12.500*2', 'EUR', 'en', 'too-many-decimals'],
    ['1.5*3', 'KRW', 'ko', 'too-many-decimals'],
    ['0', 'KRW', 'ko', 'not-positive'],
    ['-5', 'KRW', 'ko', 'not-positive'],
    ['5-5', 'KRW', 'ko', 'not-positive'],
    ['1000000000001', 'KRW', 'ko', 'too-large'],
    ['10000000000.01', 'EUR', 'en', 'too-large'],
    ['999999999*999999999', 'KRW', 'ko', 'too-large'],
    ['9'.repeat(999), 'KRW', 'ko', 'too-large'],
    ['9'.repeat(10_000), 'KRW', 'ko', 'not-a-number'],
  ])('%j in %s (%s): %s', (text, currency, locale, reason) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: false, reason });
  });
});

describe('any text', () => {
  const typedArb = fc.string({
    unit: fc.constantFrom(..."0123456789.,+-*x× ₩€원'’\u00a0".split('')),
    maxLength: 40,
  });
  const anyArb = fc.oneof(
    typedArb,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', size: 'large' }),
  );

  test('is answered, and an amount is from 1 to the largest', () => {
    fc.assert(
      fc.property(
        anyArb,
        fc.constantFrom('KRW', 'EUR', 'KWD'),
        fc.constantFrom('ko', 'en', 'de'),
        (text, currency, locale) => {
          const reading = parseAmount(text, currency, locale);
          if (!reading.ok) return;
          expect(Number.isSafeInteger(reading.amountMinor)).toBe(true);
          expect(reading.amountMinor).toBeGreaterThanOrEqual(1);
          expect(reading.amountMinor).toBeLessThanOrEqual(maxAmountMinor);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('of 10,000 characters is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (piece) => {
        const text = piece.repeat(Math.ceil(10_000 / piece.length));
        expect(typeof parseAmount(text, 'EUR', 'ko').ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  test('that does sums means what exact arithmetic says', () => {
    const operandArb = fc.record({
      operator: fc.constantFrom('+', '-'),
      times: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
      cents: fc.integer({ min: 0, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(operandArb, { minLength: 1, maxLength: 6 }), (operands) => {
        const format = (cents: number) => formatAmount(toMinorUnits(cents), 'EUR', 'de');
        const text = operands
          .map(
            ({ operator, times, cents }) =>
              operator + (times === undefined ? '' : `${times}×`) + format(cents),
          )
          .join('');
        const expected = operands.reduce(
          (sum, { operator, times = 1, cents }) => sum + (operator === '+' ? 1 : -1) * times * cents,
          0,
        );
        expect(parseAmount(text, 'EUR', 'de')).toEqual(
          expected > 0 ? { ok: true, amountMinor: expected } : { ok: false, reason: 'not-positive' },
        );
      }),
      { numRuns: 1_500 },
    );
  });
});

test('a currency that is not in the table is a bug of the caller', () => {
  expect(() => parseAmount('1', 'XXX', 'en')).toThrow(RangeError);
});
