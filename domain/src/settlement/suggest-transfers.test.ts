import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { balancesArb, fewestByTrying, record, unsettledCount } from '../testing/random-balances.ts';
import { provenMembers, suggestTransfers, type SuggestedTransfer } from './suggest-transfers.ts';

const withoutReasons = (transfers: readonly SuggestedTransfer[]) =>
  transfers.map(({ from, to, amountMinor }) => `${from} to ${to}: ${amountMinor}`).join('\n');

describe('any group', () => {
  const anyArb = fc.oneof(
    { weight: 16, arbitrary: balancesArb(1, 8) },
    { weight: 1, arbitrary: balancesArb(9, provenMembers) },
    { weight: 3, arbitrary: balancesArb(provenMembers + 1, 20) },
    { weight: 1, arbitrary: balancesArb(21, 40) },
  );

  test('is settled to exactly zero, from who owes to who is owed, the largest amounts first', () => {
    fc.assert(
      fc.property(anyArb, (balances) => {
        const transfers = suggestTransfers(balances);
        const isRight = ({ from, to, amountMinor }: SuggestedTransfer) =>
          Number(balances[from]) < 0 && Number(balances[to]) > 0 && amountMinor > 0;
        expect(transfers.every(isRight)).toBe(true);
        const isInOrder = transfers.every(
          (transfer, at) => transfer.amountMinor >= (transfers[at + 1]?.amountMinor ?? 0),
        );
        expect(isInOrder).toBe(true);
        expect(unsettledCount(transfers.reduce(record, balances))).toBe(0);
        expect(transfers.length).toBeLessThanOrEqual(Math.max(0, unsettledCount(balances) - 1));
      }),
      { numRuns: 10_000 },
    );
  });

  test('falls into sets that add up to 0, each one transfer shorter than it has members', () => {
    fc.assert(
      fc.property(anyArb, (balances) => {
        const transfers = suggestTransfers(balances);
        const sets = new Map(transfers.map(({ among }) => [among.join(), among]));
        for (const [key, among] of sets) {
          const own = transfers.filter((transfer) => transfer.among.join() === key);
          const many = among.length === unsettledCount(balances) ? 'all' : 'some';
          const zeroSum = among.length === 2 ? 'pair' : many;
          const isOwn = (transfer: SuggestedTransfer) =>
            among.includes(transfer.from) && among.includes(transfer.to) && transfer.zeroSum === zeroSum;
          const sum = among.reduce((all, member) => all + (balances[member] ?? Number.NaN), 0);
          expect([own.filter(isOwn).length, own.length]).toEqual([among.length - 1, among.length - 1]);
          expect([sum, among.toSorted().join()]).toEqual([0, key]);
        }
        const unsettled = Object.keys(balances).filter((member) => balances[member] !== 0);
        expect([...sets.values()].flat().toSorted().join()).toBe(unsettled.toSorted().join());
      }),
      { numRuns: 10_000 },
    );
  });

  test('gets the same list whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyArb, fc.integer({ min: 1, max: 29 }), (balances, by) => {
        const entries = Object.entries(balances);
        const turned = Object.fromEntries([...entries.slice(by), ...entries.slice(0, by)].toReversed());
        expect(JSON.stringify(suggestTransfers(turned))).toBe(JSON.stringify(suggestTransfers(balances)));
      }),
      { numRuns: 10_000 },
    );
  });

  test('keeps all the others when any one is recorded; the list becomes shorter at most once few are left', () => {
    fc.assert(
      fc.property(anyArb, fc.nat(), (balances, pick) => {
        const transfers = suggestTransfers(balances);
        fc.pre(transfers.length > 0);
        const at = pick % transfers.length;
        const after = transfers.slice(at, at + 1).reduce(record, balances);
        const others = transfers.toSpliced(at, 1);
        const now = suggestTransfers(after);
        const isNewlyProven =
          unsettledCount(balances) > provenMembers && unsettledCount(after) <= provenMembers;
        if (isNewlyProven && now.length < others.length) return;
        expect(withoutReasons(now)).toBe(withoutReasons(others));
      }),
      { numRuns: 12_000 },
    );
  });
});

test('up to 8 members need no fewer transfers, by trying all ways', () => {
  fc.assert(
    fc.property(balancesArb(1, 8), (balances) => {
      expect(suggestTransfers(balances)).toHaveLength(fewestByTrying(Object.values(balances)));
    }),
    { numRuns: 10_000 },
  );
});

test('every one of the list of up to 12 can be recorded, in any order, without changing the others', () => {
  fc.assert(
    fc.property(balancesArb(9, provenMembers), fc.infiniteStream(fc.nat()), (balances, picks) => {
      let left = balances;
      for (let list = suggestTransfers(left); list.length > 0;) {
        const at = Number(picks.next().value) % list.length;
        left = list.slice(at, at + 1).reduce(record, left);
        const now = suggestTransfers(left);
        expect(withoutReasons(now)).toBe(withoutReasons(list.toSpliced(at, 1)));
        list = now;
      }
      expect(unsettledCount(left)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

describe('a larger group', () => {
  test('of opposite balances that all differ is settled in pairs', () => {
    const squares = Array.from({ length: 10 }, (_, at) => 100 * (at + 1) ** 2);
    const owing = squares.map((amount, at) => [`debt${at}`, toMinorUnits(0 - amount)] as const);
    const owed = squares.map((amount, at) => [`owed${9 - at}`, toMinorUnits(amount)] as const);
    expect(suggestTransfers(Object.fromEntries([...owing, ...owed]))).toHaveLength(10);
  });

  test('gets a shorter list as soon as no more than 12 are left, if there is one', () => {
    // Fourteen: a pair of 20, and the two sets of the table below twice over, which the largest first mixes up.
    const amounts = [20, -20, 8, 7, -6, -5, -3, -1, 8, 7, -6, -5, -3, -1];
    const balances = Object.fromEntries(
      amounts.map((amount, at) => [`m${10 + at}`, toMinorUnits(amount)] as const),
    );
    const [first, ...others] = suggestTransfers(balances);
    expect(first).toMatchObject({ amountMinor: 20, zeroSum: 'pair' });
    const after = Object.fromEntries(Object.entries(balances).slice(2));
    expect([others.length, suggestTransfers(after).length]).toEqual([9, 8]);
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
