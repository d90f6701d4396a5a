import { expect, test } from 'vitest';
import { caretAfterRegroup } from './regroup.ts';

test.each<[what: string, before: string, caret: number, after: string, expected: number]>([
  ['a digit typed at the end', '1,2345', 6, '12,345', 6],
  ['a digit typed in the middle', '192,345', 2, '192,345', 2],
  ['a digit typed before a new separator', '12345', 1, '12,345', 1],
  ['a separator deleted: the caret stands before it', '12345', 2, '12,345', 2],
  ['a sum', '12,000+8500', 11, '12,000+8,500', 12],
  ['an operator between numbers', '12,000+', 7, '12,000+', 7],
  ['everything deleted', '', 0, '', 0],
])('the caret stays where it was: %s', (_what, before, caret, after, expected) => {
  expect(caretAfterRegroup(before, caret, after, ',')).toBe(expected);
});
