import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeMember } from '@nbbang/domain/testing/make-group';
import { type CallableName, contracts } from '@nbbang/domain/callables/contracts';
import { limits } from '@nbbang/domain/records/fields';
import type { RefusalReason } from '@nbbang/domain/callables/refusals';
import { type Invite, inviteLimits } from '@nbbang/domain/records/invite';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  expenseReference,
  groupReference,
  inviteByIdReference,
  inviteReference,
} from '../firestore/references.ts';
import { departed, nameOnly } from '../testing/records.ts';
import { refused } from '../testing/refused.ts';
import { encodeExpense, loadInvite, storeGroup, storeInvite } from '../testing/stored-group.ts';
import { type Account, callFunction, db, newId, signUp } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

const joinedSchema = v.object({ result: contracts.joinGroup.response });

type People = Accounts & {
  /** Owns a group, but not the one that is asked about. */
  stranger: Account;
  /** Was in the group and left. */
  leaver: Account;
  /** Was in the group and was removed. */
  removed: Account;
};

let people: People;
let groupId: string;
let code: string;

beforeAll(async () => {
  const accounts = await signUpThree();
  const [stranger, leaver, removed] = await Promise.all([
    signUp(`${newId()}@example.com`),
    signUp(),
    signUp(),
  ]);
  people = { ...accounts, stranger, leaver, removed };
  groupId = await storeUsualGroup(accounts);
  code = await storeInvite(groupId, { maxUses: 50 });
  await storeGroup({ boss1: makeMember('Boss', { uid: stranger.uid, role: 'owner' }) });
  await comeAndGo(leaver, leaver);
  await comeAndGo(removed, accounts.owner);
});

/** Joins, and is not there any more. */
async function comeAndGo(account: Account, by: Account): Promise<void> {
  const joined = await callFunction('joinGroup', account, { code, as: { name: newId() } });
  const { memberId } = v.parse(joinedSchema, joined.body).result;
  const left = await callFunction('removeMember', by, { groupId, memberId });
  if (left.status !== 200) throw new Error('nobody left');
}

type Asked = { groupId?: string; code?: string; inviteId?: string; [field: string]: unknown };

type Row = [CallableName, RefusalReason, by: keyof People, ask: () => Asked | Promise<Asked>];

/** All who are not in the group, of a request that its owner would be granted. */
function ofOutsiders(name: CallableName, more: () => object = () => ({})): Row[] {
  const ask = () => ({ groupId, ...more() });
  return [
    [name, 'not-a-member', 'guest', ask],
    [name, 'not-a-member', 'stranger', ask],
    [name, 'not-a-member', 'leaver', ask],
    [name, 'not-a-member', 'removed', ask],
  ];
}

/** What nearly every callable refuses that acts within a group. */
function ofGroup(name: CallableName, more: () => object = () => ({})): Row[] {
  return [
    [name, 'group-not-found', 'owner', () => ({ groupId: newId(), ...more() })],
    ...ofOutsiders(name, more),
  ];
}

/** What both callables refuse that take a code. */
function ofCode(name: CallableName, more: object = {}): Row[] {
  const withInvite = (changes: Partial<Invite>) => async () => {
    return { code: await storeInvite(await storeUsualGroup(people), changes), ...more };
  };
  return [
    [name, 'invite-unknown', 'guest', () => ({ code: `${newId()}yy`, ...more })],
    [name, 'invite-revoked', 'guest', withInvite({ revokedAt: 1000 })],
    [name, 'invite-expired', 'guest', withInvite({ expiresAt: 1000 })],
    [name, 'invite-used-up', 'guest', withInvite({ maxUses: 1, usedBy: ['somebody'] })],
    [name, 'group-not-found', 'guest', async () => ({ code: await storeInvite(newId()), ...more })],
    [name, 'barred', 'removed', () => ({ code, ...more })],
  ];
}

async function groupWithExpense(deletedAt: number | null): Promise<string> {
  const id = await storeUsualGroup(people);
  const expense = makeExpense({ amountMinor: 1, payer: 'mina', participants: ['mina'], deletedAt });
  await expenseReference(db, id, newId()).set(encodeExpense(expense));
  return id;
}

async function codeOfFullGroup(): Promise<string> {
  const members = Array.from(
    { length: 50 },
    (_, n) => [`member${n}`, { ...nameOnly, name: `M ${n}` }] as const,
  );
  return storeInvite(await storeGroup(Object.fromEntries(members)));
}

/** Of one who is here, and as many who have departed as there may be. */
async function codeOfCrowdedGroup(): Promise<string> {
  const gone = Array.from({ length: limits.everMembers - 1 }, (_, n) => [`gone${n}`, departed] as const);
  return storeInvite(await storeGroup({ minsu: nameOnly, ...Object.fromEntries(gone) }));
}

async function groupOfOneAccount(): Promise<string> {
  return storeGroup({ owner: makeMember('지우', { uid: people.owner.uid, role: 'owner' }), minsu: nameOnly });
}

async function inviteIdElsewhere(): Promise<string> {
  return inviteReference(db, await storeInvite(await storeUsualGroup(people))).id;
}

async function groupWithInvites(count: number, changes: Partial<Invite>): Promise<string> {
  const id = await storeUsualGroup(people);
  await Promise.all(Array.from({ length: count }, () => storeInvite(id, changes)));
  return id;
}

