import { type CallableName, contracts } from '@nbbang/domain/callables/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteReference } from '../firestore/references.ts';
import { refused } from '../testing/refused.ts';
import { loadGroup, loadInvite, storeInvite } from '../testing/stored-group.ts';
import { callFunction, db } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;
let groupId: string;
let code: string;

beforeAll(async () => {
  accounts = await signUpThree();
  groupId = await storeUsualGroup(accounts);
  code = await storeInvite(groupId);
});

/** For every callable a request that the owner of the group would be granted, and a field of it that must be there. */
const requests: [CallableName, field: string, () => object][] = [
  ['createInvite', 'groupId', () => ({ groupId })],
  ['previewInvite', 'code', () => ({ code })],
  ['joinGroup', 'code', () => ({ code, as: { name: 'Bora' } })],
  ['removeMember', 'groupId', () => ({ groupId, memberId: 'mina' })],
  ['listInvites', 'groupId', () => ({ groupId })],
  ['revokeInvite', 'groupId', () => ({ groupId, inviteId: inviteReference(db, code).id })],
  ['revokeInvites', 'groupId', () => ({ groupId })],
  ['readmitMember', 'groupId', () => ({ groupId, memberId: 'gone' })],
  ['setMemberRole', 'groupId', () => ({ groupId, memberId: 'mina', role: 'owner' })],
  ['claimMember', 'groupId', () => ({ groupId, memberId: 'minsu' })],
  ['changeCurrency', 'groupId', () => ({ groupId, currency: 'EUR' })],
  ['deleteGroup', 'groupId', () => ({ groupId, name: '제주 여행' })],
];

it('knows a request of every callable', () => {
  expect(requests.map(([name]) => name).toSorted()).toEqual(Object.keys(contracts).toSorted());
});

describe.each(requests)('%s', (name, field, request) => {
  it('asks for a sign-in, and changes nothing without', async () => {
    const before = [await loadGroup(groupId), await loadInvite(code)];
    expect(await callFunction(name, null, request())).toEqual(refused('signed-out'));
    expect([await loadGroup(groupId), await loadInvite(code)]).toEqual(before);
  });

  it('names the field that is missing, is too much or is none', async () => {
    expect(await callFunction(name, accounts.guest, {})).toEqual(refused('invalid-field', field));
    for (const odd of ['', 'a/b', '__proto__', 5, null, ['x'], { $ne: '' }])
      expect(await callFunction(name, accounts.owner, { ...request(), [field]: odd })).toEqual(
        refused('invalid-field', field),
      );
    expect(await callFunction(name, accounts.owner, { ...request(), uid: accounts.member.uid })).toEqual(
      refused('invalid-field', 'uid'),
    );
  });

  it('refuses data that is no object', async () => {
    expect(await callFunction(name, accounts.guest, 'text')).toEqual(refused('invalid-field', 'data'));
  });
});

it('answers internal, and no more, when a stored document is damaged', async () => {
  const damaged = await storeInvite(groupId);
  await inviteReference(db, damaged).update({ maxUses: 'secret' });
  expect(await callFunction('previewInvite', accounts.guest, { code: damaged })).toEqual({
    status: 500,
    body: { error: { status: 'INTERNAL', message: 'Something went wrong. Try again.' } },
  });
});
