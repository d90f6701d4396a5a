import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { settleSample } from './settle-sample.ts';

const members = ['mem1', 'mem2', 'mem3', 'mem4'];

const expenses = fc.array(
  fc.record({
    id: fc.uuid(),
    payer: fc.constantFrom(...members),
    amountMinor: fc.option(fc.integer({ min: 1, max: 10_000_000 }).map(toMinorUnits)),
    participants: fc.subarray(members),
  }),
  { maxLength: 5 },
);

test('whatever is tapped and typed, balances add up to 0 and the transfers settle them', () => {
  fc.assert(
    fc.property(expenses, (typed) => {
      const { balances, transfers } = settleSample(members, typed);
      const left = new Map(Object.entries(balances).map(([member, balance]) => [member, Number(balance)]));
      expect([...left.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
      for (const { from, to, amountMinor } of transfers) {
        left.set(from, (left.get(from) ?? 0) + amountMinor);
        left.set(to, (left.get(to) ?? 0) - amountMinor);
      }
      expect([...left.values()]).toEqual(members.map(() => 0));
    }),
  );
});

test('an expense without an amount or without eaters has no shares', () => {
  const { shares } = settleSample(members, [
    { id: 'a', payer: 'mem1', amountMinor: null, participants: members },
    { id: 'b', payer: 'mem1', amountMinor: toMinorUnits(10_000), participants: [] },
    { id: 'c', payer: 'mem1', amountMinor: toMinorUnits(10_000), participants: ['mem1', 'mem2'] },
  ]);
  expect(Object.keys(shares)).toEqual(['c']);
});
