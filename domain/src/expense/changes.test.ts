import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { changeSchema, expenseActivitySchema, maxTracedSplit } from '../records/activity.ts';
import type { Expense } from '../records/expense.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { reversed } from '../testing/random-split.ts';
import { changesBetween } from './changes.ts';
import { toItemsSplit } from './receipt-lines.ts';

const fields = changeSchema.options.map(({ entries }) => entries.field.literal);

it('holds every field that differs, as it was and as it became, and no other', () => {
  fc.assert(
    fc.property(expenseArb, expenseArb, fc.subarray(fields), (before, other, edited) => {
      const after: Expense = {
        ...before,
        ...Object.fromEntries(edited.map((field) => [field, other[field]])),
      };
      const changes = changesBetween(before, after);
      const redone = {
        ...before,
        ...Object.fromEntries(changes.map((change) => [change.field, change.after])),
      };
      const undone = {
        ...after,
        ...Object.fromEntries(changes.map((change) => [change.field, change.before])),
      };
      // Whatever is not named means the same: nothing is left to change.
      expect(changesBetween(redone, after)).toEqual([]);
      expect(changesBetween(undone, before)).toEqual([]);
      expect(changes.every(({ field }) => edited.includes(field))).toBe(true);
      expect(new Set(changes.map(({ field }) => field)).size).toBe(changes.length);
      v.assert(v.array(changeSchema), changes);
    }),
  );
});

it('finds nothing where only the order of members or keys differs', () => {
  fc.assert(
    fc.property(expenseArb, (expense) => {
      const payers = Object.fromEntries(Object.entries(expense.payers).toReversed());
      expect(changesBetween(expense, { ...expense, payers, split: reversed(expense.split) })).toEqual([]);
    }),
  );
});

it('tells a payer named like what every object inherits from one who is not there', () => {
  const [expense] = fc.sample(expenseArb, { numRuns: 1, seed: 1 });
  if (!expense) throw new Error('no sample');
  const none = { ...expense, payers: { anna: toMinorUnits(1) } };
  const some = { ...expense, payers: { toString: toMinorUnits(1) } };
  expect(changesBetween(none, some).map(({ field }) => field)).toEqual(['payers']);
});

it('keeps an outline of a receipt too long to keep twice', () => {
  const [expense] = fc.sample(expenseArb, { numRuns: 1, seed: 1 });
  if (!expense) throw new Error('no sample');
  const line = (at: number) => ({ title: `${at}`.padEnd(60, '가'), amountMinor: toMinorUnits(1) });
  const receipt = (count: number) =>
    toItemsSplit(
      Array.from({ length: count }, (_, at) => ({ ...line(at), claimedBy: ['beom', 'anna', 'beom'] })),
    );
  expect(JSON.stringify(receipt(50)).length).toBeLessThanOrEqual(maxTracedSplit);
  const long = toItemsSplit(
    Array.from({ length: 50 }, (_, at) => ({
      ...line(at),
      claimedBy: Array.from({ length: 50 }, (__, n) => (n % 2 ? 'anna' : 'beom')),
    })),
  );
  const [change] = changesBetween({ ...expense, split: receipt(2) }, { ...expense, split: long });
  expect(change).toEqual({
    field: 'split',
    before: receipt(2),
    after: { mode: 'outline', of: 'items', participants: ['anna', 'beom'] },
  });
  v.assert(expenseActivitySchema.entries.changes, [change]);
});
