import * as v from 'valibot';
import { idSchema, limits, memberIdSchema, textSchema } from './fields.ts';

/**
 * Requests and responses of the callable functions. A request that does not parse is answered
 * `invalid-argument` with `details: {field}`; without sign-in `unauthenticated`.
 */
export const inviteCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{22}$/));

export const createInviteRequestSchema = v.strictObject({
  groupId: idSchema,
  expiresInDays: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(90)), 14),
  maxUses: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(50)), 50),
});
export type CreateInviteRequest = v.InferInput<typeof createInviteRequestSchema>;
export type CreateInviteResponse = { code: string; expiresAtMs: number };

/** What the holder of a code may see before joining. */
export const previewInviteRequestSchema = v.strictObject({ code: inviteCodeSchema });
export type PreviewInviteRequest = v.InferInput<typeof previewInviteRequestSchema>;
export type PreviewInviteResponse = {
  groupId: string;
  name: string;
  emoji: string;
  /** True when the caller is in the group already. */
  joined: boolean;
  memberCount: number;
  /** Name-only members who may still be claimed, in the order of their names. */
  claimable: { memberId: string; name: string }[];
};

/** Joins as an existing name-only member, or as a new one. */
export const joinGroupRequestSchema = v.strictObject({
  code: inviteCodeSchema,
  as: v.union([
    v.strictObject({ memberId: memberIdSchema }),
    v.strictObject({ name: textSchema(limits.memberName) }),
  ]),
});
export type JoinGroupRequest = v.InferInput<typeof joinGroupRequestSchema>;
export type JoinGroupResponse = { groupId: string; memberId: string };

export const removeMemberRequestSchema = v.strictObject({ groupId: idSchema, memberId: memberIdSchema });
export type RemoveMemberRequest = v.InferInput<typeof removeMemberRequestSchema>;
export type RemoveMemberResponse = { groupId: string; memberId: string };

/**
 * `details.reason` of a callable's error, for messages in the reader's language.
 *
 * | reason | code |
 * | --- | --- |
 * | invalid-field (with `field`) | invalid-argument |
 * | signed-out | unauthenticated |
 * | not-a-member, not-an-owner | permission-denied |
 * | group-not-found, member-not-found, invite-unknown | not-found |
 * | invite-expired, invite-used-up, invite-revoked, member-claimed, group-full, last-owner, name-taken | failed-precondition |
 */
export const refusalReasons = [
  'invalid-field',
  'signed-out',
  'not-a-member',
  'not-an-owner',
  'group-not-found',
  'member-not-found',
  'invite-unknown',
  'invite-expired',
  'invite-used-up',
  'invite-revoked',
  'member-claimed',
  'name-taken',
  'group-full',
  'last-owner',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type RefusalDetails = { reason: RefusalReason; field?: string };
