import type { Group } from '@nbbang/domain/records/group';
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
  as: { name: ' Bora ' },
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

  it('lets somebody who departed come back without a second use', () => {
    const inputs = { ...base, invite: makeInvite({ maxUses: 1, usedBy: ['uid-new'] }), as: { name: 'Old' } };
    expect(planJoin(inputs).writes?.invite.usedBy).toEqual(['uid-new']);
    expect(groupAfter(inputs).memberUids).toContain('uid-new');
  });

  it.each([
    ['invite-unknown', { invite: null }],
    ['invite-revoked', { invite: makeInvite({ revokedAt: 0, expiresAt: 0, maxUses: 1, usedBy: ['a'] }) }],
    ['invite-expired', { invite: makeInvite({ expiresAt: createdAtMs, maxUses: 1, usedBy: ['a'] }) }],
    ['invite-used-up', { invite: makeInvite({ maxUses: 1, usedBy: ['a'] }) }],
    ['group-not-found', { group: null }],
    ['member-not-found', { as: { memberId: 'nobody' } }],
    ['member-not-found', { as: { memberId: 'constructor' } }],
    ['member-not-found', { as: { memberId: 'gone' } }],
    ['member-claimed', { as: { memberId: 'mina' } }],
    ['name-taken', { as: { name: ' MINA' } }],
    ['name-taken', { as: { name: '민수'.normalize('NFD') } }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planJoin({ ...base, ...change }))).toEqual({ reason });
  });

  it('refuses a fifty-first member, but lets one of fifty be claimed', () => {
    const members = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`member${n}`, { ...nameOnly, name: `Member ${n}` }]),
    );
    const full = { ...base, group: makeGroup(members) };
    expect(refusalOf(() => planJoin(full))).toEqual({ reason: 'group-full' });
    expect(groupAfter({ ...full, as: { memberId: 'member49' } }).memberUids).toEqual(['uid-new']);
  });
});
