import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisScale, barScale, barSpan } from './bar-scale.ts';

test.each([
  ['nothing', [], [0, 1]],
  ['only zeros', [0, 0], [0, 1]],
  ['some won', [3], [0, 1, 2, 3]],
  ['thousands', [128_500, 40_000], [0, 50_000, 100_000, 150_000]],
  ['a refund', [90_000, -30_000], [-50_000, 0, 50_000, 100_000]],
  ['only refunds', [-4_000], [-4_000, -3_000, -2_000, -1_000, 0]],
  [
    'the largest',
    [1_000_000_000_000],
    [0, 250_000_000_000, 500_000_000_000, 750_000_000_000, 1_000_000_000_000],
  ],
  ['few won', [9], [0, 5, 10]],
])('ticks: %s', (_, amounts, ticks) => {
  // −0 is 0 on an axis.
  expect(axisScale(amounts).ticks.map((tick) => tick + 0)).toEqual(ticks);
});

const amountsArb = fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), {
  maxLength: 24,
});

test('every amount and zero lie on the axis; the ticks are whole, evenly apart and few', () => {
  fc.assert(
    fc.property(amountsArb, (amounts) => {
      const { low, high, ticks } = axisScale(amounts);
      expect(ticks.at(0)).toBe(low);
      expect(ticks.at(-1)).toBe(high);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.every(Number.isSafeInteger)).toBe(true);
      expect(ticks.some((tick) => tick === 0)).toBe(true);
      const steps = new Set(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0)));
      expect(steps.size).toBe(1);
      for (const amount of amounts) {
        const { from, to } = barSpan(amount, { low, high });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
        expect(to - from).toBeCloseTo(Math.abs(amount) / (high - low), 9);
      }
    }),
  );
});

test('a bar of a refund ends where the others begin', () => {
  const scale = barScale([300, -100]);
  expect(barSpan(300, scale)).toEqual({ from: 0.25, to: 1 });
  expect(barSpan(-100, scale)).toEqual({ from: 0, to: 0.25 });
});
