import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { amountArb, expenseIdArb, members } from '../testing/random-expense.ts';
import { sharesOf } from './shares.ts';

const participantsArb = fc.shuffledSubarray([...members], { minLength: 1 });

test('the shares add up to the amount, belong to the participants alone, and differ by one unit at most', () => {
  fc.assert(
    fc.property(expenseIdArb, amountArb, participantsArb, (id, amountMinor, participants) => {
      const shares = sharesOf(id, amountMinor, { mode: 'equal', participants });
      const amounts = Object.values(shares);
      expect(Object.keys(shares).sort()).toEqual(participants.toSorted());
      expect(amounts.reduce((sum, share) => sum + share, 0)).toBe(amountMinor);
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3_000 },
  );
});

test('the order in which participants are named does not matter', () => {
  const twoOrders = participantsArb.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(expenseIdArb, amountArb, twoOrders, (id, amountMinor, [some, same]) => {
      expect(sharesOf(id, amountMinor, { mode: 'equal', participants: same })).toEqual(
        sharesOf(id, amountMinor, { mode: 'equal', participants: some }),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('the odd won goes to somebody else for another expense', () => {
  const split = { mode: 'equal' as const, participants: ['Anna', 'Bora', 'Minsu'] };
  const lucky = ['expense1', 'expense2', 'expense3', 'expense4', 'expense5', 'expense6'].map((id) => {
    const shares = sharesOf(id, toMinorUnits(10_000), split);
    return Object.keys(shares).find((member) => shares[member] === 3_334);
  });
  expect(new Set(lucky)).toEqual(new Set(split.participants));
});

test('a split of nobody, or of one twice, is refused', () => {
  for (const participants of [[], ['Anna', 'Anna']]) {
    expect(() => sharesOf('id', toMinorUnits(100), { mode: 'equal', participants })).toThrow(RangeError);
  }
});
