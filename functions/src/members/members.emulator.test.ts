import { contracts } from '@nbbang/domain/callables/contracts';
import { ownersOf } from '@nbbang/domain/group/members';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Expense } from '@nbbang/domain/records/expense';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeMember } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { toTimestamp } from '../firestore/instants.ts';
import {
  activityReference,
  barReference,
  expenseReference,
  groupReference,
  payoutReference,
} from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { encodeExpense, loadGroup, loadInvite, storeGroup, storeInvite } from '../testing/stored-group.ts';
import { type Account, callFunction, db, newId, signUp } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

const joinedSchema = v.object({ result: contracts.joinGroup.response });

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

/** Of this group a dinner that names these. */
async function storeDinner(groupId: string, ...participants: [string, ...string[]]): Promise<void> {
  const dinner = makeExpense({ amountMinor: 1_000, payer: 'owner', participants });
  await expenseReference(db, groupId, newId()).set(encodeExpense(dinner));
}

describe('removeMember', () => {
  const ways = [
    ['the owner removes an account', 'mina', 'owner'],
    ['a member leaves', 'mina', 'member'],
    ['the owner removes a name-only member', 'minsu', 'owner'],
  ] as const;
  const uidsAfter = (memberId: string) =>
    memberId === 'mina' ? [accounts.owner.uid] : [accounts.owner.uid, accounts.member.uid];

  it.each(ways)('%s whom an expense names: departed, the same when repeated', async (_, memberId, caller) => {
    const groupId = await storeUsualGroup(accounts);
    await storeDinner(groupId, memberId);
    const remove = () => callFunction('removeMember', accounts[caller], { groupId, memberId });
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    const after = await loadGroup(groupId);
    expect(after?.members[memberId]).toMatchObject({ uid: null, role: 'member', status: 'departed' });
    expect(after?.departedIds?.toSorted()).toEqual(['gone', memberId].toSorted());
    expect(after?.memberUids).toEqual(uidsAfter(memberId));
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it.each(ways)('%s whom nothing names: gone, the same when repeated', async (_, memberId, caller) => {
    const groupId = await storeUsualGroup(accounts);
    await storeDinner(groupId, 'owner');
    await groupReference(db, groupId).update({ weights: { [memberId]: 200, owner: 50 } });
    const remove = () => callFunction('removeMember', accounts[caller], { groupId, memberId });
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    const after = await loadGroup(groupId);
    expect(after?.members).not.toHaveProperty(memberId);
    expect(after).toMatchObject({ weights: { owner: 50 }, departedIds: ['gone'] });
    expect(after?.memberUids).toEqual(uidsAfter(memberId));
    expect(await remove()).toEqual(answered({ groupId, memberId }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it.each([
    ['a deleted expense', (groupId: string) => storeTrace(groupId, { deletedAt: createdAtMs })],
    ['a share of nothing', (groupId: string) => storeTrace(groupId, { amountMinor: toMinorUnits(1) })],
    [
      'a comment',
      (groupId: string) =>
        activityReference(db, groupId, 'comment-c1').set({
          ...{ what: 'commented', memberId: 'mina', actorUid: accounts.member.uid, at: toTimestamp(9) },
          ...{ expenseId: 'e1', commentId: 'c1', kind: 'expense', title: '저녁', transfer: null },
        }),
    ],
    [
      'more than can be looked through',
      (groupId: string) =>
        Promise.all(Array.from({ length: 101 }, () => storeTrace(groupId, { deletedAt: 9 }))),
    ],
  ] as const)('keeps the name of whom %s names', async (_, leave) => {
    const groupId = await storeUsualGroup(accounts);
    await leave(groupId);
    await callFunction('removeMember', accounts.member, { groupId, memberId: 'mina' });
    expect((await loadGroup(groupId))?.members['mina']).toMatchObject({ name: 'Mina', status: 'departed' });
  });

  const storeTrace = (groupId: string, changes: Partial<Expense>) =>
    expenseReference(db, groupId, newId()).set(
      encodeExpense({
        ...makeExpense({ amountMinor: 1_000, payer: 'owner', participants: ['mina', 'minsu', 'owner'] }),
        ...(changes.amountMinor === undefined ? {} : { payers: { owner: changes.amountMinor } }),
        ...changes,
      }),
    );

  it(
    'lets a guest come and go as often as they like without filling the group',
    { timeout: 60_000 },
    async () => {
      const groupId = await storeUsualGroup(accounts);
      const code = await storeInvite(groupId, { maxUses: 50 });
      const before = await loadGroup(groupId);
      for (let times = 0; times < 5; times += 1) {
        const joined = await callFunction('joinGroup', accounts.guest, { code, as: { name: 'Bora' } });
        const { memberId } = v.parse(joinedSchema, joined.body).result;
        await callFunction('removeMember', accounts.guest, { groupId, memberId });
      }
      expect((await loadGroup(groupId))?.members).toEqual(before?.members);
    },
  );

  it('takes the payout account along, and leaves the group to who came first', async () => {
    const groupId = await storeUsualGroup(accounts);
    await payoutReference(db, groupId, 'owner').set({ bank: '', number: '1', holder: '', link: '' });
    const answer = await callFunction('removeMember', accounts.owner, { groupId, memberId: 'owner' });
    expect(answer.status).toBe(200);
    expect((await payoutReference(db, groupId, 'owner').get()).exists).toBe(false);
    const after = await loadGroup(groupId);
    expect(after).toMatchObject({
      updatedBy: accounts.owner.uid,
      memberUids: [accounts.member.uid],
      members: { mina: { role: 'owner' } },
    });
  });

  it('leaves an account and an owner when all but one leave at once', { timeout: 60_000 }, async () => {
    const groupId = await storeUsualGroup(accounts);
    const leave = (account: Account, memberId: string) =>
      callFunction('removeMember', account, { groupId, memberId });
    const answers = await Promise.all([leave(accounts.owner, 'owner'), leave(accounts.member, 'mina')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers).toContainEqual(refused('last-account'));
    const { members = {}, memberUids } = (await loadGroup(groupId)) ?? {};
    expect(ownersOf({ members }).map(({ uid }) => uid)).toEqual(memberUids);
  });
});

describe('who was removed', { timeout: 60_000 }, () => {
  const join = (account: Account, code: string) =>
    callFunction('joinGroup', account, { code, as: { name: newId() } });

  it('does not come back with any link, until an owner lets them in again', async () => {
    const groupId = await storeUsualGroup(accounts);
    const [one, many] = await Promise.all([
      storeInvite(groupId, { maxUses: 1 }),
      storeInvite(groupId, { maxUses: 50 }),
    ]);
    const { memberId } = v.parse(joinedSchema, (await join(accounts.guest, one)).body).result;
    await callFunction('removeMember', accounts.owner, { groupId, memberId });
    expect((await barReference(db, groupId, accounts.guest.uid).get()).data()).toMatchObject({
      memberId,
      barredBy: accounts.owner.uid,
    });
    for (const code of [one, many]) {
      expect(await callFunction('previewInvite', accounts.guest, { code })).toEqual(refused('barred'));
      expect(await join(accounts.guest, code)).toEqual(refused('barred'));
    }
    const readmit = () => callFunction('readmitMember', accounts.owner, { groupId, memberId });
    expect(await readmit()).toEqual(answered({ memberId }));
    expect(await readmit()).toEqual(answered({ memberId }));
    // The link that let them in is used up, also for them.
    expect(await join(accounts.guest, one)).toEqual(refused('invite-used-up'));
    expect((await join(accounts.guest, many)).status).toBe(200);
  });

  it('may still be let into another group', async () => {
    const groupId = await storeUsualGroup(accounts);
    await callFunction('removeMember', accounts.owner, { groupId, memberId: 'mina' });
    const elsewhere = await storeGroup({ boss1: makeMember('Boss', { uid: 'uid-boss', role: 'owner' }) });
    expect((await join(accounts.member, await storeInvite(elsewhere))).status).toBe(200);
  });

  it('is not let in by a link that they made, whose name-only second self nobody let in', async () => {
    const groupId = await storeUsualGroup(accounts);
    const { uid } = accounts.member;
    const [theirs, ours] = await Promise.all([
      storeInvite(groupId, { createdBy: uid }),
      storeInvite(groupId, { createdBy: accounts.owner.uid }),
    ]);
    await callFunction('removeMember', accounts.owner, { groupId, memberId: 'mina' });
    expect(await join(await signUp(), theirs)).toEqual(refused('invite-revoked'));
    expect((await join(await signUp(), ours)).status).toBe(200);
  });

  it('takes all links along where an owner wants it, and however many there are of old', async () => {
    const groupId = await storeUsualGroup(accounts);
    const codes = await Promise.all(
      Array.from({ length: 450 }, (_, at) =>
        storeInvite(groupId, { createdBy: at % 2 === 0 ? accounts.member.uid : accounts.owner.uid }),
      ),
    );
    const request = { groupId, memberId: 'mina', revokesInvites: true };
    expect(await callFunction('removeMember', accounts.owner, request)).toEqual(
      answered({ groupId, memberId: 'mina' }),
    );
    const invites = await Promise.all(codes.map(loadInvite));
    expect(invites.filter((invite) => invite?.revokedAt === null)).toEqual([]);
  });

  it('is barred even when they join and are removed at the same time', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const { memberId } = v.parse(joinedSchema, (await join(accounts.guest, code)).body).result;
    await Promise.all([
      callFunction('removeMember', accounts.owner, { groupId, memberId }),
      join(accounts.guest, code),
    ]);
    expect((await loadGroup(groupId))?.memberUids).not.toContain(accounts.guest.uid);
  });

  it('may come back by themself when they left by themself', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const { memberId } = v.parse(joinedSchema, (await join(accounts.guest, code)).body).result;
    await callFunction('removeMember', accounts.guest, { groupId, memberId });
    expect((await join(accounts.guest, code)).status).toBe(200);
  });
});
