import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxSumsMinor, toMinorUnits } from '@nbbang/domain/money/minor-units';
import { totalBalances } from './total-balances.ts';

const entries = fc.array(
  fc.record({
    currency: fc.constantFrom('KRW', 'EUR', 'USD'),
    netMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(toMinorUnits),
  }),
);

test('of each currency: what I get less what I owe is my total, and nothing is mixed', () => {
  fc.assert(
    fc.property(entries, (balances) => {
      const totals = totalBalances(balances);
      expect(totals.map(({ currency }) => currency).sort()).toEqual(
        [...new Set(balances.map(({ currency }) => currency))].sort(),
      );
      for (const { currency, netMinor, getMinor, oweMinor } of totals) {
        const own = balances.filter((entry) => entry.currency === currency);
        expect(netMinor).toBe(own.reduce((sum, entry) => sum + entry.netMinor, 0));
        expect(netMinor).toBe(getMinor - oweMinor);
        expect(Math.min(getMinor, oweMinor)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('the currency of most groups stands first', () => {
  const zero = toMinorUnits(0);
  const codes = ['USD', 'KRW', 'KRW', 'EUR', 'USD'];
  const totals = totalBalances(codes.map((currency) => ({ currency, netMinor: zero })));
  expect(totals.map(({ currency }) => currency)).toEqual(['USD', 'KRW', 'EUR']);
});

test('a group that brings the sums beyond the safe integers is left out of them and counted as such', () => {
  const largest = toMinorUnits(maxSumsMinor);
  const balances = [largest, toMinorUnits(0 - largest), toMinorUnits(0)];
  const [total] = totalBalances(balances.map((netMinor) => ({ currency: 'KRW', netMinor })));
  expect(total).toMatchObject({ netMinor: largest, getMinor: largest, oweMinor: 0, groups: 2, leftOut: 1 });
});
