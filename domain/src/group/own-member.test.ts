import { expect, test } from 'vitest';
import { isOwnMember, ownFirst } from './own-member.ts';

test.each<[string | null | undefined, string | null, boolean]>([
  ['anna', 'anna', true],
  ['anna', 'bora', false],
  ['anna', null, false],
  [undefined, 'anna', false],
  [null, 'anna', false],
  // Who is no member is not everybody whom nobody knows.
  [null, null, false],
])('%o of the reader %o: %s', (memberId, ownMemberId, isOwn) => {
  expect(isOwnMember(memberId, ownMemberId)).toBe(isOwn);
});

test('a sort puts oneself first and leaves the others as they are', () => {
  const ids = ['carl', 'anna', 'bora'];
  const sorted = (own: string | null) => ids.toSorted((a, b) => ownFirst(a, b, own));
  expect(sorted('bora')).toEqual(['bora', 'carl', 'anna']);
  expect(sorted(null)).toEqual(ids);
});
