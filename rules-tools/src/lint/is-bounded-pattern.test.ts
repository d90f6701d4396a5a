import { expect, test } from 'vitest';
import { isBoundedPattern } from './is-bounded-pattern.ts';

test.each([
  ['', true],
  ['^[A-Z]{3}$', true],
  ['a{0,40}', true],
  ['(a|b)?', true],
  ['a*', false],
  ['a+', false],
  ['a{3,}', false],
  ['.*', false],
  ['(ab){2}c*', false],
  [String.raw`\*\+`, true],
  [String.raw`\\+`, false],
  [String.raw`\d+`, false],
  [String.raw`\p{L}{1,40}`, true],
  [String.raw`\x{10FFFF}`, true],
  ['[*+]', true],
  ['[]*+]', true],
  ['[^]*+]', true],
  ['[[:alpha:]*]', true],
  ['[[:alpha:]]*', false],
  [String.raw`[\]*]`, true],
  [String.raw`\Qa*b+\E`, true],
  [String.raw`\Qa\E*`, false],
])('%s: %s', (pattern, isBounded) => {
  expect(isBoundedPattern(pattern)).toBe(isBounded);
});
