import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes } from '../records/split.ts';
import { anyIdArb, suitableArb } from '../testing/random-split.ts';
import { participantsOf } from './participants.ts';
import { toItemsSplit } from './receipt-lines.ts';
import { sharesOf } from './shares.ts';

test.each(splitModes)('%s: the participants are those who have a share', (mode) => {
  fc.assert(
    fc.property(anyIdArb, suitableArb(mode), (id, { split, amountMinor }) => {
      expect(participantsOf(split).toSorted()).toEqual(
        Object.keys(sharesOf(id, amountMinor, split)).toSorted(),
      );
    }),
    { numRuns: 300 },
  );
});

test('who has two portions, or parts of several lines, is named once', () => {
  const amountMinor = toMinorUnits(100);
  const split = toItemsSplit([
    { title: 'Beer', amountMinor, claimedBy: ['Anna', 'Bora', 'Anna'] },
    { title: 'Nuts', amountMinor, claimedBy: ['Bora'] },
  ]);
  expect(participantsOf(split)).toEqual(['Anna', 'Bora']);
  expect(participantsOf(toItemsSplit([]))).toEqual([]);
});
