import * as v from 'valibot';
import {
  currencyCodeSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  textSchema,
  uidSchema,
} from './fields.ts';
import { allBasisPoints, splitLimits } from './split.ts';

/**
 * One person of a group. `uid` is null for a name-only member nobody has claimed. A departed member keeps the
 * name, so that history stays readable, and has neither account nor access.
 */
export const memberSchema = v.strictObject({
  name: textSchema(limits.memberName),
  uid: v.nullable(uidSchema),
  role: v.picklist(['owner', 'member']),
  status: v.picklist(['active', 'departed']),
});

/** In hundredths of a person: 100 is one, 200 a couple that shares like two. Who is not named counts 100. */
const weightsSchema = v.pipe(
  v.record(
    memberIdSchema,
    v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(splitLimits.weight)),
  ),
  v.maxEntries(limits.everMembers),
);

/**
 * How a new expense is split until somebody says otherwise (null: equally among all active members). `shares` takes
 * `weights`; percentages may name members who have departed since and then need not come to 100 %.
 */
export const defaultSplitSchema = v.variant('mode', [
  v.strictObject({ mode: v.literal('shares') }),
  v.strictObject({
    mode: v.literal('percentage'),
    basisPoints: v.pipe(
      v.record(
        memberIdSchema,
        v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(allBasisPoints)),
      ),
      v.minEntries(1),
      v.maxEntries(limits.everMembers),
    ),
  }),
]);

/**
 * `groups/{groupId}`. Members write name, emoji, name-only members, weights, the default split and whether the group
 * is archived; functions write accounts, roles and the currency.
 * Who departs and was never part of anything that is written down is in no document any more; the activity has the name.
 * `memberUids` holds the uid of every active member with an account: the rules and the query "my groups" read
 * it. `departedIds` names the departed members, for the rules, which cannot look through a map; functions add it
 * when somebody departs. `pausedUntil` says of an account that wrote too much when it may write in the group again;
 * functions set it, and what is over means nothing. The currency changes only while there is no expense.
 *
 * The optional fields are in no document until somebody sets them. `updatedBy` is who wrote last, a function on
 * behalf of its caller included; documents stored before it was introduced have none.
 */
export const groupSchema = v.strictObject({
  name: textSchema(limits.groupName),
  emoji: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.emoji)),
  currency: currencyCodeSchema,
  members: v.pipe(
    v.record(memberIdSchema, memberSchema),
    v.maxEntries(limits.everMembers),
    v.check(
      (members) => countActive(Object.values(members)) <= limits.members,
      `must have ${limits.members} active ones at most`,
    ),
  ),
  memberUids: v.pipe(v.array(uidSchema), v.maxLength(limits.members)),
  departedIds: v.exactOptional(v.pipe(v.array(memberIdSchema), v.maxLength(limits.everMembers))),
  weights: v.exactOptional(weightsSchema),
  defaultSplit: v.exactOptional(v.nullable(defaultSplitSchema)),
  archivedAt: v.exactOptional(v.nullable(instantMsSchema)),
  pausedUntil: v.exactOptional(v.record(uidSchema, instantMsSchema)),
  updatedBy: v.exactOptional(uidSchema),
  createdBy: uidSchema,
  createdAt: instantMsSchema,
  updatedAt: instantMsSchema,
});

function countActive(members: readonly v.InferOutput<typeof memberSchema>[]): number {
  return members.filter(({ status }) => status === 'active').length;
}

export type Member = v.InferOutput<typeof memberSchema>;
export type DefaultSplit = v.InferOutput<typeof defaultSplitSchema>;
export type Group = v.InferOutput<typeof groupSchema>;
