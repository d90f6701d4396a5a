import { expect, test } from 'vitest';
import { pastedAmount } from './pasted-amount.ts';

test.each([
  ['42,50', 'EUR', 'ko', '42.50'],
  ['42.50', 'EUR', 'ko', '42.50'],
  ['1.234,50', 'EUR', 'ko', '1,234.50'],
  ['1,234', 'EUR', 'en', '1,234.00'],
  ['12,000', 'KRW', 'ko', '12,000'],
  ['12.000', 'KRW', 'ko', '12,000'],
])('%s %s in %s is %s', (text, currency, locale, shown) => {
  expect(pastedAmount(text, currency, locale)).toBe(shown);
});

test.each(['12000', '12,000+8,500', '', 'about 12,50', '12,5000'])('%j is regrouped as if typed', (text) => {
  expect(pastedAmount(text, 'EUR', 'ko')).toBeNull();
});
