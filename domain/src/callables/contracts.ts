import * as v from 'valibot';
import {
  currencyCodeSchema,
  idSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  textSchema,
} from '../records/fields.ts';
import { cleanName, namePattern } from '../group/name-pattern.ts';
import { inviteCodeSchema, inviteIdSchema } from '../records/invite.ts';
import { type CommonRefusal, commonRefusals, type RefusalReason } from './refusals.ts';

type Contract = {
  request: v.GenericSchema;
  response: v.GenericSchema;
  refusals: readonly RefusalReason[];
};

/** What a code that cannot be used is refused for. */
const codeRefusals = [
  'invite-unknown',
  'invite-revoked',
  'invite-expired',
  'invite-used-up',
  'group-not-found',
  'barred',
] as const;

const memberInGroup = { groupId: idSchema, memberId: memberIdSchema };

/** A name as it is typed, cleaned before it is looked at. */
function newNameSchema(maxLength: number) {
  return v.pipe(
    v.string(),
    v.maxLength(10 * maxLength),
    v.transform(cleanName),
    textSchema(maxLength),
    v.regex(namePattern),
  );
}

function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));
}

/**
 * Every callable function: what it is asked, what it answers, and for which reasons it refuses besides those that all
 * of them share. The functions and their callers take their types from here.
 *
 * A function parses the request. Nobody parses the response but the tests: a page that is open while newer functions
 * are deployed must not fail at a field that it does not know.
 */
