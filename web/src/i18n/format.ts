import { languages, type Locale } from './languages.ts';

const dayMs = 86_400_000;

/**
 * A calendar date (`YYYY-MM-DD`) as people say it: 오늘, 어제, 11월 3일; with the year when it is another one.
 * `today` is the reader's calendar date. No time zone is involved.
 */
export function formatDate(date: string, today: string, locale: Locale): string {
  const daysAgo = Math.round((utcMs(today) - utcMs(date)) / dayMs);
  if (daysAgo === 0) return languages[locale].today;
  if (daysAgo === 1) return languages[locale].yesterday;
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return formatter(locale, sameYear ? 'day' : 'year').format(utcMs(date));
}

/** The date itself with its weekday: 11월 22일 일. */
export function formatFullDate(date: string, locale: Locale): string {
  const said = formatter(locale, 'day').format(utcMs(date));
  const weekday = formatter(locale, 'weekday').format(utcMs(date));
  return languages[locale].dateWithWeekday(said, weekday);
}

/** 화요일, Tuesday. */
export function formatWeekday(date: string, locale: Locale): string {
  return formatter(locale, 'longWeekday').format(utcMs(date));
}

/** The calendar date of an instant where the reader is, `YYYY-MM-DD`. */
export function calendarDateOf(instantMs: number): string {
  const date = new Date(instantMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 지영, 민수, 수아 / Ann, Ben, and Cho. */
export function formatList(items: readonly string[], locale: Locale): string {
  return languages[locale].list(items);
}

const shapes = {
  day: { month: 'short', day: 'numeric' },
  year: { year: 'numeric', month: 'short', day: 'numeric' },
  weekday: { weekday: 'short' },
  longWeekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${locale} ${shape}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(languages[locale].tag, { ...shapes[shape], timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

function utcMs(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