const rows: Row[] = [
  ...ofGroup('createInvite'),
  [
    'createInvite',
    'too-many-invites',
    'member',
    async () => ({ groupId: await groupWithInvites(inviteLimits.live, {}) }),
  ],
  [
    'createInvite',
    'invites-of-a-day',
    'member',
    async () => {
      const changes = { createdBy: people.member.uid, createdAt: Date.now() - 1000, revokedAt: Date.now() };
      return { groupId: await groupWithInvites(inviteLimits.madeInADay, changes) };
    },
  ],

  ...ofCode('previewInvite'),

  ...ofCode('joinGroup', { as: { name: 'Bora' } }),
  ['joinGroup', 'member-not-found', 'guest', () => ({ code, as: { memberId: 'nobody' } })],
  ['joinGroup', 'member-not-found', 'guest', () => ({ code, as: { memberId: 'gone' } })],
  ['joinGroup', 'member-claimed', 'guest', () => ({ code, as: { memberId: 'mina' } })],
  ['joinGroup', 'name-taken', 'guest', () => ({ code, as: { name: 'mina' } })],
  ['joinGroup', 'group-full', 'guest', async () => ({ code: await codeOfFullGroup(), as: { name: 'Bora' } })],

  [
    'joinGroup',
    'too-many-departed',
    'guest',
    async () => ({ code: await codeOfCrowdedGroup(), as: { name: 'Bora' } }),
  ],

  ...ofGroup('removeMember', () => ({ memberId: 'mina' })),
  ['removeMember', 'not-an-owner', 'member', () => ({ groupId, memberId: 'minsu' })],
  ['removeMember', 'not-an-owner', 'member', () => ({ groupId, memberId: 'owner' })],
  [
    'removeMember',
    'last-account',
    'owner',
    async () => ({ groupId: await groupOfOneAccount(), memberId: 'owner' }),
  ],

  ...ofGroup('readmitMember', () => ({ memberId: 'gone' })),
  ['readmitMember', 'not-an-owner', 'member', () => ({ groupId, memberId: 'gone' })],

  ...ofGroup('listInvites'),

  ...ofGroup('revokeInvite', () => ({ inviteId: inviteReference(db, code).id })),
  ['revokeInvite', 'invite-unknown', 'owner', async () => ({ groupId, inviteId: await inviteIdElsewhere() })],
  ['revokeInvite', 'invite-unknown', 'owner', () => ({ groupId, inviteId: 'f'.repeat(64) })],

  ...ofGroup('revokeInvites'),

  ...ofGroup('setMemberRole', () => ({ memberId: 'mina', role: 'owner' })),
  ['setMemberRole', 'not-an-owner', 'member', () => ({ groupId, memberId: 'mina', role: 'owner' })],
  ['setMemberRole', 'not-an-owner', 'member', () => ({ groupId, memberId: 'owner', role: 'member' })],
  ['setMemberRole', 'member-not-found', 'owner', () => ({ groupId, memberId: 'nobody', role: 'owner' })],
  ['setMemberRole', 'member-not-found', 'owner', () => ({ groupId, memberId: 'gone', role: 'owner' })],
  ['setMemberRole', 'has-no-account', 'owner', () => ({ groupId, memberId: 'minsu', role: 'owner' })],
  ['setMemberRole', 'last-owner', 'owner', () => ({ groupId, memberId: 'owner', role: 'member' })],

  ...ofGroup('claimMember', () => ({ memberId: 'minsu' })),
  ['claimMember', 'member-not-found', 'member', () => ({ groupId, memberId: 'nobody' })],
  ['claimMember', 'member-not-found', 'member', () => ({ groupId, memberId: 'gone' })],
  ['claimMember', 'member-claimed', 'member', () => ({ groupId, memberId: 'owner' })],

  ...ofGroup('changeCurrency', () => ({ currency: 'EUR' })),
  ['changeCurrency', 'not-an-owner', 'member', () => ({ groupId, currency: 'EUR' })],
  ...[null, createdAtMs].map((deletedAt): Row => [
    'changeCurrency',
    'has-expenses',
    'owner',
    async () => ({ groupId: await groupWithExpense(deletedAt), currency: 'EUR' }),
  ]),

  ...ofOutsiders('deleteGroup', () => ({ name: '제주 여행' })),
  ['deleteGroup', 'not-an-owner', 'member', () => ({ groupId, name: '제주 여행' })],
  ['deleteGroup', 'name-differs', 'owner', () => ({ groupId, name: '제주여행' })],
];

/** The group and the invite that the request names, as they are stored. */
async function stored({ groupId: asked, code: held, inviteId }: Asked): Promise<unknown[]> {
  const group = asked ?? (held === undefined ? undefined : (await loadInvite(held))?.groupId);
  const references = [
    ...(group === undefined ? [] : [groupReference(db, group)]),
    ...(held === undefined ? [] : [inviteReference(db, held)]),
    ...(inviteId === undefined ? [] : [inviteByIdReference(db, inviteId)]),
  ];
  return Promise.all(references.map(async (reference) => (await reference.get()).data()));
}

describe('every refusal', () => {
  it('of every contract has a row here, and every row is of a contract', () => {
    const named = Object.entries(contracts).flatMap(([name, { refusals }]) =>
      refusals.map((reason) => `${name} ${reason}`),
    );
    const rowed = new Set(rows.map(([name, reason]) => `${name} ${reason}`));
    expect([...rowed].toSorted()).toEqual(named.toSorted());
  });

  it.each(rows)('%s says %s to the %s and changes nothing', async (name, reason, by, ask) => {
    const asked = await ask();
    const before = await stored(asked);
    expect(await callFunction(name, people[by], asked)).toEqual(refused(reason));
    expect(await stored(asked)).toEqual(before);
  });
});
