import { expect, test } from 'vitest';
import { firstShown, neighbours, readPeriod, writePeriod } from './period.ts';

test.each([
  ['', { year: null, month: null }],
  ['year=2026&month=11', { year: 2026, month: '11' }],
  ['year=2026&month=3', { year: 2026, month: '03' }],
  ['year=1969&month=13', { year: null, month: null }],
  ['year=2026.5&month=00', { year: null, month: null }],
  ['year=2199&month=', { year: 2199, month: null }],
  ['year=x&month=07', { year: null, month: '07' }],
])('?%s', (search, asked) => {
  expect(readPeriod(search)).toEqual(asked);
});

test('what is written is read', () => {
  expect(readPeriod(writePeriod(2026, '01'))).toEqual({ year: 2026, month: '01' });
  expect(readPeriod(writePeriod(1970, null))).toEqual({ year: 1970, month: null });
});

test('begins with this year, else with the nearest that has something', () => {
  expect(firstShown([2024, 2026, 2030], 2026)).toBe(2026);
  expect(firstShown([2021, 2024, 2030], 2026)).toBe(2024);
  expect(firstShown([2030, 2031], 2026)).toBe(2030);
  expect(firstShown([], 2026)).toBe(2026);
});

test('steps pass over years without anything, and lead back from one', () => {
  expect(neighbours([2019, 2026], 2026)).toEqual({ earlier: 2019, later: undefined });
  expect(neighbours([2019, 2026], 2022)).toEqual({ earlier: 2019, later: 2026 });
});
