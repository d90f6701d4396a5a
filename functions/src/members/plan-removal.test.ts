import { barSchema } from '@nbbang/domain/records/bar';
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
    const after = v.parse(groupSchema, { ...group, ...remove(memberId, uid)?.group });
    const left: Member = { name: members[memberId].name, uid: null, role: 'member', status: 'departed' };
    expect(after.members).toEqual({ ...members, [memberId]: left });
    expect(after.departedIds?.toSorted()).toEqual(['gone', memberId].toSorted());
    expect(after.memberUids).toEqual(
      ['uid-owner', 'uid-mina'].filter((held) => held !== members[memberId].uid),
    );
  });

  it.each([
    ['of whom an owner removes, who is kept out', 'mina', 'uid-owner', 'uid-mina', true],
    ['of who leaves, and may come back', 'mina', 'uid-mina', 'uid-mina', false],
    ['of a name alone: none', 'minsu', 'uid-owner', null, false],
  ] as const)('ends what the account made, %s', (_, memberId, uid, formerUid, isBarred) => {
    const bar = { memberId, name: members[memberId].name, barredBy: uid, barredAt: createdAtMs };
    expect(remove(memberId, uid)).toMatchObject({ formerUid, bar: isBarred ? bar : null });
    if (isBarred) v.assert(barSchema, bar);
  });

  it.each(['uid-owner', 'uid-mina', 'uid-has-just-left'])(
    'changes nothing for who is not there any more (%s)',
    (uid) => {
      expect(remove('gone', uid)).toBeNull();
      expect(remove('nobody', uid)).toBeNull();
      expect(remove('constructor', uid)).toBeNull();
    },
  );

  it.each([
    ['group-not-found', 'mina', 'uid-owner', null],
    ['not-a-member', 'mina', 'uid-stranger', group],
    ['not-an-owner', 'owner', 'uid-mina', group],
    ['not-an-owner', 'minsu', 'uid-mina', group],
    ['last-account', 'owner', 'uid-owner', makeGroup({ owner, minsu: nameOnly, gone: departed })],
    ['last-account', 'mina', 'uid-mina', makeGroup({ mina: account, minsu: nameOnly })],
  ] as const)('refuses %s', (reason, memberId, uid, from) => {
    expect(refusalOf(() => remove(memberId, uid, from))).toEqual({ reason });
  });

  it('makes the account that came first an owner when the last owner leaves', () => {
    const bora = { ...account, uid: 'uid-bora' };
    const three = makeGroup(
      { bora, owner, mina: account, minsu: nameOnly },
      { memberUids: ['uid-owner', 'uid-mina', 'uid-bora'] },
    );
    const after = remove('owner', 'uid-owner', three)?.group;
    expect(after?.memberUids).toEqual(['uid-mina', 'uid-bora']);
    expect(after?.members).toMatchObject({ bora, mina: { ...account, role: 'owner' } });
  });

  it('leaves the others as they are where another owner stays, and when an owner removes', () => {
    const hyunu: Member = { ...account, role: 'owner', uid: 'uid-hyunu' };
    const two = makeGroup({ owner, mina: account, hyunu });
    for (const [memberId, uid] of [
      ['owner', 'uid-owner'],
      ['owner', 'uid-hyunu'],
      ['mina', 'uid-hyunu'],
      ['mina', 'uid-mina'],
    ] as const) {
      const after = remove(memberId, uid, two)?.group.members;
      const others = Object.entries(two.members).filter(([id]) => id !== memberId);
      expect(after).toMatchObject(Object.fromEntries(others));
    }
  });
});
