import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { provenMembers, suggestTransfers, type SuggestedTransfer } from './suggest-transfers.ts';

type Balances = Record<string, MinorUnits>;

/** Balances that add up to 0. Small and round ones have many sets that add up to 0; a few members are settled. */
function balancesArb(minMembers: number, maxMembers: number): fc.Arbitrary<Balances> {
  const balanceArb = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -6, max: 6 }) },
    { weight: 2, arbitrary: fc.integer({ min: -5, max: 5 }).map((thousands) => thousands * 1_000) },
    { weight: 1, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) },
  );
  return fc
    .tuple(
      fc.uniqueArray(
        fc.string({ unit: fc.constantFrom(...'ABCDabcd0123'.split('')), minLength: 4, maxLength: 6 }),
        {
          minLength: minMembers,
          maxLength: maxMembers,
        },
      ),
      fc.array(balanceArb, { minLength: maxMembers, maxLength: maxMembers }),
    )
    .map(([ids, amounts]) => {
      const others = amounts.slice(0, ids.length - 1);
      const last = 0 - others.reduce((sum, amount) => sum + amount, 0);
      return Object.fromEntries(ids.map((id, at) => [id, toMinorUnits(others[at] ?? last)]));
    });
}

function record(balances: Balances, { from, to, amountMinor }: SuggestedTransfer): Balances {
  return {
    ...balances,
    [from]: toMinorUnits((balances[from] ?? 0) + amountMinor),
    [to]: toMinorUnits((balances[to] ?? 0) - amountMinor),
  };
}

const unsettledCount = (balances: Balances) =>
  Object.values(balances).filter((balance) => balance !== 0).length;
const withoutGroups = (transfers: SuggestedTransfer[]) =>
  transfers.map(({ from, to, amountMinor }) => ({ from, to, amountMinor }));

/** The oracle: tries every way to settle the first member with somebody of the other sign, then the rest. */
function fewestByTrying(balances: readonly number[]): number {
  const [first, ...others] = balances.filter((balance) => balance !== 0);
  if (first === undefined) return 0;
  const counts = others.flatMap((other, at) =>
    Math.sign(other) === Math.sign(first) ? [] : [1 + fewestByTrying(others.with(at, other + first))],
  );
  return Math.min(...counts);
}

