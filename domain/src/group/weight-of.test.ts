import { expect, test } from 'vitest';
import { weightOf } from './weight-of.ts';

test('everybody counts as one until somebody says otherwise', () => {
  expect(weightOf({}, 'anna')).toBe(100);
  expect(weightOf({ weights: { anna: 250 } }, 'anna')).toBe(250);
  expect(weightOf({ weights: { anna: 250 } }, 'bora')).toBe(100);
  expect(weightOf({ weights: {} }, 'valueOf')).toBe(100);
});
