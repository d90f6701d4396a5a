import { contracts } from '@nbbang/domain/callables/contracts';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOnly } from '../testing/records.ts';
import { answered, refused } from '../testing/refused.ts';
import { loadGroup, loadInvite, storeInvite } from '../testing/stored-group.ts';
import { callFunction, signUp } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

const joinedSchema = v.object({ result: contracts.joinGroup.response });

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

// Transactions that collide pause for whole seconds before they try again.
describe('joinGroup', { timeout: 60_000 }, () => {
  it('claims a name-only member, the same when repeated at once', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const join = () => callFunction('joinGroup', accounts.guest, { code, as: { memberId: 'minsu' } });
    const answers = await Promise.all([join(), join(), join()]);
    const same = answered({ groupId, memberId: 'minsu' });
    expect([...answers, await join()]).toEqual([same, same, same, same]);
    const group = await loadGroup(groupId);
    expect(group?.members['minsu']).toEqual({ ...nameOnly, uid: accounts.guest.uid });
    expect(group?.memberUids).toEqual([accounts.owner.uid, accounts.member.uid, accounts.guest.uid]);
    expect((await loadInvite(code))?.usedBy).toEqual([accounts.guest.uid]);
  });

  it('adds a new member once, however often it is asked', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId, { maxUses: 1 });
    const join = () => callFunction('joinGroup', accounts.guest, { code, as: { name: 'Bora' } });
    const [first, ...others] = [...(await Promise.all([join(), join()])), await join()];
    expect(first).toMatchObject({ status: 200, body: { result: { groupId } } });
    for (const other of others) expect(other).toEqual(first);
    const members = Object.values((await loadGroup(groupId))?.members ?? {});
    expect(members.filter(({ uid }) => uid === accounts.guest.uid)).toEqual([
      { name: 'Bora', uid: accounts.guest.uid, role: 'member', status: 'active' },
    ]);
  });

  it('lets only one of two have the last use, and only one have a name-only member', async () => {
    const groupId = await storeUsualGroup(accounts);
    const two = await Promise.all([signUp(), signUp()]);
    const code = await storeInvite(groupId, { maxUses: 1 });
    const uses = await Promise.all(
      two.map((account, n) => callFunction('joinGroup', account, { code, as: { name: `Guest ${n}` } })),
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

  it('names the field within `as`', async () => {
    const code = await storeInvite(await storeUsualGroup(accounts));
    const answer = await callFunction('joinGroup', accounts.guest, { code, as: { name: 5 } });
    expect(answer).toEqual(refused('invalid-field', 'as.name'));
  });

  it('cleans a name, and takes none that only looks like another', async () => {
    const code = await storeInvite(await storeUsualGroup(accounts));
    const joinAs = (name: string) => callFunction('joinGroup', accounts.guest, { code, as: { name } });
    expect(await joinAs('Мina')).toEqual(refused('invalid-field', 'as.name'));
    expect(await joinAs('\u{200b}\u{3164}')).toEqual(refused('invalid-field', 'as.name'));
    expect(await joinAs('민\u{200b}수')).toEqual(refused('name-taken'));
    const { groupId, memberId } = v.parse(joinedSchema, (await joinAs(' 보\u{ad}라 ')).body).result;
    expect((await loadGroup(groupId))?.members[memberId]?.name).toBe('보라');
  });

  it('takes a former member back under a new id', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    await callFunction('joinGroup', accounts.guest, { code, as: { memberId: 'minsu' } });
    await callFunction('removeMember', accounts.guest, { groupId, memberId: 'minsu' });
    const answer = await callFunction('joinGroup', accounts.guest, { code, as: { name: '민수' } });
    expect(v.parse(joinedSchema, answer.body).result.memberId).not.toBe('minsu');
    expect((await loadInvite(code))?.usedBy).toEqual([accounts.guest.uid]);
  });
});
