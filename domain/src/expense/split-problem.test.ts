import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes, type Split } from '../records/split.ts';
import { exactShares } from '../testing/exact-shares.ts';
import { suitableArb, unsuitableArb } from '../testing/random-split.ts';
import { emptySplit } from './convert-split.ts';
import { toItemsSplit } from './receipt-lines.ts';
import { sharesOf } from './shares.ts';
import { payersProblem, splitProblem } from './split-problem.ts';

const won = toMinorUnits;

describe.each(splitModes)('%s', (mode) => {
  test('inputs that suit the amount are no problem', () => {
    fc.assert(
      fc.property(suitableArb(mode), ({ split, amountMinor }) => {
        expect(splitProblem(split, amountMinor)).toBeNull();
      }),
      { numRuns: 1_700 },
    );
  });

  test('no problem means: every share is at least 0, and exact amounts are the shares', () => {
    fc.assert(
      fc.property(fc.oneof(suitableArb(mode), unsuitableArb(mode)), ({ split, amountMinor }) => {
        if (splitProblem(split, amountMinor) !== null) return;
        const shares = sharesOf('expense1', amountMinor, split);
        expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
        if (split.mode === 'exact') expect(shares).toEqual(split.amountsMinor);
      }),
      { numRuns: 1_700 },
    );
  });

  test('nothing entered yet: nobody', () => {
    expect(splitProblem(emptySplit(mode), won(100))).toEqual({ code: 'nobody' });
  });
});

test.each(['exact', 'items'] as const)(
  '%s for another amount is off by the difference of the two',
  (mode) => {
    fc.assert(
      fc.property(
        suitableArb(mode),
        fc.integer({ min: -1_000, max: 1_000 }),
        ({ split, amountMinor }, by) => {
          expect(splitProblem(split, won(amountMinor - by))).toEqual(
            by === 0 ? null : { code: 'off-by', by, unit: 'minor' },
          );
        },
      ),
      { numRuns: 5_000 },
    );
  },
);

function isBeyond(split: Split, amountMinor: number): boolean {
  const adjustments = split.mode === 'adjustment' ? Object.values(split.adjustmentsMinor) : [];
  return adjustments.some((by) => Math.abs(by) > amountMinor);
}

test('adjustments are a problem exactly when somebody’s exact share is below 0, named with the furthest, or one is beyond the amount', () => {
  let found = 0;
  fc.assert(
    fc.property(unsuitableArb('adjustment'), ({ split, amountMinor }) => {
      const exact = [...exactShares(split, amountMinor)].map(([id, { above, below }]) => ({
        id,
        floor: Number(above >= 0n ? above / below : -((below - 1n - above) / below)),
      }));
      const [lowest] = exact.toSorted((a, b) => a.floor - b.floor || (a.id < b.id ? -1 : 1));
      const problem = splitProblem(split, amountMinor);
      if (lowest === undefined || lowest.floor >= 0) {
        expect(problem?.code).toBe(isBeyond(split, amountMinor) ? 'beyond-amount' : undefined);
      } else {
        found += 1;
        expect(problem).toEqual({ code: 'negative-share', memberId: lowest.id, by: lowest.floor });
      }
    }),
    { numRuns: 10_000 },
  );
  expect(found).toBeGreaterThan(500);
});

test.each<[string, Split, number, unknown]>([
  [
    '₩12 too much',
    { mode: 'exact', amountsMinor: { Anna: won(60), Bora: won(52) } },
    100,
    { code: 'off-by', by: 12, unit: 'minor' },
  ],
  [
    'nothing of the amount entered',
    { mode: 'exact', amountsMinor: { Anna: won(0) } },
    100,
    { code: 'off-by', by: -100, unit: 'minor' },
  ],
  [
    '0.01 % too little',
    { mode: 'percentage', basisPoints: { Anna: 3_333, Bora: 3_333, Minsu: 3_333 } },
    100,
    { code: 'off-by', by: -1, unit: 'basis-points' },
  ],
  [
    '33.33 + 33.33 + 33.34',
    { mode: 'percentage', basisPoints: { Anna: 3_333, Bora: 3_333, Minsu: 3_334 } },
    100,
    null,
  ],
  [
    'a third of a won below 0 is a won for some ids',
    {
      mode: 'adjustment',
      participants: ['Anna', 'Bora', 'Minsu'],
      adjustmentsMinor: { Anna: won(-1), Bora: won(2) },
    },
    3,
    { code: 'negative-share', memberId: 'Anna', by: -1 },
  ],
  [
    'adjustments above the amount, but nobody below 0',
    {
      mode: 'adjustment',
      participants: ['Anna', 'Bora'],
      adjustmentsMinor: { Anna: won(60), Bora: won(50) },
    },
    100,
    null,
  ],
  [
    'a discount above everything',
    toItemsSplit([{ title: '', amountMinor: won(100), claimedBy: ['Anna'] }], {
      taxMinor: won(0),
      tipMinor: won(0),
      discountMinor: won(150),
    }),
    1,
    { code: 'off-by', by: -51, unit: 'minor' },
  ],
  [
    'a line of nobody, though the sum is off as well',
    toItemsSplit([
      { title: '', amountMinor: won(60), claimedBy: ['Anna'] },
      { title: '', amountMinor: won(50), claimedBy: [] },
    ]),
    100,
    { code: 'unclaimed', lineAt: 1 },
  ],
  [
    'lines of nobody',
    toItemsSplit([{ title: '', amountMinor: won(100), claimedBy: [] }]),
    100,
    { code: 'nobody' },
  ],
])('%s', (_, split, amount, problem) => {
  expect(splitProblem(split, won(amount))).toEqual(problem);
});

test('payers add up to the amount, or are off by so much', () => {
  expect(payersProblem({}, won(100))).toEqual({ code: 'nobody' });
  expect(payersProblem({ Anna: won(100) }, won(100))).toBeNull();
  expect(payersProblem({ Anna: won(40), Bora: won(60) }, won(100))).toBeNull();
  expect(payersProblem({ Anna: won(40), Bora: won(40) }, won(100))).toMatchObject({ by: -20 });
  expect(payersProblem({ Anna: won(40), Bora: won(61) }, won(100))).toMatchObject({ by: 1 });
});
