import { expect, test } from 'vitest';
import { codeSpan, plainOrCode } from './markdown-text.ts';

test.each([
  ['a back-dated one, by hand', 'a back-dated one, by hand'],
  ['빵을 나눈다 🍞', '빵을 나눈다 🍞'],
  ['deletedAt == null', '`deletedAt == null`'],
  ['a|b', '`a|b`'],
  ['__proto__', '`__proto__`'],
  ['<b>', '`<b>`'],
  ['two\nlines', 'two lines'],
])('%j is written as %j', (text, expected) => {
  expect(plainOrCode(text)).toBe(expected);
});

test.each([
  ['groups/{id}', '`groups/{id}`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['a``b`c', '```a``b`c```'],
])('%j is %s as code', (text, expected) => {
  expect(codeSpan(text)).toBe(expected);
});
