import { expect, test } from 'vitest';
import { currencyCodes } from '@nbbang/domain/money/currency';
import { roundingSteps } from './rounding-steps.ts';

test.each([
  ['KRW', [10, 100, 1_000]],
  ['JPY', [10, 100, 1_000]],
  // 10 and 100 cents, but no 10 euros.
  ['EUR', [10, 100]],
  // Nobody pays 0.10 Ft.
  ['HUF', [100, 1_000]],
  ['KWD', [10, 100, 1_000]],
])('%s can be rounded to %j minor units', (currency, steps) => {
  expect(roundingSteps(currency)).toEqual(steps);
});

test('every currency has something to round to', () => {
  expect(currencyCodes.filter((code) => roundingSteps(code).length === 0)).toEqual([]);
});
