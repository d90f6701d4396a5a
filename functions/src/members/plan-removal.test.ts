import { type Group, groupSchema, type Member } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planRemoval } from './plan-removal.ts';

const members = { owner, mina: account, minsu: nameOnly, gone: departed };
const group = makeGroup(members);

function remove(memberId: string, uid: string, from: Group | null = group) {
  return planRemoval({ group: from, memberId, uid, nowMs: createdAtMs });
}

describe('planRemoval', () => {
  it.each([
    ['an owner removes an account', 'mina', 'uid-owner'],
    ['a member leaves', 'mina', 'uid-mina'],
    ['an owner removes a name-only member', 'minsu', 'uid-owner'],
  ] as const)('%s', (_, memberId, uid) => {
    const after = v.parse(groupSchema, { ...group, ...remove(memberId, uid) });
    const left: Member = { name: members[memberId].name, uid: null, role: 'member', status: 'departed' };
    expect(after.members).toEqual({ ...members, [memberId]: left });
    expect(after.departedIds?.toSorted()).toEqual(['gone', memberId].toSorted());
    expect(after.memberUids).toEqual(
      ['uid-owner', 'uid-mina'].filter((held) => held !== members[memberId].uid),
    );
  });

  it.each(['uid-owner', 'uid-mina', 'uid-has-just-left'])(
    'changes nothing for a departed member (%s)',
    (uid) => {
      expect(remove('gone', uid)).toBeNull();
    },
  );

  it.each([
    ['group-not-found', 'mina', 'uid-owner', null],
    ['not-a-member', 'mina', 'uid-stranger', group],
    ['not-a-member', 'nobody', 'uid-stranger', group],
    ['member-not-found', 'nobody', 'uid-owner', group],
    ['member-not-found', 'constructor', 'uid-owner', group],
    ['not-an-owner', 'owner', 'uid-mina', group],
    ['not-an-owner', 'minsu', 'uid-mina', group],
    ['last-owner', 'owner', 'uid-owner', group],
  ] as const)('refuses %s', (reason, memberId, uid, from) => {
    expect(refusalOf(() => remove(memberId, uid, from))).toEqual({ reason });
  });

  it('lets the last owner leave when nobody else has an account', () => {
    const alone = makeGroup({ owner, minsu: nameOnly, gone: departed });
    expect(remove('owner', 'uid-owner', alone)?.memberUids).toEqual([]);
  });

  it('lets an owner leave when another stays', () => {
    const two = makeGroup({ owner, mina: { ...account, role: 'owner' } });
    expect(remove('owner', 'uid-owner', two)?.memberUids).toEqual(['uid-mina']);
  });
});
