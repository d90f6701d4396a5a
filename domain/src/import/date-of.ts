import * as v from 'valibot';
import { calendarDateSchema } from '../records/fields.ts';

/** The order of the parts is told by which has four digits; `3/4/2026` says nothing and is none. */
const shapes = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/,
];

/** The calendar date at the start of the text, whatever time stands behind it: no time zone moves it. Null: none. */
export function dateOf(text: string): string | null {
  const plain = text.trim();
  for (const shape of shapes) {
    const { year = '', month = '', day = '' } = shape.exec(plain)?.groups ?? {};
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (v.is(calendarDateSchema, date)) return date;
  }
  return null;
}
