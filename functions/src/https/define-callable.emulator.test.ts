import type { RefusalReason } from '@nbbang/domain/callables/refusals';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteReference } from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { loadGroup, loadInvite, storeGroup, storeInvite } from '../testing/stored-group.ts';
import { type Account, callFunction, db, newId, signUp } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;
/** Owns a group, but not the one that is asked about. */
let stranger: Account;
/** Was in the group and left. */
let leaver: Account;
let groupId: string;
let code: string;

beforeAll(async () => {
  accounts = await signUpThree();
  [stranger, leaver] = await Promise.all([signUp(`${newId()}@example.com`), signUp()]);
  groupId = await storeUsualGroup(accounts);
  code = await storeInvite(groupId);
  await storeGroup({ boss1: { name: 'Boss', uid: stranger.uid, role: 'owner', status: 'active' } });
  const joined = await callFunction('joinGroup', leaver, { code, as: { name: 'Leaver' } });
  const left = await callFunction('removeMember', leaver, { groupId, memberId: memberIdOf(joined) });
  if (left.status !== 200) throw new Error('nobody left');
});

function memberIdOf({ body }: { body: unknown }): string {
  const id = /"memberId":"([A-Za-z0-9]+)"/.exec(JSON.stringify(body))?.[1];
  if (id === undefined) throw new Error('nobody joined');
  return id;
}

/** A request that the owner of the group would be granted. */
type Ask = () => Record<string, unknown>;

const inGroup: Record<string, Ask> = {
  createInvite: () => ({ groupId }),
  removeMember: () => ({ groupId, memberId: 'mina' }),
  listInvites: () => ({ groupId }),
  revokeInvite: () => ({ groupId, inviteId: inviteReference(db, code).id }),
  setMemberRole: () => ({ groupId, memberId: 'mina', role: 'owner' }),
  claimMember: () => ({ groupId, memberId: 'minsu' }),
  changeCurrency: () => ({ groupId, currency: 'EUR' }),
  deleteGroup: () => ({ groupId, name: '제주 여행' }),
};

const withCode: Record<string, Ask> = {
  previewInvite: () => ({ code }),
  joinGroup: () => ({ code, as: { name: 'Bora' } }),
};

/** Calls, and expects the refusal and that nothing has changed. */
async function expectRefused(name: string, account: Account | null, asked: unknown, reason: RefusalReason) {
  const before = [await loadGroup(groupId), await loadInvite(code)];
  expect(await callFunction(name, account, asked)).toEqual(refused(reason));
  expect([await loadGroup(groupId), await loadInvite(code)]).toEqual(before);
}

describe.each(Object.entries({ ...inGroup, ...withCode }))('%s', (name, ask) => {
  it('asks for a sign-in', async () => {
    await expectRefused(name, null, ask(), 'signed-out');
  });

  it('names the field that is missing, is too much or is none', async () => {
    const field = name in inGroup ? 'groupId' : 'code';
    expect(await callFunction(name, accounts.guest, {})).toEqual(refused('invalid-field', field));
    for (const odd of ['', 'a/b', '__proto__', 5, null, ['x'], { $ne: '' }])
      expect(await callFunction(name, accounts.owner, { ...ask(), [field]: odd })).toEqual(
        refused('invalid-field', field),
      );
    expect(await callFunction(name, accounts.owner, { ...ask(), uid: accounts.member.uid })).toEqual(
      refused('invalid-field', 'uid'),
    );
  });

  it('refuses data that is no object', async () => {
    expect(await callFunction(name, accounts.guest, 'text')).toEqual(refused('invalid-field', 'data'));
  });
});

describe.each(Object.entries(inGroup))('%s', (name, ask) => {
  it.each([
    ['a guest', () => accounts.guest],
    ['the owner of another group', () => stranger],
    ['somebody who left', () => leaver],
  ] as const)('refuses %s', async (_, account) => {
    await expectRefused(name, account(), ask(), 'not-a-member');
  });

  it('knows no group that is not there', async () => {
    const asked = { ...ask(), groupId: newId() };
    // Whoever deleted a group may ask again.
    const answer = name === 'deleteGroup' ? answered({ groupId: asked.groupId }) : refused('group-not-found');
    expect(await callFunction(name, accounts.owner, asked)).toEqual(answer);
  });
});

it.each<[string, Ask]>([
  ['removeMember', () => ({ groupId, memberId: 'minsu' })],
  ['removeMember', () => ({ groupId, memberId: 'owner' })],
  ['setMemberRole', () => ({ groupId, memberId: 'mina', role: 'owner' })],
  ['setMemberRole', () => ({ groupId, memberId: 'owner', role: 'member' })],
  ['changeCurrency', () => ({ groupId, currency: 'EUR' })],
  ['deleteGroup', () => ({ groupId, name: '제주 여행' })],
])('%s refuses a member who is no owner', async (name, ask) => {
  await expectRefused(name, accounts.member, ask(), 'not-an-owner');
});
