import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import {
  balancesArb,
  fewestByTrying,
  record,
  unsettledCount,
  type Balances,
} from '../testing/random-balances.ts';
import { suggestRoundedTransfers, transferSteps, type TransferStep } from './suggest-rounded-transfers.ts';
import { provenMembers, suggestTransfers, type SuggestedTransfer } from './suggest-transfers.ts';

const stepArb = fc.constantFrom(...transferSteps);
const coarse = (balances: Balances) =>
  Object.fromEntries(Object.entries(balances).map(([id, units]) => [id, toMinorUnits(units * 5)]));
/** Amounts of every size beside the step, many of them half of it: where ties are. */
const smallArb = fc.oneof(balancesArb(1, 7), balancesArb(1, 7).map(coarse));
const anyArb = fc.oneof(
  { weight: 50, arbitrary: smallArb },
  { weight: 1, arbitrary: balancesArb(8, provenMembers).map(coarse) },
  { weight: 5, arbitrary: balancesArb(provenMembers + 1, 20).map(coarse) },
);

const withoutReasons = (transfers: readonly SuggestedTransfer[]) =>
  transfers.map(({ from, to, amountMinor }) => `${from} to ${to}: ${amountMinor}`).join('\n');

test('transfers are multiples of the step, and what they leave is stated and smaller than a step', () => {
  fc.assert(
    fc.property(anyArb, stepArb, (balances, step) => {
      const { transfers, residues } = suggestRoundedTransfers(balances, step);
      expect(transfers.every(({ amountMinor }) => amountMinor > 0 && amountMinor % step === 0)).toBe(true);
      expect(transfers.length).toBeLessThanOrEqual(Math.max(0, unsettledCount(balances) - 1));
      const left = Object.entries(transfers.reduce(record, balances)).filter(([, units]) => units !== 0);
      expect(left).toHaveLength(Object.keys(residues).length);
      expect(left.every(([id, units]) => Math.abs(units) < step && residues[id] === units)).toBe(true);
      expect(left.reduce((sum, [, units]) => sum + units, 0)).toBe(0);
    }),
    { numRuns: 10_000 },
  );
});

test('recording any one leaves exactly the others, and the same residues', () => {
  fc.assert(
    fc.property(anyArb, stepArb, fc.nat(), (balances, step, pick) => {
      const { transfers, residues } = suggestRoundedTransfers(balances, step);
      fc.pre(transfers.length > 0);
      const at = pick % transfers.length;
      const after = transfers.slice(at, at + 1).reduce(record, balances);
      const now = suggestRoundedTransfers(after, step);
      // Beyond 12 it may become shorter, as soon as few enough are left for a proof.
      const isProven = unsettledCount(balances) <= provenMembers;
      if (!isProven && now.transfers.length < transfers.length - 1) return;
      expect(withoutReasons(now.transfers)).toBe(withoutReasons(transfers.toSpliced(at, 1)));
      expect(JSON.stringify(now.residues)).toBe(JSON.stringify(residues));
    }),
    { numRuns: 10_000 },
  );
});

test('up to 12 members never need more transfers than without rounding', () => {
  const fewArb = fc.oneof(
    { weight: 50, arbitrary: smallArb },
    { weight: 1, arbitrary: balancesArb(8, provenMembers).map(coarse) },
  );
  fc.assert(
    fc.property(fewArb, stepArb, (balances, step) => {
      const { transfers } = suggestRoundedTransfers(balances, step);
      expect(transfers.length).toBeLessThanOrEqual(suggestTransfers(balances).length);
    }),
    { numRuns: 10_000 },
  );
});

test('no rounding down or up of up to 6 needs fewer, by trying all', () => {
  fc.assert(
    fc.property(
      fc.oneof(balancesArb(1, 6), balancesArb(1, 6).map(coarse)),
      fc.constantFrom(10, 100, 1_000),
      (balances, step) => {
        const amounts = Object.values(balances);
        const counts = roundings(amounts, step).map(fewestByTrying);
        expect(suggestRoundedTransfers(balances, step).transfers).toHaveLength(Math.min(...counts));
      },
    ),
    { numRuns: 10_000 },
  );
});

/** Every way to round each down or up to a multiple of the step so that the sum is 0. */
function roundings(amounts: readonly number[], step: number): number[][] {
  let ways: number[][] = [[]];
  for (const amount of amounts) {
    const both = new Set([Math.floor(amount / step) * step, Math.ceil(amount / step) * step]);
    ways = ways.flatMap((way) => [...both].map((rounded) => [...way, rounded]));
  }
  return ways.filter((way) => way.reduce((sum, amount) => sum + amount, 0) === 0);
}

test('a step of 1 rounds nothing', () => {
  fc.assert(
    fc.property(anyArb, (balances) => {
      expect(suggestRoundedTransfers(balances, 1)).toEqual({
        transfers: suggestTransfers(balances),
        residues: {},
      });
    }),
    { numRuns: 1_000 },
  );
});

describe('exactly', () => {
  const toBalances = (balances: Record<string, number>) =>
    Object.fromEntries(Object.entries(balances).map(([id, units]) => [id, toMinorUnits(units)]));

  test.each<[Record<string, number>, TransferStep, [string, string, number][], Record<string, number>]>([
    [{}, 100, [], {}],
    [{ Anna: 12_340, Bora: -12_340 }, 100, [['Bora', 'Anna', 12_300]], { Anna: 40, Bora: -40 }],
    // Half a step goes to the first of the pair.
    [{ Anna: 50, Bora: -50 }, 100, [], { Anna: 50, Bora: -50 }],
    [{ Anna: -50, Bora: 50 }, 100, [], { Anna: -50, Bora: 50 }],
    [
      { Anna: 20_000, constructor: -10_001, Chan: -9_999 },
      1_000,
      [
        ['Chan', 'Anna', 10_000],
        ['constructor', 'Anna', 10_000],
      ],
      { constructor: -1, Chan: 1 },
    ],
    // The first two going up would leave 20, −10, 20 and −30: three transfers for two pairs.
    [
      { Anna: 15, Bora: -15, Chan: 25, Dohyun: -25 },
      10,
      [
        ['Dohyun', 'Chan', 30],
        ['Bora', 'Anna', 20],
      ],
      { Anna: -5, Bora: 5, Chan: -5, Dohyun: 5 },
    ],
  ])('%j by %i', (balances, step, transfers, residues) => {
    const rounded = suggestRoundedTransfers(toBalances(balances), step);
    expect(rounded.transfers.map(({ from, to, amountMinor }) => [from, to, amountMinor])).toEqual(transfers);
    expect(rounded.residues).toEqual(residues);
  });

  test('beyond 12 rounding may cost transfers', () => {
    const pairs = Array.from({ length: 7 }, (_, at) => 15 + 10 * at).flatMap((units) => [units, -units]);
    const balances = toBalances(Object.fromEntries(pairs.map((units, at) => [`m${10 + at}`, units])));
    expect(suggestTransfers(balances)).toHaveLength(7);
    expect(suggestRoundedTransfers(balances, 10).transfers.length).toBeGreaterThan(7);
  });

  test('balances that do not add up to 0, or are too large, are refused', () => {
    const largest = Number.MAX_SAFE_INTEGER;
    expect(() => suggestRoundedTransfers(toBalances({ Anna: 1 }), 10)).toThrow(RangeError);
    expect(() => suggestRoundedTransfers(toBalances({ Anna: largest, Bora: -largest }), 1_000)).toThrow(
      RangeError,
    );
  });
});
