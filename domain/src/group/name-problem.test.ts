import { describe, expect, it, test } from 'vitest';
import { isSameName, nameProblem } from './name-problem.ts';

test('a name is there, fits, and is not taken', () => {
  expect(nameProblem(' \u3000', 40)).toBe('missing');
  expect(nameProblem('가'.repeat(41), 40)).toBe('too-long');
  expect(nameProblem(` ${'가'.repeat(40)} `, 40)).toBeNull();
  expect(nameProblem('민수', 40, ['지영', '민수 '])).toBe('taken');
  expect(nameProblem('민수', 40, ['지영'])).toBeNull();
});

describe('names that look alike are the same', () => {
  it.each([
    ['Anna', ' anna', true],
    ['지영'.normalize('NFD'), '지영', true],
    ['Ａｎｎａ', 'anna', true],
    ['민수', '민서', false],
    ['안 나', '안나', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
    expect(isSameName(b, a)).toBe(same);
  });
});
