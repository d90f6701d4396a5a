import type { RefusalReason } from '@nbbang/domain/callables/refusals';
import type { Member } from '@nbbang/domain/records/group';
import { type Invite, inviteCodeSchema } from '@nbbang/domain/records/invite';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteReference } from '../firestore/references.ts';
import { nameOnly } from '../testing/records.ts';
import { refused } from '../testing/refused.ts';
import { loadGroup, loadInvite, storeGroup, storeInvite } from '../testing/stored-group.ts';
import { type Account, callFunction, db, newId, signUp } from '../testing/suite.ts';
import { signUpThree, storeUsualGroup as storeGroupOf } from '../testing/usual-group.ts';

const createdInviteSchema = v.strictObject({
  result: v.strictObject({ code: inviteCodeSchema, expiresAtMs: v.number() }),
});
const joinedSchema = v.strictObject({
  result: v.strictObject({ groupId: v.string(), memberId: v.string() }),
});
let owner: Account;
let member: Account;
let guest: Account;

beforeAll(async () => {
  ({ owner, member, guest } = await signUpThree());
});

function storeUsualGroup(): Promise<string> {
  return storeGroupOf({ owner, member });
}

describe('createInvite', () => {
  it('makes a code that is stored only as its hash', async () => {
    const groupId = await storeUsualGroup();
    const startMs = Date.now();
    const answer = await callFunction('createInvite', member, { groupId, expiresInDays: 1, maxUses: 5 });
    expect(answer.status).toBe(200);
    const stored = await db.collection('invites').where('groupId', '==', groupId).get();
    expect(stored.size).toBe(1);
    const { result } = v.parse(createdInviteSchema, answer.body);
    expect(result.expiresAtMs - startMs).toBeGreaterThanOrEqual(86_400_000);
    expect(stored.docs[0]?.id).toBe(createHash('sha256').update(result.code).digest('hex'));
    expect(JSON.stringify(stored.docs[0]?.data())).not.toContain(result.code);
    expect(await loadInvite(result.code)).toMatchObject({
      groupId,
      createdBy: member.uid,
      maxUses: 5,
      usedBy: [],
    });
  });

  it('refuses strangers and groups that are not there', async () => {
    const groupId = await storeUsualGroup();
    expect(await callFunction('createInvite', guest, { groupId })).toEqual(refused('not-a-member'));
    expect(await callFunction('createInvite', guest, { groupId: newId() })).toEqual(
      refused('group-not-found'),
    );
  });
});

describe('previewInvite', () => {
  it('shows a guest what may be seen before joining', async () => {
    const groupId = await storeUsualGroup();
    const code = await storeInvite(groupId);
    const preview = { groupId, name: '제주 여행', emoji: '🍊', memberCount: 3 };
    const claimable = [{ memberId: 'minsu', name: '민수' }];
    expect(await callFunction('previewInvite', guest, { code })).toEqual({
      status: 200,
      body: { result: { ...preview, joined: false, claimable } },
    });
    expect(await callFunction('previewInvite', member, { code })).toMatchObject({
      body: { result: { joined: true } },
    });
  });
});

describe.each([
  ['previewInvite', {}],
  ['joinGroup', { as: { name: 'Bora' } }],
])('%s with a code that cannot be used', (name, rest) => {
  it.each<[RefusalReason, Partial<Invite>]>([
    ['invite-revoked', { revokedAt: 1000 }],
    ['invite-expired', { expiresAt: 1000 }],
    ['invite-used-up', { maxUses: 1, usedBy: ['somebody'] }],
  ])('says %s', async (reason, change) => {
    const code = await storeInvite(await storeUsualGroup(), change);
    expect(await callFunction(name, guest, { code, ...rest })).toEqual(refused(reason));
  });

  it('says invite-unknown', async () => {
    const code = `${newId()}yy`;
    expect(await callFunction(name, guest, { code, ...rest })).toEqual(refused('invite-unknown'));
  });

  it('says group-not-found when the group is gone', async () => {
    const code = await storeInvite(newId());
    expect(await callFunction(name, guest, { code, ...rest })).toEqual(refused('group-not-found'));
  });
});

