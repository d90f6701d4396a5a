import * as v from 'valibot';
import { currencyCodeSchema, idSchema, limits, memberIdSchema, textSchema } from './fields.ts';

/**
 * Requests and responses of the callable functions. A request that does not parse is answered
 * `invalid-argument` with `details: {field}`; without sign-in `unauthenticated`.
 */
export const inviteCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{22}$/));

const inviteIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

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

/** Invites that can still be used, newest first. The code is not among it: only who made the link has it. */
export const listInvitesRequestSchema = v.strictObject({ groupId: idSchema });
export type ListInvitesRequest = v.InferInput<typeof listInvitesRequestSchema>;
export type ListedInvite = {
  inviteId: string;
  /** Null: whoever made it has left. */
  createdByMemberId: string | null;
  createdAtMs: number;
  expiresAtMs: number;
  maxUses: number;
  uses: number;
};
export type ListInvitesResponse = { invites: ListedInvite[] };

/** Any member may revoke an invite of the group; one that is revoked already stays so. */
export const revokeInviteRequestSchema = v.strictObject({ groupId: idSchema, inviteId: inviteIdSchema });
export type RevokeInviteRequest = v.InferInput<typeof revokeInviteRequestSchema>;
export type RevokeInviteResponse = { inviteId: string };

/** An owner makes another member with an account an owner, or a member again. One owner stays. */
export const setMemberRoleRequestSchema = v.strictObject({
  groupId: idSchema,
  memberId: memberIdSchema,
  role: v.picklist(['owner', 'member']),
});
export type SetMemberRoleRequest = v.InferInput<typeof setMemberRoleRequestSchema>;
export type SetMemberRoleResponse = { memberId: string };

/**
 * "That is me": the caller's account moves from the member it is to a name-only member. The former stays, as a
 * name-only member with its history; account and role go along.
 */
export const claimMemberRequestSchema = v.strictObject({ groupId: idSchema, memberId: memberIdSchema });
export type ClaimMemberRequest = v.InferInput<typeof claimMemberRequestSchema>;
export type ClaimMemberResponse = { memberId: string };

/** Only while the group has no expense, deleted ones included: each is in the currency it was entered in. */
export const changeCurrencyRequestSchema = v.strictObject({
  groupId: idSchema,
  currency: currencyCodeSchema,
});
export type ChangeCurrencyRequest = v.InferInput<typeof changeCurrencyRequestSchema>;
export type ChangeCurrencyResponse = { currency: string };

/** An owner deletes the group for everybody. `name` is the group's, typed by hand. A group that is gone stays gone. */
export const deleteGroupRequestSchema = v.strictObject({
  groupId: idSchema,
  name: textSchema(limits.groupName),
});
export type DeleteGroupRequest = v.InferInput<typeof deleteGroupRequestSchema>;
export type DeleteGroupResponse = { groupId: string };

/**
 * `details.reason` of a callable's error, for messages in the reader's language.
 *
 * | reason | code |
 * | --- | --- |
 * | invalid-field (with `field`) | invalid-argument |
 * | signed-out | unauthenticated |
 * | not-a-member, not-an-owner | permission-denied |
 * | group-not-found, member-not-found, invite-unknown | not-found |
 * | invite-expired, invite-used-up, invite-revoked, member-claimed, group-full, last-owner, name-taken, has-no-account, has-expenses, name-differs | failed-precondition |
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
  'has-no-account',
  'has-expenses',
  'name-differs',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type RefusalDetails = { reason: RefusalReason; field?: string };
