import { expect, it } from 'vitest';
import { formatAgo, formatClock } from './format-time.ts';

/** Local times, whatever the zone the test runs in. */
const at = (day: number, hour: number, minute: number, second = 0) =>
  new Date(2026, 10, day, hour, minute, second).getTime();
const nowMs = at(22, 15, 30);

it.each([
  [at(22, 15, 29, 30), '방금', 'Just now'],
  [at(22, 15, 31), '방금', 'Just now'],
  [at(22, 15, 29), '1분 전', '1m ago'],
  [at(22, 14, 31), '59분 전', '59m ago'],
  [at(22, 13, 30), '2시간 전', '2h ago'],
  [at(21, 23, 59), '어제', 'Yesterday'],
  [at(3, 9, 0), '11월 3일', 'Nov 3'],
])('%# said as people do', (instantMs, ko, en) => {
  expect(formatAgo(instantMs, nowMs, 'ko')).toBe(ko);
  expect(formatAgo(instantMs, nowMs, 'en')).toBe(en);
});

it('a minute ago is told in minutes over midnight too', () => {
  expect(formatAgo(at(21, 23, 58), at(22, 0, 1), 'ko')).toBe('3분 전');
});

it.each([
  [at(22, 0, 0), '오전 12:00', '12:00 AM'],
  [at(22, 9, 5), '오전 9:05', '9:05 AM'],
  [at(22, 12, 30), '오후 12:30', '12:30 PM'],
  [at(22, 15, 4), '오후 3:04', '3:04 PM'],
])('%# the time of day', (instantMs, ko, en) => {
  expect(formatClock(instantMs, 'ko')).toBe(ko);
  expect(formatClock(instantMs, 'en')).toBe(en);
});
