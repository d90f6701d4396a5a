import fc from 'fast-check';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import { allBasisPoints, splitLimits, type Split, type SplitMode } from '../records/split.ts';
import { toItemsSplit } from '../expense/receipt-lines.ts';
import { amountArb, members } from './random-values.ts';

/** As many as a group has; one is a name that every object inherits. */
export const fifty: readonly MemberId[] = [
  ...members,
  ...Array.from({ length: 50 - members.length }, (_, at) => `friend${at}`),
];

/** Some neighbours of `among`, mostly few: fifty take as long as ten runs with five. */
const someArb = (among: readonly MemberId[]) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 14, arbitrary: fc.integer({ min: 1, max: Math.min(8, among.length) }) },
        fc.integer({ min: 1, max: among.length }),
      ),
      fc.nat({ max: among.length - 1 }),
    )
    .map(([count, start]) => [...among, ...among].slice(start, start + count));

/** Ids that cost little to draw; how even ids of Firestore are is tested by itself. */
export const anyIdArb: fc.Arbitrary<string> = fc.nat().map((number) => `expense${number}`);

/** `count` numbers from a few seeds: drawing each by itself would take most of the time of a test. */
const drawsArb: fc.Arbitrary<(count: number, max: number) => number[]> = fc
  .array(fc.nat({ max: 1_000_003 }), { minLength: 4, maxLength: 4 })
  .map(
    (seeds) => (count, max) =>
      Array.from(
        { length: count },
        (_, at) => ((seeds[at % 4] ?? 0) * (at + 1) + (seeds[(at + 1) % 4] ?? 0)) % (max + 1),
      ),
  );

type Draws = (count: number, max: number) => number[];

/** `total` in `count` pieces of at least `least`, which must fit. */
export function pieces(total: number, count: number, least: number, draw: Draws): number[] {
  const spare = total - count * least;
  const cuts = [0, ...draw(count - 1, spare).toSorted((a, b) => a - b), spare];
  return cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0) + least);
}

function perMember<Value>(some: readonly MemberId[], values: readonly Value[]): Record<MemberId, Value> {
  return Object.fromEntries(some.flatMap((id, at) => values.slice(at, at + 1).map((value) => [id, value])));
}

type Makes = (some: MemberId[], amount: MinorUnits, draw: Draws, other: Draws) => Split;

/** Splits that suit the amount: `splitProblem` has nothing to say about them. */
const suitable: Record<SplitMode, Makes> = {
  equal: (participants) => ({ mode: 'equal', participants }),
  shares: (some, _, draw, other) => {
    const max = [0, 3, 2_000, splitLimits.weight - 1][other(1, 3)[0] ?? 0] ?? 0;
    return {
      mode: 'shares',
      weights: perMember(
        some,
        draw(some.length, max).map((weight) => weight + 1),
      ),
    };
  },
  percentage: (some, _, draw) => ({
    mode: 'percentage',
    basisPoints: perMember(some, pieces(allBasisPoints, some.length, 1, draw)),
  }),
  exact: (some, amount, draw) => ({
    mode: 'exact',
    amountsMinor: perMember(some, pieces(amount, some.length, 0, draw).map(toMinorUnits)),
  }),
  adjustment: (some, amount, draw, other) => {
    // Within half an equal part each: then even the lowest share stays above 0.
    const half = Math.floor(amount / (2 * some.length));
    const adjustments = draw(some.length, 2 * half).map((by) => toMinorUnits(by - half));
    const isAdjusted = other(some.length, 2);
    return {
      mode: 'adjustment',
      participants: some,
      adjustmentsMinor: Object.fromEntries(
        Object.entries(perMember(some, adjustments)).filter(([, by], at) => by !== 0 && isAdjusted[at] !== 0),
      ),
    };
  },
  items: (some, amount, draw, other) => {
    const [tax = 0, tip = 0] = draw(2, Math.floor((amount - 1) / 2));
    const [extra = 0, wished = 0] = other(2, 30);
    const discount = Math.min(extra * 7, maxAmountMinor - amount);
    const lines = amount - tax - tip + discount;
    const count = Math.min(1 + wished, lines);
    const starts = draw(count, some.length - 1);
    const sizes = other(count, some.length - 1);
    return toItemsSplit(
      pieces(lines, count, 1, draw).map((line, at) => {
        const start = starts[at] ?? 0;
        const claimedBy = [...some, ...some].slice(start, start + 1 + (sizes[at] ?? 0));
        return { title: `line ${at}`, amountMinor: toMinorUnits(line), claimedBy };
      }),
      { taxMinor: toMinorUnits(tax), tipMinor: toMinorUnits(tip), discountMinor: toMinorUnits(discount) },
    );
  },
};

type SplitAndAmount = { split: Split; amountMinor: MinorUnits };

/** A split of the mode, and an amount it suits. */
export function suitableArb(mode: SplitMode): fc.Arbitrary<SplitAndAmount> {
  return suitableArbAmong(fifty, mode);
}

/** The same, between some of `among`. */
export function suitableArbAmong(among: readonly MemberId[], mode: SplitMode): fc.Arbitrary<SplitAndAmount> {
  return fc.tuple(someArb(among), amountArb, drawsArb, drawsArb).map(([some, amountMinor, draw, other]) => ({
    split: suitable[mode](some, amountMinor, draw, other),
    amountMinor,
  }));
}

/** A split of the mode, and an amount it was not made for: sums are off, adjustments may exceed it. */
export function unsuitableArb(mode: SplitMode): fc.Arbitrary<SplitAndAmount> {
  return unsuitableArbAmong(fifty, mode);
}

/** The same, between some of `among`. */
export function unsuitableArbAmong(
  among: readonly MemberId[],
  mode: SplitMode,
): fc.Arbitrary<SplitAndAmount> {
  return fc
    .tuple(suitableArbAmong(among, mode), amountArb)
    .map(([{ split }, amountMinor]) => ({ split: withOddShare(split), amountMinor }));
}

/** Percentages do not depend on the amount, so they are put off by themselves. */
function withOddShare(split: Split): Split {
  if (split.mode !== 'percentage') return split;
  return {
    ...split,
    basisPoints: Object.fromEntries(
      Object.entries(split.basisPoints).map(([id, points]) => [id, Math.ceil(points / 3)]),
    ),
  };
}

/** The same split with its members, keys and portions written in the opposite order. */
export function reversed(split: Split): Split {
  switch (split.mode) {
    case 'equal':
      return { ...split, participants: split.participants.toReversed() };
    case 'shares':
      return { ...split, weights: reversedKeys(split.weights) };
    case 'percentage':
      return { ...split, basisPoints: reversedKeys(split.basisPoints) };
    case 'exact':
      return { ...split, amountsMinor: reversedKeys(split.amountsMinor) };
    case 'adjustment':
      return {
        ...split,
        participants: split.participants.toReversed(),
        adjustmentsMinor: reversedKeys(split.adjustmentsMinor),
      };
    case 'items':
      return {
        ...split,
        claimedBy: split.claimedBy.map((ids) => ids.split(',').toReversed().join(',')),
      };
  }
}

function reversedKeys<Value>(record: Record<MemberId, Value>): Record<MemberId, Value> {
  return Object.fromEntries(Object.entries(record).toReversed());
}
