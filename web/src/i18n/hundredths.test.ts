import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatHundredths, readHundredths } from './hundredths.ts';

test('what is shown is read as it was', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (hundredths) => {
      expect(readHundredths(formatHundredths(hundredths), 1_000_000)).toBe(hundredths);
    }),
  );
});

test.each([
  ['1', 100],
  ['0.5', 50],
  ['.5', 50],
  ['1,5', 150],
  ['2.', 200],
  ['33.33', 3_333],
  [' 50 % ', 5_000],
  ['0', 0],
])('%j is %d hundredths', (text, hundredths) => {
  expect(readHundredths(text, 10_000)).toBe(hundredths);
});

test.each(['', '.', '%', '-1', '1.234', '1,000.5', '½', '🍕', '100.01', '1e2'])('%j is none', (text) => {
  expect(readHundredths(text, 10_000)).toBeNull();
});
