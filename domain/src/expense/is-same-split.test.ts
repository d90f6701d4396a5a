import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes } from '../records/split.ts';
import { reversed, suitableArb } from '../testing/random-split.ts';
import { isSameSplit } from './is-same-split.ts';

test('two splits are the same in any order of members, keys and portions', () => {
  fc.assert(
    fc.property(fc.oneof(...splitModes.map(suitableArb)), ({ split }) => {
      expect(isSameSplit(split, reversed(split))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('and not when one input differs, or the order of lines', () => {
  const weights = { Anna: 100, Bora: 200 };
  expect(
    isSameSplit({ mode: 'shares', weights }, { mode: 'shares', weights: { Bora: 200, Anna: 100 } }),
  ).toBe(true);
  expect(
    isSameSplit({ mode: 'shares', weights }, { mode: 'shares', weights: { ...weights, Bora: 201 } }),
  ).toBe(false);
  expect(isSameSplit({ mode: 'shares', weights }, { mode: 'percentage', basisPoints: weights })).toBe(false);
  const beer = {
    mode: 'items' as const,
    titles: ['Beer', 'Wine'],
    amountsMinor: [toMinorUnits(2), toMinorUnits(2)],
    claimedBy: ['Anna,Bora', 'Bora'],
    taxMinor: toMinorUnits(0),
    tipMinor: toMinorUnits(0),
    discountMinor: toMinorUnits(0),
  };
  expect(isSameSplit(beer, { ...beer, claimedBy: ['Bora,Anna', 'Bora'] })).toBe(true);
  expect(isSameSplit(beer, { ...beer, titles: ['Wine', 'Beer'] })).toBe(false);
  expect(isSameSplit(beer, { ...beer, claimedBy: ['Anna,Bora,Anna', 'Bora'] })).toBe(false);
  expect(isSameSplit(beer, { ...beer, tipMinor: toMinorUnits(1) })).toBe(false);
});
