import { languages, type Locale } from './languages.ts';

/** `month` is `01` to `12`. 11월, November. */
export function formatMonth(month: string, locale: Locale): string {
  return format({ month: 'long' }, 2000, month, locale);
}

/** 11월, Nov. */
export function formatShortMonth(month: string, locale: Locale): string {
  return format({ month: 'short' }, 2000, month, locale);
}

/** Where twelve stand side by side on a phone: 11, N. */
export function formatNarrowMonth(month: string, locale: Locale): string {
  const isNumber = languages[locale].narrowMonth === 'number';
  return isNumber ? String(Number(month)) : format({ month: 'narrow' }, 2000, month, locale);
}

/** 2026년 11월, November 2026. */
export function formatMonthOfYear(year: number, month: string, locale: Locale): string {
  return format({ year: 'numeric', month: 'long' }, year, month, locale);
}

function format(shape: Intl.DateTimeFormatOptions, year: number, month: string, locale: Locale): string {
  const formatter = new Intl.DateTimeFormat(languages[locale].tag, { ...shape, timeZone: 'UTC' });
  return formatter.format(Date.UTC(year, Number(month) - 1, 15));
}
