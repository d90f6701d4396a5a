import { expect, test } from 'vitest';
import { emailProblem, newPasswordProblem } from './credentials.ts';

test.each([
  ['', 'missing'],
  ['  ', 'missing'],
  ['minsu', 'invalid'],
  ['minsu@', 'invalid'],
  ['minsu@example', 'invalid'],
  ['minsu@example.', 'invalid'],
  ['min su@example.com', 'invalid'],
  ['a@b@example.com', 'invalid'],
  ['minsu@example.com', null],
  [' minsu+trip@mail.example.co.kr ', null],
])('the address %j: %s', (email, problem) => {
  expect(emailProblem(email)).toBe(problem);
});

test('a new password has eight characters', () => {
  expect(newPasswordProblem('')).toBe('missing');
  expect(newPasswordProblem('1234567')).toBe('too-short');
  expect(newPasswordProblem('12345678')).toBeNull();
});
