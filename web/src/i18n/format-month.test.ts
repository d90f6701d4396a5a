import { expect, test } from 'vitest';
import { formatMonth, formatMonthOfYear, formatNarrowMonth, formatShortMonth } from './format-month.ts';

test('months at every length, in both languages', () => {
  expect([formatMonth('11', 'ko'), formatMonth('11', 'en')]).toEqual(['11월', 'November']);
  expect([formatShortMonth('02', 'ko'), formatShortMonth('02', 'en')]).toEqual(['2월', 'Feb']);
  expect([formatNarrowMonth('02', 'ko'), formatNarrowMonth('12', 'en')]).toEqual(['2', 'D']);
  expect(formatMonthOfYear(2026, '01', 'ko')).toBe('2026년 1월');
  expect(formatMonthOfYear(1970, '12', 'en')).toBe('December 1970');
});
