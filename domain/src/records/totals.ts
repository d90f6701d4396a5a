import * as v from 'valibot';
import { categories, categorySchema } from './category.ts';
import { expenseKinds } from './expense.ts';
import { calendarDateSchema, idSchema, instantMsSchema, memberIdSchema, minorUnitsSchema } from './fields.ts';

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const yearSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1970), v.maxValue(2199));
const perMember = v.record(memberIdSchema, minorUnitsSchema);

/**
 * `groups/{groupId}/postings/{expenseId}`: what the expense, at `revision`, last contributed to the totals.
 * `paid` and `share` are in minor units per member and add up to the same amount; for a transfer `paid` is what
 * was sent and `share` what was received, and for an income both are negated (`expense/contribution.ts`). Both are
 * empty for a deleted expense.
 */
export const postingSchema = v.strictObject({
  kind: v.picklist(expenseKinds),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** `updatedAt` of the expense at `revision`. */
  updatedAt: instantMsSchema,
  /** Null in a posting stored before there were statistics: it has contributed nothing to them. */
  date: v.optional(v.nullable(calendarDateSchema), null),
  category: v.optional(v.nullable(categorySchema), null),
  paid: perMember,
  share: perMember,
});

/** A posting as it is stored: also which page of the history holds its row, once some page does. */
export const storedPostingSchema = v.strictObject({
  ...postingSchema.entries,
  page: v.optional(v.nullable(countSchema), null),
});

/** Sums of all postings for one member, in minor units. balance = paid − share + sent − received. */
export const memberTotalsSchema = v.strictObject({
  paid: minorUnitsSchema,
  share: minorUnitsSchema,
  sent: minorUnitsSchema,
  received: minorUnitsSchema,
});

/**
 * `groups/{groupId}/totals/balances`: one read however long the history.
 *
 * `recent` holds the postings with the newest `updatedAt`. `evictedUpTo` is the newest `updatedAt` ever dropped
 * from it (0: none). So an expense that is not in `recent` and whose `updatedAt` is later than `evictedUpTo`
 * has certainly not been applied at its present revision: this is what lets a client show its balance in the
 * same frame as a write and count nothing twice (`balance/overlay.ts`).
 *
 * `pages` says how far the history has come (`history.ts`): `rows` ever placed, and the `version` of the newest page.
 * `years` are those that have statistics, ascending.
 */
export const totalsSchema = v.strictObject({
  members: v.record(memberIdSchema, memberTotalsSchema),
  recent: v.record(idSchema, postingSchema),
  evictedUpTo: instantMsSchema,
  pages: v.optional(v.strictObject({ rows: countSchema, version: countSchema }), { rows: 0, version: 0 }),
  years: v.optional(v.array(yearSchema), []),
  updatedAt: instantMsSchema,
});

const monthSchema = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])$/));

/**
 * `groups/{groupId}/totals/statistics-{year}`: what was spent in a calendar year, by the dates of the expenses. An
 * income counts negative, transfers not at all. `share` is by month, category (`none`: without one) and member;
 * `paid` by month and member. So the shares of a month come to what was paid in it. Kept in the transaction that keeps
 * the balances, from the same postings: one read however many expenses.
 */
export const statisticsSchema = v.strictObject({
  year: yearSchema,
  share: v.record(monthSchema, v.record(v.picklist([...categories, 'none']), perMember)),
  paid: v.record(monthSchema, perMember),
  updatedAt: instantMsSchema,
});

export type StoredPosting = v.InferOutput<typeof storedPostingSchema>;
export type Statistics = v.InferOutput<typeof statisticsSchema>;
export type Posting = v.InferOutput<typeof postingSchema>;
export type MemberTotals = v.InferOutput<typeof memberTotalsSchema>;
export type Totals = v.InferOutput<typeof totalsSchema>;