export const contracts = {
  /**
   * Makes a link to the group. Each call makes another one, as long as fewer than `inviteLimits` say can be used, and
   * the caller has made fewer today.
   */
  createInvite: {
    request: v.strictObject({
      groupId: idSchema,
      expiresInDays: v.optional(wholeNumber(1, 90), 14),
      maxUses: v.optional(wholeNumber(1, 50), 50),
    }),
    response: v.strictObject({ code: inviteCodeSchema, expiresAtMs: instantMsSchema }),
    refusals: ['group-not-found', 'not-a-member', 'too-many-invites', 'invites-of-a-day'],
  },

  /** Shows what the holder of a code may see before joining. */
  previewInvite: {
    request: v.strictObject({ code: inviteCodeSchema }),
    response: v.strictObject({
      groupId: idSchema,
      name: v.string(),
      emoji: v.string(),
      /** True when the caller is in the group already. */
      joined: v.boolean(),
      memberCount: v.number(),
      /** Name-only members who may still be claimed, in the order of their names. */
      claimable: v.array(v.strictObject({ memberId: memberIdSchema, name: v.string() })),
    }),
    refusals: codeRefusals,
  },

  /** Joins as an existing name-only member, or as a new one. */
  joinGroup: {
    request: v.strictObject({
      code: inviteCodeSchema,
      as: v.union([
        v.strictObject({ memberId: memberIdSchema }),
        v.strictObject({ name: newNameSchema(limits.memberName) }),
      ]),
    }),
    response: v.strictObject(memberInGroup),
    refusals: [
      ...codeRefusals,
      'member-not-found',
      'member-claimed',
      'name-taken',
      'group-full',
      'too-many-departed',
    ],
  },

  /**
   * Makes a member departed; who is not there any more stays away. An owner removes anyone, a member leaves. When the
   * last owner leaves, the account that came first owns the group; the last account ends it instead (`deleteGroup`). The links that the account of the member made
   * end with it; with `revokesInvites` all links of the group do. Who is removed by somebody else is barred, account by
   * account, until an owner readmits them.
   */
  removeMember: {
    request: v.strictObject({ ...memberInGroup, revokesInvites: v.optional(v.boolean(), false) }),
    response: v.strictObject(memberInGroup),
    refusals: ['group-not-found', 'not-a-member', 'not-an-owner', 'last-account'],
  },

  /** An owner lets a removed member in again: with a link, like anybody else. One who is not barred stays so. */
  readmitMember: {
    request: v.strictObject(memberInGroup),
    response: v.strictObject({ memberId: memberIdSchema }),
    refusals: ['group-not-found', 'not-a-member', 'not-an-owner'],
  },

  /** Lists the invites that can still be used, newest first. No answer holds a code: only who made the link has it. */
  listInvites: {
    request: v.strictObject({ groupId: idSchema }),
    response: v.strictObject({
      invites: v.array(
        v.strictObject({
          inviteId: inviteIdSchema,
          /** Null when whoever made it has left. */
          createdByMemberId: v.nullable(memberIdSchema),
          createdAtMs: instantMsSchema,
          expiresAtMs: instantMsSchema,
          maxUses: v.number(),
          uses: v.number(),
        }),
      ),
      /** There are more than the answer names, of the time before there was a limit. `revokeInvites` ends those too. */
      more: v.boolean(),
    }),
    refusals: ['group-not-found', 'not-a-member'],
  },

  /** Any member may revoke an invite of the group. One that is revoked already stays so. */
  revokeInvite: {
    request: v.strictObject({ groupId: idSchema, inviteId: inviteIdSchema }),
    response: v.strictObject({ inviteId: inviteIdSchema }),
    refusals: ['group-not-found', 'not-a-member', 'invite-unknown'],
  },

  /** Any member may end all links of the group at once. */
  revokeInvites: {
    request: v.strictObject({ groupId: idSchema }),
    response: v.strictObject({ groupId: idSchema }),
    refusals: ['group-not-found', 'not-a-member'],
  },

  /** An owner makes a member with an account an owner, or an owner a member again. One owner has to stay. */
  setMemberRole: {
    request: v.strictObject({ ...memberInGroup, role: v.picklist(['owner', 'member']) }),
    response: v.strictObject({ memberId: memberIdSchema }),
    refusals: [
      'group-not-found',
      'not-a-member',
      'not-an-owner',
      'member-not-found',
      'has-no-account',
      'last-owner',
    ],
  },

  /**
   * "That is me": the caller's account moves from the member it is to a name-only member. The former stays, as a
   * name-only member with its history; account and role go along.
   */
  claimMember: {
    request: v.strictObject(memberInGroup),
    response: v.strictObject({ memberId: memberIdSchema }),
    refusals: ['group-not-found', 'not-a-member', 'member-not-found', 'member-claimed'],
  },

  /** Only while the group has no expense, deleted ones included: each is in the currency it was entered in. */
  changeCurrency: {
    request: v.strictObject({ groupId: idSchema, currency: currencyCodeSchema }),
    response: v.strictObject({ currency: currencyCodeSchema }),
    refusals: ['group-not-found', 'not-a-member', 'not-an-owner', 'has-expenses'],
  },

  /** An owner, or the last account, deletes the group for everybody. `name` is the group's, typed by hand. A group that is gone stays gone. */
  deleteGroup: {
    request: v.strictObject({ groupId: idSchema, name: textSchema(limits.groupName) }),
    response: v.strictObject({ groupId: idSchema }),
    refusals: ['not-a-member', 'not-an-owner', 'name-differs'],
  },
} as const satisfies Record<string, Contract>;

type Contracts = typeof contracts;

export type CallableName = keyof Contracts;

/** The request as a client sends it: what may be left out is optional. */
export type RequestOf<Name extends CallableName> = v.InferInput<Contracts[Name]['request']>;

/** The request as a function reads it: what was left out is filled in. */
export type ParsedRequestOf<Name extends CallableName> = v.InferOutput<Contracts[Name]['request']>;

export type ResponseOf<Name extends CallableName> = v.InferOutput<Contracts[Name]['response']>;

/** The reasons of this callable alone. */
type OwnRefusalOf<Name extends CallableName> = Contracts[Name]['refusals'][number];

export type RefusalOf<Name extends CallableName> = CommonRefusal | OwnRefusalOf<Name>;

/** The table, typed so that the reasons found under a name are known to be those of that callable. */
const refusals: { [Name in CallableName]: { refusals: readonly OwnRefusalOf<Name>[] } } = contracts;

export function reasonsOf<Name extends CallableName>(name: Name): readonly RefusalOf<Name>[] {
  return [...commonRefusals, ...refusals[name].refusals];
}

export type ListedInvite = ResponseOf<'listInvites'>['invites'][number];