describe('any group', () => {
  const anyArb = fc.oneof(balancesArb(1, provenMembers), balancesArb(1, 30));

  test('is settled to exactly zero, everyone who owes paying and everyone who is owed receiving', () => {
    fc.assert(
      fc.property(anyArb, (balances) => {
        const transfers = suggestTransfers(balances);
        for (const { from, to, amountMinor } of transfers) {
          expect(balances[from]).toBeLessThan(0);
          expect(balances[to]).toBeGreaterThan(0);
          expect(amountMinor).toBeGreaterThan(0);
        }
        expect(unsettledCount(transfers.reduce(record, balances))).toBe(0);
        expect(transfers.length).toBeLessThanOrEqual(Math.max(0, unsettledCount(balances) - 1));
      }),
      { numRuns: 1_500 },
    );
  });

  test('falls into sets that add up to 0, each one transfer shorter than it has members', () => {
    fc.assert(
      fc.property(anyArb, (balances) => {
        const transfers = suggestTransfers(balances);
        const sets = new Map(transfers.map(({ among }) => [among.join(), among]));
        for (const [key, among] of sets) {
          const own = transfers.filter((transfer) => transfer.among.join() === key);
          expect(own).toHaveLength(among.length - 1);
          expect(among.toSorted()).toEqual(among);
          expect(among.reduce((sum, member) => sum + (balances[member] ?? Number.NaN), 0)).toBe(0);
          for (const { from, to } of own)
            expect([among.includes(from), among.includes(to)]).toEqual([true, true]);
        }
        const settled = [...sets.values()].flat().toSorted();
        expect(settled).toEqual(
          Object.keys(balances)
            .filter((member) => balances[member] !== 0)
            .toSorted(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('gets the same list whatever the order of the keys', () => {
    const shuffledArb = anyArb.chain((balances) => {
      const entries = Object.entries(balances);
      return fc.tuple(fc.constant(balances), fc.shuffledSubarray(entries, { minLength: entries.length }));
    });
    fc.assert(
      fc.property(shuffledArb, ([balances, entries]) => {
        expect(suggestTransfers(Object.fromEntries(entries))).toEqual(suggestTransfers(balances));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the rest of the list when the first of it is recorded', () => {
    fc.assert(
      fc.property(anyArb, (balances) => {
        const [first, ...rest] = suggestTransfers(balances);
        fc.pre(first !== undefined);
        expect(withoutGroups(suggestTransfers(record(balances, first)))).toEqual(withoutGroups(rest));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a group of up to 12 unsettled members', () => {
  test('needs no fewer transfers, by trying all ways for up to 8', () => {
    fc.assert(
      fc.property(balancesArb(1, 8), (balances) => {
        expect(suggestTransfers(balances)).toHaveLength(fewestByTrying(Object.values(balances)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('keeps all the others when any one is recorded', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(balancesArb(2, provenMembers), (balances) => {
        const transfers = suggestTransfers(balances);
        for (const done of transfers) {
          const others = transfers.filter((transfer) => transfer !== done);
          expect(withoutGroups(suggestTransfers(record(balances, done)))).toEqual(withoutGroups(others));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('gets the largest amounts first', () => {
    fc.assert(
      fc.property(balancesArb(2, provenMembers), (balances) => {
        const amounts = suggestTransfers(balances).map(({ amountMinor }) => amountMinor);
        expect(amounts.toSorted((a, b) => b - a)).toEqual(amounts);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a larger group', () => {
  test('pairs opposite balances first', () => {
    const squares = Array.from({ length: 10 }, (_, at) => 100 * (at + 1) ** 2);
    const owing = squares.map((amount, at) => [`debt${at}`, toMinorUnits(0 - amount)] as const);
    const owed = squares.map((amount, at) => [`owed${9 - at}`, toMinorUnits(amount)] as const);
    expect(suggestTransfers(Object.fromEntries([...owing, ...owed]))).toHaveLength(10);
  });

  test('never needs more than n − 1 after any one is recorded', () => {
    fc.assert(
      fc.property(balancesArb(13, 20), fc.nat(), (balances, at) => {
        const transfers = suggestTransfers(balances);
        const done = transfers[at % Math.max(1, transfers.length)];
        fc.pre(done !== undefined);
        const after = record(balances, done);
        const others = suggestTransfers(after);
        expect(unsettledCount(others.reduce(record, after))).toBe(0);
        expect(others.length).toBeLessThanOrEqual(Math.max(0, unsettledCount(after) - 1));
      }),
      { numRuns: 300 },
    );
  });
});

test.each<[string, Record<string, number>, [string, string, number][]]>([
  ['nobody', {}, []],
  ['settled', { Anna: 0, Bora: 0 }, []],
  ['a pair', { Anna: 500, Bora: -500 }, [['Bora', 'Anna', 500]]],
  [
    'one paid for all',
    { Anna: 600, Bora: -300, constructor: -300 },
    [
      ['Bora', 'Anna', 300],
      ['constructor', 'Anna', 300],
    ],
  ],
  // Paying the largest first would take five: 6 and 5 to the wrong ones leave three remainders.
  [
    'two sets',
    { Anna: 8, Bora: 7, Chan: -6, Dohyun: -5, Eunji: -3, Minsu: -1 },
    [
      ['Chan', 'Bora', 6],
      ['Dohyun', 'Anna', 5],
      ['Eunji', 'Anna', 3],
      ['Minsu', 'Bora', 1],
    ],
  ],
])('%s', (_, balances, expected) => {
  const minor = Object.fromEntries(
    Object.entries(balances).map(([id, balance]) => [id, toMinorUnits(balance)]),
  );
  expect(suggestTransfers(minor).map(({ from, to, amountMinor }) => [from, to, amountMinor])).toEqual(
    expected,
  );
});

test('balances that do not add up to 0, or are too large to add, are refused', () => {
  const largest = toMinorUnits(Number.MAX_SAFE_INTEGER);
  expect(() => suggestTransfers({ Anna: toMinorUnits(1) })).toThrow(RangeError);
  expect(() => suggestTransfers({ Anna: largest, Bora: largest })).toThrow(RangeError);
});
