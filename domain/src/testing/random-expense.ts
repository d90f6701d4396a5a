import fc from 'fast-check';
import { categories } from '../records/category.ts';
import type { Expense } from '../records/expense.ts';
import { splitModes, type Split } from '../records/split.ts';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { pieces, suitableArbAmong, unsuitableArbAmong } from './random-split.ts';
import { amountArb, members } from './random-values.ts';

type Money = Pick<Expense, 'kind' | 'amountMinor' | 'payers' | 'split' | 'category'>;

/** One to four neighbours of `members` who paid unevenly; they need not share. */
const payersArb = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: members.length - 1 }), fc.nat({ max: 1_000_003 }))
  .map(([most, start, seed]) => (amountMinor: MinorUnits): Expense['payers'] => {
    const some = [...members, ...members].slice(start, start + Math.min(most, amountMinor));
    const parts = pieces(amountMinor, some.length, 1, (count, max) =>
      Array.from({ length: count }, (_, at) => (seed * (at + 1)) % (max + 1)),
    );
    return Object.fromEntries(some.map((id, at) => [id, toMinorUnits(parts[at] ?? 0)]));
  });

/** Mostly splits that suit the amount; those that do not are stored and counted as well. */
const splitAndAmountArb = fc.oneof(
  ...splitModes.flatMap((mode) => [
    { weight: 3, arbitrary: suitableArbAmong(members, mode) },
    { weight: 1, arbitrary: unsuitableArbAmong(members, mode) },
  ]),
);

const sharedArb: fc.Arbitrary<Money> = fc
  .record({
    kind: fc.constantFrom('expense' as const, 'expense' as const, 'income' as const),
    category: fc.option(fc.constantFrom(...categories)),
    shared: splitAndAmountArb,
    payersOf: payersArb,
  })
  .map(({ kind, category, shared: { split, amountMinor }, payersOf }) => ({
    kind,
    category,
    amountMinor,
    payers: payersOf(amountMinor),
    split,
  }));

const transferArb: fc.Arbitrary<Money> = fc
  .tuple(fc.shuffledSubarray([...members], { minLength: 2, maxLength: 2 }), amountArb)
  .map(([pair, amountMinor]) => {
    const [from = '', to = ''] = pair;
    const split: Split = { mode: 'equal', participants: [to] };
    return { kind: 'transfer', category: null, amountMinor, payers: { [from]: amountMinor }, split };
  });

const restArb = fc.record({
  title: fc.constantFrom('Dinner', 'Taxi', '숙소'),
  date: fc.constantFrom('2025-12-31', '2026-01-31', '2026-02-28'),
  note: fc.constantFrom('', '영수증은 나중에'),
  foreign: fc.option(
    fc.record({
      currency: fc.constantFrom('JPY', 'USD'),
      amountMinor: amountArb,
      rate: fc.constantFrom('9.1', '1352.5'),
    }),
  ),
  revision: fc.integer({ min: 1, max: 5 }),
  updatedAt: fc.integer({ min: 1, max: 1_000 }),
  deletedAt: fc.constantFrom(null, null, null, 7),
});

/** An entry of any kind and mode between `members`, as `expenseSchema` lets it through. */
export const expenseArb: fc.Arbitrary<Expense> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: sharedArb }, { weight: 1, arbitrary: transferArb }), restArb)
  .map(([money, rest]) => ({
    ...rest,
    ...money,
    currency: 'KRW',
    createdBy: 'uid',
    createdAt: 1,
    updatedBy: 'uid',
    receivedAt: null,
    writeId: null,
    previousWriteId: null,
  }));
