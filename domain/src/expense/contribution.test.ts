import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../money/allocate.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { expenseKinds } from '../records/expense.ts';
import { splitModes } from '../records/split.ts';
import { anyIdArb, fifty, suitableArb, unsuitableArb } from '../testing/random-split.ts';
import { contributionOf } from './contribution.ts';

const won = toMinorUnits;
const sumOf = (amounts: Record<string, number>) =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

/** One to four who paid, unevenly; some of them take no part in the split. */
const payersOf = (amountMinor: MinorUnits, start: number, count: number) =>
  Object.fromEntries(
    allocate(
      amountMinor,
      fifty.slice(start, start + count).map((id, at) => ({ id, weight: BigInt(at + 1) })),
      'seed',
    ),
  );

const entryArb = fc
  .tuple(
    fc.oneof(...splitModes.flatMap((mode) => [suitableArb(mode), unsuitableArb(mode)])),
    fc.nat({ max: 45 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([{ split, amountMinor }, start, count]) => ({
    amountMinor,
    split,
    payers: payersOf(amountMinor, start, count),
  }));

describe.each(expenseKinds)('%s', (kind) => {
  test('moves as much on one side as on the other: balances add up to 0', () => {
    fc.assert(
      fc.property(anyIdArb, entryArb, (id, entry) => {
        const { paid, share } = contributionOf(id, { kind, ...entry });
        const moved = kind === 'income' ? 0 - entry.amountMinor : entry.amountMinor;
        expect([sumOf(paid), sumOf(share)]).toEqual([moved, moved]);
      }),
      { numRuns: 3_400 },
    );
  });
});

test('a refund of an expense to the unit is the expense, negated', () => {
  fc.assert(
    fc.property(anyIdArb, entryArb, (id, entry) => {
      const bought = contributionOf(id, { kind: 'expense', ...entry });
      const refunded = contributionOf(id, { kind: 'income', ...entry });
      for (const side of ['paid', 'share'] as const) {
        expect(Object.keys(refunded[side])).toEqual(Object.keys(bought[side]));
        expect(
          Object.entries(refunded[side]).every(
            ([member, amount]) => amount === 0 - (bought[side][member] ?? 0),
          ),
        ).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('who holds a refund owes it to those it is due to', () => {
  const entry = {
    amountMinor: won(9_000),
    payers: { Anna: won(9_000) },
    split: { mode: 'equal' as const, participants: ['Anna', 'Bora', 'Minsu'] },
  };
  expect(contributionOf('refund', { kind: 'income', ...entry })).toEqual({
    paid: { Anna: -9_000 },
    share: { Anna: -3_000, Bora: -3_000, Minsu: -3_000 },
  });
});

test('a share of nothing is 0, not −0', () => {
  const entry = {
    amountMinor: won(5),
    payers: { Anna: won(5) },
    split: { mode: 'exact' as const, amountsMinor: { Anna: won(5), Bora: won(0) } },
  };
  const { share } = contributionOf('refund', { kind: 'income', ...entry });
  expect(Object.is(share['Bora'], 0)).toBe(true);
});
