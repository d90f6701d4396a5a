import * as v from 'valibot';
import { expenseKinds } from './expense.ts';
import { idSchema, instantMsSchema, memberIdSchema, minorUnitsSchema } from './fields.ts';

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
  paid: perMember,
  share: perMember,
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
 */
export const totalsSchema = v.strictObject({
  members: v.record(memberIdSchema, memberTotalsSchema),
  recent: v.record(idSchema, postingSchema),
  evictedUpTo: instantMsSchema,
  updatedAt: instantMsSchema,
});

export type Posting = v.InferOutput<typeof postingSchema>;
export type MemberTotals = v.InferOutput<typeof memberTotalsSchema>;
export type Totals = v.InferOutput<typeof totalsSchema>;
