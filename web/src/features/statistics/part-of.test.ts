import { expect, test } from 'vitest';
import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import { partOf } from './part-of.ts';

const all = (...amounts: number[]) =>
  amounts.map((amount) => ({ wholeMinor: toMinorUnits(amount), ownShareMinor: zeroMinor }));

test.each([
  [60, [60, 40], '60%'],
  [1, [1, 999], 'tiny'],
  [0, [0, 5], '0%'],
  [7, [7], '100%'],
  // A refund: 100 of a whole of 90 is no part of it.
  [100, [100, -10], null],
  [0, [0], null],
])('%d of %j', (amount, amounts, expected) => {
  expect(partOf(amount, all(...amounts), 'tiny')).toBe(expected);
});
