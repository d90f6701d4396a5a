import fc from 'fast-check';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';

/** Few enough to meet often. */
export const members: readonly MemberId[] = ['Anna', 'Bora', 'Chaewon', 'Dohyun', 'Eunji', 'Minsu', 'Yuna'];

/** Small amounts leave remainders more often; the largest try the limits. */
export const amountArb: fc.Arbitrary<MinorUnits> = fc
  .oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: maxAmountMinor }))
  .map(toMinorUnits);

export const expenseIdArb = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('')),
  minLength: 20,
  maxLength: 20,
});
