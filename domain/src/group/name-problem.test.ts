import { expect, test } from 'vitest';
import { nameProblem } from './name-problem.ts';

test('a name is there, fits, and is not taken', () => {
  expect(nameProblem(' \u3000', 40)).toBe('missing');
  expect(nameProblem('가'.repeat(41), 40)).toBe('too-long');
  expect(nameProblem(` ${'가'.repeat(40)} `, 40)).toBeNull();
  expect(nameProblem('민수', 40, ['지영', '민수 '])).toBe('taken');
  expect(nameProblem('민수', 40, ['지영'])).toBeNull();
});