// Transactions that collide pause for whole seconds before they try again.
describe('joinGroup', { timeout: 60_000 }, () => {
  it('claims a name-only member, the same when repeated at once', async () => {
    const groupId = await storeUsualGroup();
    const code = await storeInvite(groupId);
    const join = () => callFunction('joinGroup', guest, { code, as: { memberId: 'minsu' } });
    const answers = await Promise.all([join(), join(), join()]);
    const same = { status: 200, body: { result: { groupId, memberId: 'minsu' } } };
    expect([...answers, await join()]).toEqual([same, same, same, same]);
    const group = await loadGroup(groupId);
    expect(group?.members['minsu']).toEqual({ ...nameOnly, uid: guest.uid });
    expect(group?.memberUids).toEqual([owner.uid, member.uid, guest.uid]);
    expect((await loadInvite(code))?.usedBy).toEqual([guest.uid]);
  });

  it('adds a new member once, however often it is asked', async () => {
    const groupId = await storeUsualGroup();
    const code = await storeInvite(groupId, { maxUses: 1 });
    const join = () => callFunction('joinGroup', guest, { code, as: { name: 'Bora' } });
    const [first, ...others] = [...(await Promise.all([join(), join()])), await join()];
    expect(first).toMatchObject({ status: 200, body: { result: { groupId } } });
    for (const other of others) expect(other).toEqual(first);
    const members = Object.values((await loadGroup(groupId))?.members ?? {});
    expect(members.filter(({ uid }) => uid === guest.uid)).toEqual([
      { name: 'Bora', uid: guest.uid, role: 'member', status: 'active' },
    ]);
  });

  it('lets only one of two have the last use, and only one have a name-only member', async () => {
    const groupId = await storeUsualGroup();
    const accounts = await Promise.all([signUp(), signUp()]);
    const code = await storeInvite(groupId, { maxUses: 1 });
    const uses = await Promise.all(
      accounts.map((account, n) => callFunction('joinGroup', account, { code, as: { name: `Guest ${n}` } })),
    );
    expect(uses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(uses).toContainEqual(refused('invite-used-up'));

    const claimers = await Promise.all([signUp(), signUp()]);
    const other = await storeInvite(groupId);
    const claims = await Promise.all(
      claimers.map((account) =>
        callFunction('joinGroup', account, { code: other, as: { memberId: 'minsu' } }),
      ),
    );
    expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(claims).toContainEqual(refused('member-claimed'));
  });

  it.each([
    ['member-not-found', { memberId: 'nobody' }],
    ['member-not-found', { memberId: 'gone' }],
    ['member-claimed', { memberId: 'mina' }],
    ['name-taken', { name: 'mina' }],
  ] as const)('says %s and changes nothing', async (reason, as) => {
    const groupId = await storeUsualGroup();
    const code = await storeInvite(groupId);
    const before = await loadGroup(groupId);
    expect(await callFunction('joinGroup', guest, { code, as })).toEqual(refused(reason));
    expect(await loadGroup(groupId)).toEqual(before);
    expect((await loadInvite(code))?.usedBy).toEqual([]);
  });

  it('names the field within `as`', async () => {
    const code = await storeInvite(await storeUsualGroup());
    const answer = await callFunction('joinGroup', guest, { code, as: { name: 5 } });
    expect(answer).toEqual(refused('invalid-field', 'as.name'));
  });

  it('says group-full', async () => {
    const members = Array.from({ length: 50 }, (_, n): [string, Member] => [
      `member${n}`,
      { ...nameOnly, name: `M ${n}` },
    ]);
    const code = await storeInvite(await storeGroup(Object.fromEntries(members)));
    expect(await callFunction('joinGroup', guest, { code, as: { name: 'Bora' } })).toEqual(
      refused('group-full'),
    );
  });

  it('takes a former member back under a new id', async () => {
    const groupId = await storeUsualGroup();
    const code = await storeInvite(groupId);
    await callFunction('joinGroup', guest, { code, as: { memberId: 'minsu' } });
    await callFunction('removeMember', guest, { groupId, memberId: 'minsu' });
    const answer = await callFunction('joinGroup', guest, { code, as: { name: '민수' } });
    expect(v.parse(joinedSchema, answer.body).result.memberId).not.toBe('minsu');
    expect((await loadInvite(code))?.usedBy).toEqual([guest.uid]);
  });
});

describe('removeMember', () => {
  it.each([
    ['the owner removes an account', 'mina', () => owner],
    ['a member leaves', 'mina', () => member],
    ['the owner removes a name-only member', 'minsu', () => owner],
  ] as const)('%s, the same when repeated', async (_, memberId, caller) => {
    const groupId = await storeUsualGroup();
    const remove = () => callFunction('removeMember', caller(), { groupId, memberId });
    expect(await remove()).toEqual({ status: 200, body: { result: { groupId, memberId } } });
    const after = await loadGroup(groupId);
    expect(after?.members[memberId]).toMatchObject({ uid: null, role: 'member', status: 'departed' });
    expect(after?.memberUids).toEqual(memberId === 'mina' ? [owner.uid] : [owner.uid, member.uid]);
    expect(await remove()).toEqual({ status: 200, body: { result: { groupId, memberId } } });
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it.each([
    ['not-a-member', 'mina', () => guest],
    ['not-an-owner', 'minsu', () => member],
    ['member-not-found', 'nobody', () => owner],
    ['last-owner', 'owner', () => owner],
  ] as const)('says %s and changes nothing', async (reason, memberId, caller) => {
    const groupId = await storeUsualGroup();
    const before = await loadGroup(groupId);
    expect(await callFunction('removeMember', caller(), { groupId, memberId })).toEqual(refused(reason));
    expect(await loadGroup(groupId)).toEqual(before);
  });

  it('says group-not-found', async () => {
    const request = { groupId: newId(), memberId: 'mina' };
    expect(await callFunction('removeMember', owner, request)).toEqual(refused('group-not-found'));
  });
});

it('answers internal, and no more, when a stored document is damaged', async () => {
  const groupId = await storeUsualGroup();
  const code = await storeInvite(groupId);
  await inviteReference(db, code).update({ maxUses: 'secret' });
  expect(await callFunction('previewInvite', guest, { code })).toEqual({
    status: 500,
    body: { error: { status: 'INTERNAL', message: 'Something went wrong. Try again.' } },
  });
});
