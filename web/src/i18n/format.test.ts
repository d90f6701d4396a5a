import { expect, test } from 'vitest';
import { calendarDateOf, formatDate, formatFullDate, formatList } from './format.ts';

test('a date is said as people say it', () => {
  const today = '2026-11-22';
  expect(formatDate('2026-11-22', today, 'ko')).toBe('오늘');
  expect(formatDate('2026-11-21', today, 'ko')).toBe('어제');
  expect(formatDate('2026-11-03', today, 'ko')).toBe('11월 3일');
  expect(formatDate('2025-11-03', today, 'ko')).toBe('2025년 11월 3일');
  expect(formatDate('2026-11-23', today, 'ko')).toBe('11월 23일');
  expect(formatDate('2026-11-22', today, 'en')).toBe('Today');
  expect(formatDate('2026-11-03', today, 'en')).toBe('Nov 3');
  expect(formatDate('2025-11-03', today, 'en')).toBe('Nov 3, 2025');
});

test('yesterday crosses months and years', () => {
  expect(formatDate('2025-12-31', '2026-01-01', 'ko')).toBe('어제');
  expect(formatDate('2024-02-29', '2024-03-01', 'en')).toBe('Yesterday');
});

test('the full date has its weekday', () => {
  expect(formatFullDate('2026-11-22', 'ko')).toBe('11월 22일 일');
  expect(formatFullDate('2026-11-22', 'en')).toBe('Sun, Nov 22');
});

test('the calendar date is the one on the wall of the reader', () => {
  expect(calendarDateOf(new Date(2026, 0, 5, 0, 0, 1).getTime())).toBe('2026-01-05');
  expect(calendarDateOf(new Date(2026, 0, 5, 23, 59, 59).getTime())).toBe('2026-01-05');
});

test('a list of names', () => {
  expect(formatList(['지영', '민수'], 'ko')).toBe('지영, 민수');
  expect(formatList(['Ann', 'Ben', 'Cho'], 'en')).toBe('Ann, Ben, and Cho');
});
