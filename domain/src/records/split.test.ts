import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suitableArb } from '../testing/random-split.ts';
import { rateSchema } from './foreign.ts';
import { splitModes, splitSchema } from './split.ts';

const fifty = Array.from({ length: 50 }, (_, at) => `friend${at}`);
const members = (count: number, value: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`friend${at}`, value]));

describe.each(splitModes)('%s', (mode) => {
  test('a split comes back from the schema as it went in, to the order of its keys', () => {
    fc.assert(
      fc.property(suitableArb(mode), ({ split }) => {
        expect(JSON.stringify(v.parse(splitSchema, split))).toBe(JSON.stringify(split));
      }),
      { numRuns: 500 },
    );
  });
});

const lines = {
  mode: 'items',
  titles: ['Beer', ''],
  amountsMinor: [1, 1_000_000_000_000],
  claimedBy: ['Anna', 'Anna,Bora,Anna'],
  taxMinor: 0,
  tipMinor: 0,
  discountMinor: 0,
};

test.each<[string, unknown]>([
  ['all fifty', { mode: 'equal', participants: fifty }],
  ['weights', { mode: 'shares', weights: { Anna: 1, Bora: 1_000_000 } }],
  ['weights of fifty', { mode: 'shares', weights: members(50, 100) }],
  ['percentages, off or not', { mode: 'percentage', basisPoints: { Anna: 1, Bora: 10_000 } }],
  ['amounts, off or not', { mode: 'exact', amountsMinor: { Anna: 0, Bora: 1_000_000_000_000 } }],
  ['no adjustment', { mode: 'adjustment', participants: ['Anna'], adjustmentsMinor: {} }],
  ['an adjustment below 0', { mode: 'adjustment', participants: ['Anna'], adjustmentsMinor: { Anna: -5 } }],
  ['lines', lines],
  ['a title of 60 characters outside the plane', { ...lines, titles: ['🍺'.repeat(60), ''] }],
])('%s: let through', (_, split) => {
  expect(v.is(splitSchema, split)).toBe(true);
});

test.each<[string, unknown]>([
  ['no mode', { participants: ['Anna'] }],
  ['an unknown mode', { mode: 'random', participants: ['Anna'] }],
  ['nobody', { mode: 'equal', participants: [] }],
  ['one twice', { mode: 'equal', participants: ['Anna', 'Anna'] }],
  ['one too many', { mode: 'equal', participants: [...fifty, 'Anna'] }],
  ['a field of another mode', { mode: 'equal', participants: ['Anna'], weights: { Anna: 1 } }],
  ['no weights', { mode: 'shares', weights: {} }],
  ['a weight of 0', { mode: 'shares', weights: { Anna: 0 } }],
  ['half a hundredth', { mode: 'shares', weights: { Anna: 100.5 } }],
  ['a weight too many', { mode: 'shares', weights: members(51, 100) }],
  ['a weight too large', { mode: 'shares', weights: { Anna: 1_000_001 } }],
  ['0 %', { mode: 'percentage', basisPoints: { Anna: 10_000, Bora: 0 } }],
  ['above 100 %', { mode: 'percentage', basisPoints: { Anna: 10_001 } }],
  ['an amount below 0', { mode: 'exact', amountsMinor: { Anna: -1 } }],
  ['an amount too large', { mode: 'exact', amountsMinor: { Anna: 1_000_000_000_001 } }],
  ['an adjustment of 0', { mode: 'adjustment', participants: ['Anna'], adjustmentsMinor: { Anna: 0 } }],
  ['an adjustment of another', { mode: 'adjustment', participants: ['Anna'], adjustmentsMinor: { Bora: 1 } }],
  ['no lines', { ...lines, titles: [], amountsMinor: [], claimedBy: [] }],
  ['columns of two lengths', { ...lines, titles: ['Beer'] }],
  ['a line of nothing', { ...lines, amountsMinor: [1, 0] }],
  ['a line of nobody', { ...lines, claimedBy: ['Anna', ''] }],
  ['a claim that is no id', { ...lines, claimedBy: ['Anna', 'Bora, Minsu'] }],
  ['a claim by a name an object has', { ...lines, claimedBy: ['Anna', 'constructor'] }],
  ['too many portions', { ...lines, claimedBy: ['Anna', [...fifty, 'Anna'].join(',')] }],
  ['more members than a group has', { ...lines, claimedBy: ['Anna', fifty.join(',')] }],
  ['a title too long', { ...lines, titles: ['x'.repeat(61), ''] }],
  ['a title of two lines', { ...lines, titles: ['a\nb', ''] }],
  ['a discount below 0', { ...lines, discountMinor: -1 }],
  [
    'lines too many',
    {
      ...lines,
      titles: Array.from({ length: 51 }, () => ''),
      amountsMinor: Array.from({ length: 51 }, () => 1),
      claimedBy: Array.from({ length: 51 }, () => 'Anna'),
    },
  ],
])('%s: refused', (_, split) => {
  expect(v.is(splitSchema, split)).toBe(false);
});

test.each<[string, boolean]>([
  ['1352.5', true],
  ['0.00074', true],
  ['1', true],
  ['1.0', true],
  ['0.000000000000000001', true],
  ['12345678901234567.8', true],
  ['0', false],
  ['0.000', false],
  ['', false],
  ['.5', false],
  ['5.', false],
  ['01', false],
  ['-1', false],
  ['+1', false],
  ['1e3', false],
  ['1,352.5', false],
  [' 1', false],
  ['1\n', false],
  ['123456789012345678', false],
  ['0.0000000000000000001', false],
  ['NaN', false],
])('a rate of %j: %s', (rate, isRate) => {
  expect(v.is(rateSchema, rate)).toBe(isRate);
});
