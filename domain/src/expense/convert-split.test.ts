import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { splitModes, splitSchema, type Split, type SplitMode } from '../records/split.ts';
import { anyIdArb, reversed, suitableArb, unsuitableArb } from '../testing/random-split.ts';
import { convertSplit, emptySplit } from './convert-split.ts';
import { isSameSplit } from './is-same-split.ts';
import { toItemsSplit } from './receipt-lines.ts';
import { sharesOf } from './shares.ts';
import type { SplitContext, SplitLoss } from './split-losses.ts';
import { splitProblem } from './split-problem.ts';

const won = toMinorUnits;
const lossOf = <What extends SplitLoss['what']>(lost: readonly SplitLoss[], what: What) =>
  lost.find((loss): loss is Extract<SplitLoss, { what: What }> => loss.what === what);

const anyModeArb = fc.constantFrom(...splitModes);

function oneOfArb(arbOf: typeof suitableArb) {
  return fc
    .tuple(anyIdArb, fc.oneof(...splitModes.map(arbOf)))
    .map(([expenseId, { split, amountMinor }]) => ({
      split,
      context: { expenseId, amountMinor },
    }));
}
const anyOneArb = fc.oneof(oneOfArb(suitableArb), oneOfArb(unsuitableArb));

/** Comparing texts takes a fraction of the time of `toEqual`. */
const text = (value: unknown) => JSON.stringify(value);

/** These modes hold any shares to the unit. */
const isKeeping = (mode: SplitMode) => mode === 'exact' || mode === 'adjustment' || mode === 'items';

/** The definition: whether the way back leads there, who is gone, whose share changed. */
function lossesOf(split: Split, after: Split, context: SplitContext): SplitLoss[] {
  const [before, now] = [owed(split, context), owed(after, context)];
  const everybody = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  const back = convertSplit(after, split.mode, context).split;
  const losses: SplitLoss[] = [
    { what: 'members', memberIds: everybody.filter((id) => !now.has(id)) },
    { what: 'shares', memberIds: everybody.filter((id) => (before.get(id) ?? 0) !== (now.get(id) ?? 0)) },
  ];
  return [
    ...(isSameSplit(back, split) ? [] : [{ what: 'inputs' as const, of: split.mode }]),
    ...losses.filter((loss) => loss.what === 'inputs' || loss.memberIds.length > 0),
  ];
}

const owed = (split: Split, { expenseId, amountMinor }: SplitContext) =>
  new Map(Object.entries(sharesOf(expenseId, amountMinor, split)));

describe.each(splitModes)('to %s', (mode) => {
  test('it has the shape, suits the amount, keeps what shares it can, and what is lost is said', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyOneArb, ({ split, context }) => {
        const { split: after, lost } = convertSplit(split, mode, context);
        expect(after.mode === mode && v.is(splitSchema, after)).toBe(true);
        if (mode !== split.mode) expect(splitProblem(after, context.amountMinor)).toBeNull();
        expect(text(lost)).toBe(text(lossesOf(split, after, context)));
        if (isKeeping(mode) && splitProblem(split, context.amountMinor)?.code !== 'negative-share')
          expect(lossOf(lost, 'shares')).toBeUndefined();
        for (const { what } of lost) seen.add(what);
      }),
      { numRuns: 1_700 },
    );
    expect([...seen]).toContain('inputs');
  });
});

