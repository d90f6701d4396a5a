import * as v from 'valibot';
import {
  currencyCodeSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  textSchema,
  uidSchema,
} from './fields.ts';

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

/**
 * `groups/{groupId}`. Members write name, emoji and name-only members; functions write accounts and roles.
 * `memberUids` holds the uid of every active member with an account: the rules and the query "my groups" read
 * it. `departedIds` names the departed members, for the rules, which cannot look through a map; functions add it
 * when somebody departs. The currency never changes once it is chosen.
 */
export const groupSchema = v.strictObject({
  name: textSchema(limits.groupName),
  emoji: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.emoji)),
  currency: currencyCodeSchema,
  members: v.pipe(v.record(memberIdSchema, memberSchema), v.maxEntries(limits.members)),
  memberUids: v.pipe(v.array(uidSchema), v.maxLength(limits.members)),
  departedIds: v.exactOptional(v.pipe(v.array(memberIdSchema), v.maxLength(limits.members))),
  createdBy: uidSchema,
  createdAt: instantMsSchema,
  updatedAt: instantMsSchema,
});

export type Member = v.InferOutput<typeof memberSchema>;
export type Group = v.InferOutput<typeof groupSchema>;
