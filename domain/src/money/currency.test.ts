import { expect, test } from 'vitest';
import { currencyCodes, exponentOf, isCurrencyCode } from './currency.ts';

test.each([
  ['KRW', 0],
  ['JPY', 0],
  ['VND', 0],
  ['CLP', 0],
  ['EUR', 2],
  ['USD', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['KWD', 3],
  ['BHD', 3],
  ['UYW', 4],
])('%s has %i decimals', (code, exponent) => {
  expect(exponentOf(code)).toBe(exponent);
});

test('the table holds every active code with a minor unit, once', () => {
  expect(currencyCodes).toHaveLength(165);
  expect(new Set(currencyCodes).size).toBe(165);
  expect(currencyCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect([...currencyCodes].sort()).toEqual(currencyCodes);
});

test.each(['XAU', 'XXX', 'DEM', 'krw', '', 'constructor'])('%j is no currency', (code) => {
  expect(isCurrencyCode(code)).toBe(false);
  expect(() => exponentOf(code)).toThrow(RangeError);
});
