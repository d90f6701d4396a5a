import fc from 'fast-check';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { Expense } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';

/** Few enough to meet often; one is a name that every object inherits. */
export const members: readonly MemberId[] = ['Anna', 'Bora', 'valueOf', 'Dohyun', 'Eunji', 'Minsu', 'Yuna'];

/** Small amounts leave remainders more often; the largest try the limits. */
export const amountArb: fc.Arbitrary<MinorUnits> = fc
  .oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: maxAmountMinor }))
  .map(toMinorUnits);

export const expenseIdArb = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('')),
  minLength: 20,
  maxLength: 20,
});

const paidByOne = fc.record({
  payer: fc.constantFrom(...members),
  amountMinor: amountArb,
  title: fc.constantFrom('Dinner', 'Taxi', '숙소'),
  date: fc.constantFrom('2026-01-31', '2026-02-28'),
  revision: fc.integer({ min: 1, max: 5 }),
  updatedAt: fc.integer({ min: 1, max: 1_000 }),
  deletedAt: fc.constantFrom(null, null, null, 7),
});

type PaidByOne = typeof paidByOne extends fc.Arbitrary<infer Value> ? Value : never;

function toExpense(kind: Expense['kind'], participants: MemberId[], { payer, ...rest }: PaidByOne): Expense {
  return {
    ...rest,
    kind,
    currency: 'KRW',
    payers: { [payer]: rest.amountMinor },
    split: { mode: 'equal', participants },
    createdBy: 'uid',
    createdAt: 1,
    updatedBy: 'uid',
  };
}

/** An expense or a transfer between `members`, as `expenseSchema` lets it through. */
export const expenseArb: fc.Arbitrary<Expense> = fc.oneof(
  fc
    .tuple(fc.shuffledSubarray([...members], { minLength: 1 }), paidByOne)
    .map(([participants, rest]) => toExpense('expense', participants, rest)),
  fc
    .tuple(fc.integer({ min: 1, max: members.length - 1 }), paidByOne)
    .map(([steps, rest]) => toExpense('transfer', [memberAfter(rest.payer, steps)], rest)),
);

function memberAfter(member: MemberId, steps: number): MemberId {
  return members[(members.indexOf(member) + steps) % members.length] ?? member;
}
