import { describe, expect, it, test } from 'vitest';
import { nameProblem } from './name-problem.ts';
import { isSameName } from './same-name.ts';

test('a name is there, fits, is of one alphabet a word, and is not taken', () => {
  expect(nameProblem(' \u3000', 40)).toBe('missing');
  expect(nameProblem('가'.repeat(41), 40)).toBe('too-long');
  expect(nameProblem(` ${'가'.repeat(40)} `, 40)).toBeNull();
  expect(nameProblem('민\u{200b}수', 40, ['민수'])).toBe('taken');
  expect(nameProblem('Аnna', 40, [])).toBe('mixed');
  expect(nameProblem('Аnna', 40, ['Anna'])).toBe('mixed');
  expect(nameProblem('\u{3164}', 40)).toBe('missing');
  expect(nameProblem(`${'가'.repeat(40)}\u{200b}`, 40)).toBeNull();
  expect(nameProblem('민수', 40, ['지영', '민수 '])).toBe('taken');
  expect(nameProblem('민\u{200b}수', 40, ['민수'])).toBe('taken');
  expect(nameProblem('Аnna', 40, [])).toBe('mixed');
  expect(nameProblem('Аnna', 40, ['Anna'])).toBe('mixed');
  expect(nameProblem('\u{3164}', 40)).toBe('missing');
  expect(nameProblem(`${'가'.repeat(40)}\u{200b}`, 40)).toBeNull();
  expect(nameProblem('민수', 40, ['지영'])).toBeNull();
});

describe('names that look alike are the same', () => {
  it.each([
    ['Anna', ' anna', true],
    ['지영'.normalize('NFD'), '지영', true],
    ['Ａｎｎａ', 'anna', true],
    ['Анна', 'AHHa', true],
    ['Аnnа', 'Anna', true],
    ['ΑΝΝΑ', 'ANNA', true],
    ['ΑΝΝΑ', 'anna', true],
    ['сосо', 'coco', true],
    ['An\u{ad}na', 'Anna', true],
    ['❤\u{fe0f}', '❤', true],
    ['민수1', '민수l', true],
    ['민수I', '민수1', true],
    ['Ian', 'ian', true],
    ['Иван', 'Ivan', false],
    ['Anna', 'Anne', false],
    ['é', 'e', false],
    ['민수', '민서', false],
    ['안 나', '안나', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
    expect(isSameName(b, a)).toBe(same);
  });
});
