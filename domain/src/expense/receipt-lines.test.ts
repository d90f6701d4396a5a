import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { suitableArb } from '../testing/random-split.ts';
import { linesOf, toItemsSplit, totalOf } from './receipt-lines.ts';

test('lines and columns say the same: there and back nothing changes, and they come to the amount', () => {
  fc.assert(
    fc.property(suitableArb('items'), ({ split, amountMinor }) => {
      if (split.mode !== 'items') throw new Error('not a receipt');
      const { taxMinor, tipMinor, discountMinor } = split;
      expect(toItemsSplit(linesOf(split), { taxMinor, tipMinor, discountMinor })).toEqual(split);
      expect(totalOf(split)).toBe(amountMinor);
    }),
    { numRuns: 1_000 },
  );
});

test('a line of the columns, two portions and an unclaimed one', () => {
  const lines = [
    { title: 'Beer', amountMinor: toMinorUnits(15_000), claimedBy: ['Anna', 'Bora', 'Anna'] },
    { title: '', amountMinor: toMinorUnits(9_000), claimedBy: [] },
  ];
  expect(toItemsSplit(lines)).toMatchObject({
    titles: ['Beer', ''],
    amountsMinor: [15_000, 9_000],
    claimedBy: ['Anna,Bora,Anna', ''],
    tipMinor: 0,
  });
  expect(linesOf(toItemsSplit(lines))).toEqual(lines);
});
