import { expect, test } from 'vitest';
import { isArchived } from './is-archived.ts';

test('a group is archived from the instant it is put away until it is brought back', () => {
  expect(isArchived({})).toBe(false);
  expect(isArchived({ archivedAt: 1_767_000_000_000 })).toBe(true);
  // The first instant there is.
  expect(isArchived({ archivedAt: 0 })).toBe(true);
  expect(isArchived({ archivedAt: null })).toBe(false);
});
