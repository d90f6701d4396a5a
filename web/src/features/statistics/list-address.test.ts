import { expect, test } from 'vitest';
import { listAddress } from './list-address.ts';

test('the list of a year, of a short month, of a leap one', () => {
  const year = listAddress('g1', { category: 'food' }, 2026, null);
  expect(year).toBe('/groups/g1?category=food&from=2026-01-01&to=2026-12-31');
  const february = listAddress('g1', { category: null }, 2026, '02');
  expect(february).toBe('/groups/g1?category=none&from=2026-02-01&to=2026-02-28');
  const leap = listAddress('g1', { memberId: 'anna' }, 2024, '02');
  expect(leap).toBe('/groups/g1?member=anna&from=2024-02-01&to=2024-02-29');
});
