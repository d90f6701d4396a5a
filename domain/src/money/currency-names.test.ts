import { expect, test } from 'vitest';
import { currencyName, currencySymbol } from './currency-names.ts';
import { currencyCodes } from './currency.ts';
import { formatAmount } from './format-amount.ts';
import { zeroMinor } from './minor-units.ts';

test.each([
  ['KRW', 'ko', '₩'],
  ['USD', 'ko', 'US$'],
  ['USD', 'en', '$'],
  ['EUR', 'de', '€'],
  ['JPY', 'ja', '￥'],
  ['CHF', 'en', 'CHF'],
  ['UYW', 'en', 'UYW'],
])('%s has the symbol %s in %s', (code, locale, symbol) => {
  expect(currencySymbol(code, locale)).toBe(symbol);
});

test('the narrow symbol does not tell dollars apart', () => {
  expect(currencySymbol('USD', 'ko', 'narrowSymbol')).toBe('$');
});

test.each([
  ['KRW', 'ko', '대한민국 원'],
  ['KRW', 'en', 'South Korean Won'],
  ['EUR', 'de', 'Euro'],
  ['JPY', 'ja', '日本円'],
])('%s in %s is %s', (code, locale, name) => {
  expect(currencyName(code, locale)).toBe(name);
});

test.each(['ko', 'en', 'de', 'fr', 'ja', 'en-IN'])(
  'every currency has a symbol and a name in %s',
  (locale) => {
    for (const code of currencyCodes) {
      expect(currencyName(code, locale)).not.toBe('');
      expect(formatAmount(zeroMinor, code, locale)).toContain(currencySymbol(code, locale));
    }
  },
);

test('a currency that is not in the table is refused', () => {
  expect(() => currencySymbol('XXX', 'en')).toThrow(RangeError);
  expect(() => currencyName('constructor', 'en')).toThrow(RangeError);
});
