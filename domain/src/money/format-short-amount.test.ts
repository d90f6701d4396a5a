import { expect, test } from 'vitest';
import { formatShortAmount } from './format-short-amount.ts';
import { toMinorUnits } from './minor-units.ts';

test.each([
  [0, 'KRW', 'ko', '0'],
  [500, 'KRW', 'ko', '500'],
  [5_000, 'KRW', 'ko', '5천'],
  [50_000, 'KRW', 'ko', '5만'],
  [1_250_000, 'KRW', 'ko', '125만'],
  [150_000_000, 'KRW', 'ko', '1.5억'],
  [1_000_000_000_000, 'KRW', 'ko', '1조'],
  [-50_000, 'KRW', 'ko', '−5만'],
  [50_000, 'KRW', 'en', '50K'],
  [-2_500_000, 'KRW', 'en', '−2.5M'],
  [50_000, 'USD', 'en', '500'],
  [50, 'USD', 'en', '0.5'],
  [1_234_567, 'KWD', 'en', '1.23K'],
])('%d %s in %s is %s', (amount, currency, locale, expected) => {
  expect(formatShortAmount(toMinorUnits(amount), currency, locale)).toBe(expected);
});
