import { groupSchema, type Member } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup, makeMember } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planRole } from './plan-role.ts';

const second = makeMember('현우', { uid: 'uid-second', role: 'owner' });
const usual = makeGroup({ owner, mina: account, minsu: nameOnly, gone: departed });
const twoOwners = makeGroup({ owner, second, mina: account });

function setRole(memberId: string, role: Member['role'], uid: string, group: typeof usual | null = usual) {
  return planRole({ group, memberId, role, uid, nowMs: createdAtMs + 1 });
}

describe('planRole', () => {
  it.each([
    ['a member becomes an owner', usual, 'mina', 'owner', 'uid-owner'],
    ['another owner becomes a member', twoOwners, 'second', 'member', 'uid-owner'],
    ['an owner steps down', twoOwners, 'owner', 'member', 'uid-owner'],
  ] as const)('%s, and nothing else changes', (_, group, memberId, role, uid) => {
    const after = v.parse(groupSchema, { ...group, ...setRole(memberId, role, uid, group) });
    expect(after.members).toEqual({ ...group.members, [memberId]: { ...group.members[memberId], role } });
    expect(after.memberUids).toEqual(group.memberUids);
    expect(after).toMatchObject({ updatedBy: uid, updatedAt: createdAtMs + 1 });
  });

  it.each([
    ['mina', 'member', 'uid-owner'],
    ['owner', 'owner', 'uid-owner'],
    ['mina', 'member', 'uid-mina'],
  ] as const)('changes nothing when %s is %s already (%s)', (memberId, role, uid) => {
    expect(setRole(memberId, role, uid)).toBeNull();
  });

  it.each([
    ['group-not-found', 'mina', 'owner', 'uid-owner', null],
    ['not-a-member', 'mina', 'owner', 'uid-stranger', usual],
    ['not-a-member', 'nobody', 'owner', 'uid-stranger', usual],
    ['not-an-owner', 'mina', 'owner', 'uid-mina', usual],
    ['not-an-owner', 'owner', 'member', 'uid-mina', usual],
    ['not-an-owner', 'minsu', 'member', 'uid-mina', usual],
    ['member-not-found', 'nobody', 'owner', 'uid-owner', usual],
    ['member-not-found', 'constructor', 'owner', 'uid-owner', usual],
    ['member-not-found', 'gone', 'owner', 'uid-owner', usual],
    ['has-no-account', 'minsu', 'owner', 'uid-owner', usual],
    ['has-no-account', 'minsu', 'member', 'uid-owner', usual],
    ['last-owner', 'owner', 'member', 'uid-owner', usual],
    ['last-owner', 'owner', 'member', 'uid-owner', makeGroup({ owner })],
  ] as const)('refuses %s: %s %s by %s', (reason, memberId, role, uid, group) => {
    expect(refusalOf(() => setRole(memberId, role, uid, group))).toEqual({ reason });
  });
});
