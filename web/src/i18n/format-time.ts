import { calendarDateOf, formatDate } from './format.ts';
import { languages, type Locale } from './languages.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The time of day where the reader is: 오후 3:24, 3:24 PM. */
export function formatClock(instantMs: number, locale: Locale): string {
  const date = new Date(instantMs);
  const time = `${date.getHours() % 12 || 12}:${String(date.getMinutes()).padStart(2, '0')}`;
  return languages[locale].clock(time, date.getHours() < 12);
}

/**
 * How long ago it was, as people say it: 방금, 3분 전, 2시간 전, and before today the date. Another clock may be ahead
 * of this one: an instant in the future was just now.
 */
export function formatAgo(instantMs: number, nowMs: number, locale: Locale): string {
  const [date, today] = [calendarDateOf(instantMs), calendarDateOf(nowMs)];
  const agoMs = nowMs - instantMs;
  if (agoMs < minuteMs) return languages[locale].justNow;
  const relative = new Intl.RelativeTimeFormat(languages[locale].tag, { style: 'narrow' });
  if (agoMs < hourMs) return relative.format(-Math.floor(agoMs / minuteMs), 'minute');
  if (date === today) return relative.format(-Math.floor(agoMs / hourMs), 'hour');
  return formatDate(date, today, locale);
}
