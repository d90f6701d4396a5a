import * as v from 'valibot';
import { categories, categorySchema } from './category.ts';
import { expenseInputSchema, expenseKinds } from './expense.ts';
import {
  calendarDateSchema,
  idSchema,
  instantMsSchema,
  memberIdSchema,
  minorUnitsSchema,
  writeIdSchema,
} from './fields.ts';

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

/** What an expense was at some revision: what people entered, and the state it was in. */
export const expenseVersionSchema = v.strictObject({
  ...expenseInputSchema.entries,
  writeId: v.nullable(writeIdSchema),
  deletedAt: v.nullable(instantMsSchema),
  receivedAt: v.nullable(instantMsSchema),
});

/**
 * A posting as it is stored: also which page of the history holds its row, once some page does, and the version of the
 * expense that it was made of, so that the ledger can tell what the next one changed (null: stored before it was kept).
 * In totals of another `epoch` it counts nothing.
 *
 * `leftOut`: at this revision the sums would come to more than is counted (`maxSumsMinor`), so the figures are those of
 * the revision that was counted last, or none.
 */
export const storedPostingSchema = v.strictObject({
  ...postingSchema.entries,
  page: v.optional(v.nullable(countSchema), null),
  epoch: v.optional(v.string(), ''),
  version: v.optional(v.nullable(expenseVersionSchema), null),
  leftOut: v.optional(v.boolean()),
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
 * `appliedUpTo`: every write of an expense until then that was visible when the ledger last looked is in the totals, and
 * nothing later is. `settledUpTo`: what became visible late was looked for again until then. Postings of another `epoch`
 * are not in these totals: a rebuild begins a new one with `appliedUpTo` 0.
 *
 * `pages` says how far the history has come (`history.ts`): `rows` ever placed, and the `version` of the newest page.
 * `years` are those that have statistics, ascending. `writes` is how many writes of expenses the ledger has met of one day
 * of UTC (`YYYY-MM-DD`), for those who watch over what an account may write (`functions/src/rates`).
 *
 * `leftOut` are the titles of expenses that are not counted at their present revision (`storedPostingSchema`), by their
 * ids: not more than `leftOutLimit`.
 */
export const totalsSchema = v.strictObject({
  members: v.record(memberIdSchema, memberTotalsSchema),
  recent: v.record(idSchema, postingSchema),
  evictedUpTo: instantMsSchema,
  appliedUpTo: v.optional(instantMsSchema, 0),
  settledUpTo: v.optional(instantMsSchema, 0),
  epoch: v.optional(v.string(), ''),
  pages: v.optional(v.strictObject({ rows: countSchema, version: countSchema }), { rows: 0, version: 0 }),
  years: v.optional(v.array(yearSchema), []),
  leftOut: v.optional(v.record(idSchema, v.string()), {}),
  writes: v.optional(v.strictObject({ day: v.string(), count: countSchema }), { day: '', count: 0 }),
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

export type ExpenseVersion = v.InferOutput<typeof expenseVersionSchema>;
export type StoredPosting = v.InferOutput<typeof storedPostingSchema>;
export type Statistics = v.InferOutput<typeof statisticsSchema>;
export type Posting = v.InferOutput<typeof postingSchema>;
export type MemberTotals = v.InferOutput<typeof memberTotalsSchema>;
export type Totals = v.InferOutput<typeof totalsSchema>;
