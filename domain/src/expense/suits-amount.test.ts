import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyCodes } from '../money/currency.ts';
import { toMinorUnits } from '../money/minor-units.ts';
import { suitableArb, unsuitableArb } from '../testing/random-split.ts';
import { amountArb } from '../testing/random-values.ts';
import { convertForeign, fillForeign } from './foreign.ts';
import { splitProblem } from './split-problem.ts';
import { suitsAdjustments, suitsForeign } from './suits-amount.ts';

const currencyArb = fc.constantFrom(...currencyCodes);

test('a split that has no problem suits the amount', () => {
  fc.assert(
    fc.property(
      fc.oneof(suitableArb('adjustment'), unsuitableArb('adjustment')),
      ({ split, amountMinor }) => {
        if (splitProblem(split, amountMinor) === null)
          expect(suitsAdjustments({ split, amountMinor })).toBe(true);
      },
    ),
  );
});

test('adjustments of everybody beyond the amount are a problem, though all shares are sound', () => {
  const by = toMinorUnits(1_000_000);
  const split = {
    mode: 'adjustment' as const,
    participants: ['Anna', 'Bora'],
    adjustmentsMinor: { Anna: by, Bora: by },
  };
  const amountMinor = toMinorUnits(100);
  expect(splitProblem(split, amountMinor)).toEqual({ code: 'beyond-amount', memberId: 'Anna' });
  expect(suitsAdjustments({ split, amountMinor })).toBe(false);
});

test('whatever an amount charged and a foreign one come to, its rate suits', () => {
  fc.assert(
    fc.property(currencyArb, currencyArb, amountArb, amountArb, (abroad, home, foreignMinor, amountMinor) => {
      const filled = fillForeign(
        { currency: abroad, amountMinor: foreignMinor, rate: null },
        amountMinor,
        home,
      );
      if (!filled.ok) throw new Error(filled.reason);
      expect(suitsForeign({ foreign: filled.foreign, amountMinor, currency: home })).toBe(true);
    }),
  );
});

test('whatever a rate gives suits; two units beside it do not', () => {
  const rateArb = fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999_999 }))
    .map(([whole, part]) => `${whole}.${part}`);
  fc.assert(
    fc.property(currencyArb, currencyArb, amountArb, rateArb, (abroad, home, foreignMinor, rate) => {
      const foreign = { currency: abroad, amountMinor: foreignMinor, rate };
      const converted = convertForeign(foreign, home);
      if (!converted.ok) return;
      const { amountMinor } = converted;
      expect(suitsForeign({ foreign, amountMinor, currency: home })).toBe(true);
      expect(suitsForeign({ foreign, amountMinor: toMinorUnits(amountMinor + 2), currency: home })).toBe(
        false,
      );
    }),
  );
});
