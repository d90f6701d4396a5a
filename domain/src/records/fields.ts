import * as v from 'valibot';
import { isCurrencyCode } from '../money/currency.ts';
import { isMinorUnits, maxAmountMinor, type MinorUnits } from '../money/minor-units.ts';

/**
 * Building blocks of the stored documents. A length counts UTF-16 units, as `size()` does in security rules.
 * Timestamps are milliseconds since the epoch here: the adapters of `web` and `functions` convert Firestore's
 * own type, so that the domain needs no Firebase.
 */
export const limits = {
  groupName: 60,
  emoji: 16,
  memberName: 40,
  /** Who is in a group at once. */
  members: 50,
  /** With those who have departed, whom expenses name: a year of statistics of so many fits into a document. */
  everMembers: 140,
  expenseTitle: 100,
  note: 500,
  payers: 10,
  displayName: 40,
  comment: 1_000,
  payoutText: 60,
  payoutLink: 300,
} as const;

/**
 * An id is also a key of a map. What every object has under such a key would be taken for what is stored there, and
 * `v.record` passes over some of them without a word: a share would vanish between writing a posting and reading it.
 */
const isPlainKey = (id: string) => id !== 'prototype' && !(id in Object.prototype);

export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,128}$/), v.check(isPlainKey));
export const memberIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{4,32}$/), v.check(isPlainKey));
/** As the client makes one for each write: as long as the ids of Firestore's own documents. */
export const writeIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/));
export const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
export const currencyCodeSchema = v.pipe(v.string(), v.check(isCurrencyCode, 'must be a code of ISO 4217'));
export const instantMsSchema = v.pipe(v.number(), v.finite());

export const minorUnitsSchema = v.custom<MinorUnits>(
  (value) => typeof value === 'number' && isMinorUnits(value),
  'must be an integer in minor units',
);

export const amountMinorSchema = v.pipe(
  minorUnitsSchema,
  v.check((amount) => amount >= 1 && amount <= maxAmountMinor, `must be from 1 to ${maxAmountMinor}`),
);

/** A calendar date of ISO 8601, `YYYY-MM-DD`: no time, no time zone. */
export const calendarDateSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/),
  v.check(isDayOfCalendar, 'must be a date of the calendar'),
  v.check((date) => date >= '1970-01-01' && date <= '2199-12-31', 'must lie between 1970 and 2199'),
);

/** V8 reads February 30 as March 2: a day is real when it comes back as it went in. */
function isDayOfCalendar(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

export type MemberId = v.InferOutput<typeof memberIdSchema>;

/** Text a person typed: neither empty nor only white space, within `maxLength` UTF-16 units. */
export function textSchema(maxLength: number) {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength), v.regex(/\S/));
}
