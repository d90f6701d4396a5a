import { beforeAll, describe, expect, it } from 'vitest';
import { payoutReference } from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { loadGroup, storeGroup } from '../testing/stored-group.ts';
import { callFunction, db } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

describe('setMemberRole', () => {
  const setRole = (groupId: string, memberId: string, role: string, by: keyof Accounts = 'owner') =>
    callFunction('setMemberRole', accounts[by], { groupId, memberId, role });

  it('makes another owner, who may make the first one a member, the same when repeated', async () => {
    const groupId = await storeUsualGroup(accounts);
    expect(await setRole(groupId, 'mina', 'owner')).toEqual(answered({ memberId: 'mina' }));
    expect(await setRole(groupId, 'owner', 'member', 'member')).toEqual(answered({ memberId: 'owner' }));
    const after = await loadGroup(groupId);
    expect(after?.members).toMatchObject({ owner: { role: 'member' }, mina: { role: 'owner' } });
    expect(after?.updatedBy).toBe(accounts.member.uid);
    expect(await setRole(groupId, 'owner', 'member', 'member')).toEqual(answered({ memberId: 'owner' }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it('leaves one owner when two step down at once', async () => {
    const groupId = await storeUsualGroup(accounts);
    await setRole(groupId, 'mina', 'owner');
    const answers = await Promise.all([
      setRole(groupId, 'owner', 'member', 'owner'),
      setRole(groupId, 'mina', 'member', 'member'),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers).toContainEqual(refused('last-owner'));
  });

  it('knows two roles', async () => {
    const groupId = await storeUsualGroup(accounts);
    expect(await setRole(groupId, 'mina', 'admin')).toEqual(refused('invalid-field', 'role'));
  });
});

describe('claimMember', () => {
  const claim = (groupId: string, memberId: string, by: keyof Accounts) =>
    callFunction('claimMember', accounts[by], { groupId, memberId });

  it('moves account and role, leaves the name, takes the payout account, the same when repeated', async () => {
    const groupId = await storeUsualGroup(accounts);
    const before = await loadGroup(groupId);
    await payoutReference(db, groupId, 'owner').set({ bank: '', number: '1', holder: '', link: '' });
    await payoutReference(db, groupId, 'mina').set({ bank: '', number: '2', holder: '', link: '' });
    expect(await claim(groupId, 'minsu', 'owner')).toEqual(answered({ memberId: 'minsu' }));
    const after = await loadGroup(groupId);
    expect(after?.members).toEqual({
      ...before?.members,
      owner: { name: '지우', uid: null, role: 'member', status: 'active' },
      minsu: { name: '민수', uid: accounts.owner.uid, role: 'owner', status: 'active' },
    });
    expect(after?.memberUids).toEqual(before?.memberUids);
    expect((await payoutReference(db, groupId, 'owner').get()).exists).toBe(false);
    expect((await payoutReference(db, groupId, 'mina').get()).exists).toBe(true);
    expect(await claim(groupId, 'minsu', 'owner')).toEqual(answered({ memberId: 'minsu' }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it('gives a name to one of two who want it', async () => {
    const groupId = await storeUsualGroup(accounts);
    const answers = await Promise.all([claim(groupId, 'minsu', 'owner'), claim(groupId, 'minsu', 'member')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers).toContainEqual(refused('member-claimed'));
  });
});

describe('removeMember', () => {
  it.each([
    ['the owner removes an account', 'mina', 'owner'],
    ['a member leaves', 'mina', 'member'],
    ['the owner removes a name-only member', 'minsu', 'owner'],
  ] as const)('%s, the same when repeated', async (_, memberId, caller) => {
    const groupId = await storeUsualGroup(accounts);
    const remove = () => callFunction('removeMember', accounts[caller], { groupId, memberId });
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    const after = await loadGroup(groupId);
    expect(after?.members[memberId]).toMatchObject({ uid: null, role: 'member', status: 'departed' });
    expect(after?.memberUids).toEqual(
      memberId === 'mina' ? [accounts.owner.uid] : [accounts.owner.uid, accounts.member.uid],
    );
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it('takes the payout account along', async () => {
    const groupId = await storeGroup({
      owner: { name: '지우', uid: accounts.owner.uid, role: 'owner', status: 'active' },
    });
    await payoutReference(db, groupId, 'owner').set({ bank: '', number: '1', holder: '', link: '' });
    const answer = await callFunction('removeMember', accounts.owner, { groupId, memberId: 'owner' });
    expect(answer.status).toBe(200);
    expect((await payoutReference(db, groupId, 'owner').get()).exists).toBe(false);
    expect((await loadGroup(groupId))?.updatedBy).toBe(accounts.owner.uid);
  });
});
