import type { Group, Member } from '@nbbang/domain/records/group';
import { groupSchema } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, makeInvite, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { type JoinInputs, planJoin } from './plan-join.ts';

const group = makeGroup({ owner, mina: account, minsu: nameOnly, gone: departed });
const base: JoinInputs = {
  invite: makeInvite(),
  group,
  uid: 'uid-new',
  isBarred: false,
  as: { name: 'Bora' },
  newMemberId: 'newMemberOf20Letters',
  nowMs: createdAtMs,
};

function groupAfter(inputs: JoinInputs): Group {
  const { writes } = planJoin(inputs);
  if (writes === null || inputs.group === null) throw new Error('nothing was written');
  return v.parse(groupSchema, { ...inputs.group, ...writes.group });
}

describe('planJoin', () => {
  it('adds a new member with an account and counts one use', () => {
    const { response, writes } = planJoin(base);
    expect(response).toEqual({ groupId: 'groupABCDEFG', memberId: 'newMemberOf20Letters' });
    expect(writes?.invite.usedBy).toEqual(['uid-new']);
    const { members, memberUids } = groupAfter(base);
    expect(members['newMemberOf20Letters']).toEqual({
      name: 'Bora',
      uid: 'uid-new',
      role: 'member',
      status: 'active',
    });
    expect(memberUids).toEqual(['uid-owner', 'uid-mina', 'uid-new']);
  });

  it('says who departed, which a group stored before does not', () => {
    expect(group.departedIds).toBeUndefined();
    expect(groupAfter(base).departedIds).toEqual(['gone']);
  });

  it('claims a name-only member, whose name and id stay', () => {
    const inputs = { ...base, as: { memberId: 'minsu' } };
    expect(planJoin(inputs).response.memberId).toBe('minsu');
    expect(groupAfter(inputs).members['minsu']).toEqual({ ...nameOnly, uid: 'uid-new' });
  });

  it.each([
    ['a new code', makeInvite()],
    ['an expired one', makeInvite({ expiresAt: createdAtMs })],
    ['a revoked one', makeInvite({ revokedAt: createdAtMs })],
    ['a used-up one', makeInvite({ maxUses: 1, usedBy: ['uid-mina'] })],
  ])('answers a member the same again and writes nothing: %s', (_, invite) => {
    const inputs = { ...base, invite, uid: 'uid-mina', as: { memberId: 'minsu' } };
    expect(planJoin(inputs)).toEqual({
      response: { groupId: 'groupABCDEFG', memberId: 'mina' },
      writes: null,
    });
  });

  it('lets somebody who left come back with a link that is not used up, and counts them once', () => {
    const inputs = { ...base, invite: makeInvite({ maxUses: 2, usedBy: ['uid-new'] }), as: { name: 'Old' } };
    expect(planJoin(inputs).writes?.invite).toEqual(inputs.invite);
    expect(groupAfter(inputs).memberUids).toContain('uid-new');
  });

  it('ends an invite with its last use', () => {
    const invite = makeInvite({ maxUses: 2, usedBy: ['a'] });
    expect(planJoin({ ...base, invite }).writes?.invite).toEqual({
      ...invite,
      usedBy: ['a', 'uid-new'],
      revokedAt: createdAtMs,
    });
  });

  it.each([
    ['invite-unknown', { invite: null }],
    ['barred', { isBarred: true }],
    ['barred', { isBarred: true, invite: makeInvite({ revokedAt: 0 }), as: { memberId: 'nobody' } }],
    ['invite-used-up', { invite: makeInvite({ revokedAt: 0, expiresAt: 0, maxUses: 1, usedBy: ['a'] }) }],
    ['invite-used-up', { invite: makeInvite({ maxUses: 1, usedBy: ['uid-new'] }) }],
    ['invite-revoked', { invite: makeInvite({ revokedAt: 0, expiresAt: 0 }) }],
    ['invite-expired', { invite: makeInvite({ expiresAt: createdAtMs }) }],
    ['group-not-found', { group: null }],
    ['member-not-found', { as: { memberId: 'nobody' } }],
    ['member-not-found', { as: { memberId: 'constructor' } }],
    ['member-not-found', { as: { memberId: 'gone' } }],
    ['member-claimed', { as: { memberId: 'mina' } }],
    ['name-taken', { as: { name: 'MINA' } }],
    ['name-taken', { as: { name: 'Мina' } }],
    ['name-taken', { as: { name: '민수'.normalize('NFD') } }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planJoin({ ...base, ...change }))).toEqual({ reason });
  });

  const people = (count: number, one: Member) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${one.status}${n}`, one]));

  it('refuses a fifty-first who is here, but lets one of fifty be claimed', () => {
    const full = { ...base, group: makeGroup({ ...people(50, nameOnly), ...people(80, departed) }) };
    expect(refusalOf(() => planJoin(full))).toEqual({ reason: 'group-full' });
    expect(groupAfter({ ...full, as: { memberId: 'active49' } }).memberUids).toEqual(['uid-new']);
  });

  it('counts who has departed only for the bound of all', () => {
    const room = { ...base, group: makeGroup({ ...people(49, nameOnly), ...people(90, departed) }) };
    expect(groupAfter(room).memberUids).toEqual(['uid-new']);
    const none = { ...base, group: makeGroup({ ...people(1, nameOnly), ...people(139, departed) }) };
    expect(refusalOf(() => planJoin(none))).toEqual({ reason: 'too-many-departed' });
    expect(groupAfter({ ...none, as: { memberId: 'active0' } }).memberUids).toEqual(['uid-new']);
  });
});
