import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceSplit } from './reduce-split.ts';
import { sharesOf } from './shares.ts';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes } from '../records/split.ts';
import { anyIdArb, suitableArb } from '../testing/random-split.ts';
import { oddUnits } from './odd-units.ts';

test('of ₩10,000 for three one has the odd won; of ₩9,000 nobody', () => {
  const split = { mode: 'equal' as const, participants: ['Anna', 'Bora', 'Carl'] };
  const oddOf = (amount: number) => {
    const amountMinor = toMinorUnits(amount);
    return oddUnits(sharesOf('expense1', amountMinor, split), split, amountMinor).size;
  };
  expect([oddOf(10_000), oddOf(10_001), oddOf(9_000)]).toEqual([1, 2, 0]);
});

test('in every mode fewer have an odd unit than take part, and without it each is at or below the exact value', () => {
  fc.assert(
    fc.property(fc.oneof(...splitModes.map(suitableArb)), anyIdArb, ({ split, amountMinor }, id) => {
      const shares = sharesOf(id, amountMinor, split);
      const odd = oddUnits(shares, split, amountMinor);
      expect(odd.size).toBeLessThan(Object.keys(shares).length);
      if (split.mode === 'exact') expect(odd.size).toBe(0);
      const fixed = reduceSplit(split).reduce((sum, part) => sum + part.fixedMinor, 0);
      const left = Object.values(shares).reduce((sum, share) => sum + share, 0) - odd.size - fixed;
      expect(left).toBeLessThanOrEqual(amountMinor - fixed);
    }),
  );
});
