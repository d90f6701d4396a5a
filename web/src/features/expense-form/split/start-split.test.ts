import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { isByWeights, splitOf, withMode, withSplit, type SplitForm, type SplitView } from './split-form.ts';
import { startSplit } from './start-split.ts';

const active = ['anna', 'bert', 'carl'];
const view: SplitView = {
  expenseId: 'expense1',
  amountMinor: toMinorUnits(40_000),
  currency: 'KRW',
  locale: 'ko',
  weights: { bert: 200, gone: 300 },
};
const equal = { mode: 'equal', participants: active };

describe('a new expense starts', () => {
  test.each([undefined, null])('equally among all when the group has no default (%s)', (none) => {
    const { split, percentagesOff } = startSplit(none, view.weights, active);
    expect([splitOf(split, view), percentagesOff]).toEqual([equal, false]);
  });

  test('by the household weights; who has none counts as one', () => {
    const { split } = startSplit({ mode: 'shares' }, view.weights, active);
    expect(splitOf(split, view)).toEqual({ mode: 'shares', weights: { anna: 100, bert: 200, carl: 100 } });
    expect(isByWeights(splitOf(split, view), view)).toBe(true);
    // Per cents begin with the same ratio.
    expect(splitOf(withMode(split, 'percentage'), view)).toEqual({
      mode: 'percentage',
      basisPoints: { anna: 2_500, bert: 5_000, carl: 2_500 },
    });
  });

  test('with the default percentages', () => {
    const basisPoints = { anna: 5_000, bert: 5_000 };
    const { split, percentagesOff } = startSplit({ mode: 'percentage', basisPoints }, view.weights, active);
    expect([splitOf(split, view), percentagesOff]).toEqual([{ mode: 'percentage', basisPoints }, false]);
  });

  test('equally when the percentages of those who stayed are off, and keeps them at hand', () => {
    const basisPoints = { anna: 5_000, gone: 5_000 };
    const { split, percentagesOff } = startSplit({ mode: 'percentage', basisPoints }, view.weights, active);
    expect([splitOf(split, view), percentagesOff]).toEqual([equal, true]);
    expect(splitOf(withMode(split, 'percentage'), view)).toEqual({
      mode: 'percentage',
      basisPoints: { anna: 5_000 },
    });
  });
});

describe('shares follow the household weights', () => {
  const start = startSplit(null, view.weights, active).split;
  const shares = (form: SplitForm) => splitOf(withMode(form, 'shares'), view);

  test('among those who take part, as often as that changes', () => {
    const two = withSplit(withMode(start, 'equal'), { mode: 'equal', participants: ['anna', 'bert'] });
    expect(shares(two)).toEqual({ mode: 'shares', weights: { anna: 100, bert: 200 } });
    expect(shares(withSplit(two, { mode: 'equal', participants: ['bert', 'carl'] }))).toEqual({
      mode: 'shares',
      weights: { bert: 200, carl: 100 },
    });
  });

  test('until shares, or anything but an equal split, is typed', () => {
    const typed = withSplit(start, { mode: 'shares', weights: { anna: 300, bert: 100 } });
    expect(shares(withMode(typed, 'equal'))).toEqual({ mode: 'shares', weights: { anna: 300, bert: 100 } });
    const exact = withSplit(start, {
      mode: 'exact',
      amountsMinor: { anna: toMinorUnits(10_000), bert: toMinorUnits(30_000) },
    });
    expect(shares(exact)).toEqual({ mode: 'shares', weights: { anna: 100, bert: 300 } });
    expect(isByWeights(shares(exact), view)).toBe(false);
  });

  test('not where everybody counts the same', () => {
    const alike = { ...view, weights: {} };
    expect(isByWeights(splitOf(withMode(start, 'shares'), alike), alike)).toBe(false);
  });

  test('there and back is where one was', () => {
    expect(splitOf(withMode(withMode(start, 'shares'), 'equal'), view)).toEqual(equal);
  });
});