describe('a converted split', () => {
  test('to the same mode is the split itself, and loses nothing', () => {
    fc.assert(
      fc.property(anyOneArb, ({ split, context }) => {
        const same = convertSplit(split, split.mode, context);
        expect(same.split).toBe(split);
        expect(same.lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('from equal loses nothing in shares, adjustment and items; from percentage in shares', () => {
    const losslessArb = fc.oneof(
      fc.tuple(suitableArb('equal'), fc.constantFrom<SplitMode>('shares', 'adjustment', 'items')),
      fc.tuple(suitableArb('percentage'), fc.constant<SplitMode>('shares')),
    );
    fc.assert(
      fc.property(anyIdArb, losslessArb, (expenseId, [{ split, amountMinor }, mode]) => {
        expect(convertSplit(split, mode, { expenseId, amountMinor }).lost).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on the order of members', () => {
    fc.assert(
      fc.property(anyOneArb, anyModeArb, ({ split, context }, mode) => {
        const other = convertSplit(reversed(split), mode, context);
        const one = convertSplit(split, mode, context);
        expect(isSameSplit(one.split, other.split)).toBe(true);
        expect(one.lost).toEqual(other.lost);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of an amount not known yet keeps everybody who counts', () => {
    const typed = { expenseId: 'expense1', amountMinor: won(0) };
    fc.assert(
      fc.property(suitableArb('shares'), anyModeArb, ({ split }, mode) => {
        const { split: after, lost } = convertSplit(split, mode, typed);
        expect(lossOf(lost, 'members')).toBeUndefined();
        expect([...owed(after, typed).keys()]).toEqual([...owed(split, typed).keys()]);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each(splitModes.flatMap((from) => splitModes.map((to) => [from, to] as const)))(
  'nobody yet, %s to %s: nobody yet',
  (from, to) => {
    const context = { expenseId: 'expense1', amountMinor: won(100) };
    expect(convertSplit(emptySplit(from), to, context)).toEqual({ split: emptySplit(to), lost: [] });
  },
);

const tenThousand = { expenseId: 'expense1', amountMinor: won(10_000) };

test.each<[string, Split, Split, SplitLoss[]]>([
  [
    'equal to shares: one each',
    { mode: 'equal', participants: ['Anna', 'Bora'] },
    { mode: 'shares', weights: { Anna: 100, Bora: 100 } },
    [],
  ],
  [
    'percentages in a simple ratio become whole shares',
    { mode: 'percentage', basisPoints: { Anna: 5_000, Bora: 2_500, Minsu: 2_500 } },
    { mode: 'shares', weights: { Anna: 200, Bora: 100, Minsu: 100 } },
    [],
  ],
  [
    'and others hundredths',
    { mode: 'percentage', basisPoints: { Anna: 3_333, Bora: 3_333, Minsu: 3_334 } },
    { mode: 'shares', weights: { Anna: 3_333, Bora: 3_333, Minsu: 3_334 } },
    [],
  ],
  [
    'a ratio beyond the largest weight is rounded, nobody to nothing',
    { mode: 'exact', amountsMinor: { Anna: won(9_999_999_999), Bora: won(1) } },
    { mode: 'shares', weights: { Anna: 1_000_000, Bora: 1 } },
    [
      { what: 'inputs', of: 'exact' },
      { what: 'shares', memberIds: [] },
    ],
  ],
  [
    'percentages make 100 %, nobody at 0',
    { mode: 'shares', weights: { Anna: 1_000_000, Bora: 1 } },
    { mode: 'percentage', basisPoints: { Anna: 9_999, Bora: 1 } },
    [
      { what: 'inputs', of: 'shares' },
      { what: 'shares', memberIds: ['Anna', 'Bora'] },
    ],
  ],
  [
    'who owes 0 is not in an equal split',
    { mode: 'exact', amountsMinor: { Anna: won(5_000), Bora: won(0), Minsu: won(5_000) } },
    { mode: 'equal', participants: ['Anna', 'Minsu'] },
    [
      { what: 'inputs', of: 'exact' },
      { what: 'members', memberIds: ['Bora'] },
    ],
  ],
  [
    'the commonest share is the base of adjustments',
    { mode: 'exact', amountsMinor: { Anna: won(2_000), Bora: won(6_000), Minsu: won(2_000) } },
    { mode: 'adjustment', participants: ['Anna', 'Bora', 'Minsu'], adjustmentsMinor: { Bora: won(4_000) } },
    [],
  ],
  [
    'an uneven split is a line for each',
    { mode: 'shares', weights: { Anna: 300, Bora: 100 } },
    toItemsSplit([
      { title: '', amountMinor: won(7_500), claimedBy: ['Anna'] },
      { title: '', amountMinor: won(2_500), claimedBy: ['Bora'] },
    ]),
    [],
  ],
  [
    'lines are forgotten',
    toItemsSplit([{ title: 'Beer', amountMinor: won(10_000), claimedBy: ['Anna', 'Bora'] }]),
    { mode: 'equal', participants: ['Anna', 'Bora'] },
    [{ what: 'inputs', of: 'items' }],
  ],
  [
    'a share below 0 counts as 0',
    {
      mode: 'adjustment',
      participants: ['Anna', 'Bora'],
      adjustmentsMinor: { Anna: won(30_000) },
    },
    { mode: 'exact', amountsMinor: { Anna: won(10_000), Bora: won(0) } },
    [
      { what: 'inputs', of: 'adjustment' },
      { what: 'shares', memberIds: ['Anna', 'Bora'] },
    ],
  ],
])('%s', (_, before, after, lost) => {
  const converted = convertSplit(before, after.mode, tenThousand);
  expect(converted).toEqual({
    split: after,
    lost: lost.filter((loss) => loss.what !== 'shares' || loss.memberIds.length > 0),
  });
});

test('each of 49 small parts keeps its basis point, the largest gives them', () => {
  const small = Object.fromEntries(Array.from({ length: 49 }, (_, at) => [`friend${at}`, 1]));
  const weights = { Anna: 1_000_000, ...small };
  const { split } = convertSplit({ mode: 'shares', weights }, 'percentage', tenThousand);
  expect(split.mode === 'percentage' && split.basisPoints['Anna']).toBe(9_951);
  expect(splitProblem(split, tenThousand.amountMinor)).toBeNull();
});
