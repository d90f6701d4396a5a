import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { members } from '@nbbang/domain/testing/random-values';
import { noTotals } from './balance-rows.ts';
import { figureOf, figures, listFigure } from './figure-rows.ts';

/** Every kind and every mode, none deleted. */
const knownArb: fc.Arbitrary<KnownExpense[]> = fc.array(expenseArb, { maxLength: 12 }).map((expenses) =>
  expenses.map((expense, at) => ({
    id: `expense${at}`,
    expense: { ...expense, deletedAt: null, revision: 1 },
    pending: true,
  })),
);

const totalsOf = (known: readonly KnownExpense[], memberId: string) => {
  const totals = new Map(Object.entries(overlayTotals(null, known, new Map())));
  return totals.get(memberId) ?? noTotals;
};

test('the rows add up to the figure when every expense is known', () => {
  fc.assert(
    fc.property(knownArb, fc.constantFrom(...members), fc.constantFrom(...figures), (known, id, figure) => {
      const totals = totalsOf(known, id);
      const { rows, figureMinor, restMinor } = listFigure(figure, id, totals, known);
      expect(rows.reduce((sum, row) => sum + row.amountMinor, 0)).toBe(figureOf(totals, figure));
      expect(figureMinor).toBe(figureOf(totals, figure));
      expect(restMinor).toBe(0);
    }),
  );
});

test('the rest is what the expenses that are not known come to', () => {
  fc.assert(
    fc.property(
      knownArb,
      fc.nat(12),
      fc.constantFrom(...members),
      fc.constantFrom(...figures),
      (all, at, id, figure) => {
        const older = all.slice(at);
        const { restMinor } = listFigure(figure, id, totalsOf(all, id), all.slice(0, at));
        expect(restMinor).toBe(figureOf(totalsOf(older, id), figure));
      },
    ),
  );
});

const entries: KnownExpense[] = [
  makeExpense({ amountMinor: 300, payer: 'Anna', participants: ['Anna', 'Bora', 'Minsu'] }),
  makeExpense({
    kind: 'income',
    amountMinor: 90,
    payer: 'Bora',
    participants: ['Anna', 'Bora', 'Minsu'],
  }),
  makeExpense({ amountMinor: 300, payer: 'Anna', participants: ['Anna'] }),
  makeExpense({ kind: 'transfer', amountMinor: 50, payer: 'Bora', participants: ['Anna'] }),
].map((expense, at) => ({ id: `e${at}`, expense, pending: false }));

test.each([
  ['Anna', 'net', [200, 30, 0, -50]],
  ['Anna', 'paid', [300, 300]],
  ['Anna', 'share', [100, -30, 300]],
  ['Anna', 'sent', []],
  ['Anna', 'received', [50]],
  ['Bora', 'net', [-100, -60, 50]],
  ['Bora', 'paid', [-90]],
  ['Bora', 'sent', [50]],
  ['valueOf', 'net', []],
] as const)('%s, %s: what each entry adds', (memberId, figure, amounts) => {
  const { rows } = listFigure(figure, memberId, totalsOf(entries, memberId), entries);
  expect(rows.map((row) => row.amountMinor)).toEqual(amounts);
});
