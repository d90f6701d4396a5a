import { parseAmount } from '@nbbang/domain/money/parse-amount';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retype, type Typed } from './retype.ts';

/** Types `keys` one after the other at the caret, as a keyboard does. */
function type(keys: string, currency: string, locale: string, start: Typed = { text: '', caret: 0 }): Typed {
  let shown = start;
  for (const key of keys) {
    const text = shown.text.slice(0, shown.caret) + key + shown.text.slice(shown.caret);
    shown = retype(shown.text, { text, caret: shown.caret + 1 }, currency, locale);
  }
  return shown;
}

test.each([
  ['12,50', 'USD', 'en', '12.50'],
  ['12.50', 'USD', 'ko', '12.50'],
  ['12,50+8.25', 'USD', 'en', '12.50+8.25'],
  ['1234,5', 'EUR', 'ko', '1,234.5'],
  ['12.5.0', 'EUR', 'en', '12.50'],
  ['12,5,0', 'EUR', 'en', '12.50'],
  ['12000+8500', 'KRW', 'ko', '12,000+8,500'],
  ['12,000', 'KRW', 'ko', '12,000'],
  ['12.000', 'KRW', 'en', '12,000'],
  ['1,250', 'KWD', 'en', '1.250'],
])('%s typed as %s in %s shows %s, with the caret at its end', (keys, currency, locale, shown) => {
  expect(type(keys, currency, locale)).toEqual({ text: shown, caret: shown.length });
});

test('a mark typed within a number divides it there', () => {
  expect(type(',', 'EUR', 'en', { text: '1,250', caret: 3 })).toEqual({ text: '12.50', caret: 3 });
});

test('text that arrives at once is read as a whole', () => {
  expect(retype('', { text: '42,50', caret: 5 }, 'EUR', 'ko')).toEqual({ text: '42.50', caret: 5 });
});

test('whatever amount is typed with either mark is the amount that is saved', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('ko', 'en'),
      (amountMinor, mark, locale) => {
        const keys = `${Math.floor(amountMinor / 100)}${mark}${String(amountMinor % 100).padStart(2, '0')}`;
        const { text } = type(keys, 'EUR', locale);
        expect(parseAmount(text, 'EUR', locale)).toEqual({ ok: true, amountMinor });
      },
    ),
    { numRuns: 2_000 },
  );
});
