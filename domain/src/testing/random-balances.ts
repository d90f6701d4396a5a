import fc from 'fast-check';
import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';

export type Balances = Record<MemberId, MinorUnits>;

/** Balances of at most 40 members that add up to 0, their ids in no order. Small and round ones have many sets that add up to 0; a few members are settled. */
export function balancesArb(minMembers: number, maxMembers: number): fc.Arbitrary<Balances> {
  const amountsOf = (amountArb: fc.Arbitrary<number>) =>
    fc.array(amountArb, { minLength: minMembers - 1, maxLength: maxMembers - 1, size: 'max' });
  return fc
    .oneof(
      { weight: 3, arbitrary: amountsOf(fc.integer({ min: -6, max: 6 })) },
      { weight: 2, arbitrary: amountsOf(fc.integer({ min: -5, max: 5 }).map((n) => n * 1_000)) },
      { weight: 1, arbitrary: amountsOf(fc.integer({ min: -1_000_000, max: 1_000_000 })) },
      { weight: 1, arbitrary: amountsOf(fc.constantFrom(1, -1, 2, -3, 1_005, -1_005, 500_000)) },
    )
    .map((amounts) => {
      const last = 0 - amounts.reduce((sum, amount) => sum + amount, 0);
      return Object.fromEntries(
        [...amounts, last].map((amount, at) => [`m${(at * 7) % 40}`, toMinorUnits(amount)] as const),
      );
    });
}

/** The balances once the transfer is recorded. */
export function record(
  balances: Balances,
  { from, to, amountMinor }: { from: MemberId; to: MemberId; amountMinor: MinorUnits },
): Balances {
  return {
    ...balances,
    [from]: toMinorUnits((balances[from] ?? 0) + amountMinor),
    [to]: toMinorUnits((balances[to] ?? 0) - amountMinor),
  };
}

export function unsettledCount(balances: Balances): number {
  return Object.values(balances).filter((balance) => balance !== 0).length;
}

/** The oracle: tries every way to settle the first member with somebody of the other sign, then the rest. */
export function fewestByTrying(balances: readonly number[]): number {
  const [first, ...others] = balances.filter((balance) => balance !== 0);
  if (first === undefined) return 0;
  const counts = others.flatMap((other, at) =>
    Math.sign(other) === Math.sign(first) ? [] : [1 + fewestByTrying(others.with(at, other + first))],
  );
  return Math.min(...counts);
}
