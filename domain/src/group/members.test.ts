import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Member } from '../records/group.ts';
import { makeMember } from '../testing/make-group.ts';
import { membersArb } from '../testing/random-group.ts';
import {
  activeMembers,
  departedMembers,
  findMemberOf,
  isActive,
  isOwner,
  memberById,
  ownersOf,
} from './members.ts';

const member = (changes: Partial<Member> = {}): Member => makeMember('지영', changes);

describe('one member', () => {
  it.each<[string, Member | undefined, boolean, boolean]>([
    ['one who is here', member(), true, false],
    ['an owner', member({ role: 'owner' }), true, true],
    ['one who has left', member({ status: 'departed' }), false, false],
    ['an owner who has left', member({ status: 'departed', role: 'owner' }), false, false],
    ['nobody', undefined, false, false],
  ])('%s', (_, one, active, owner) => {
    expect(isActive(one)).toBe(active);
    expect(isOwner(one)).toBe(owner);
  });

  it('is found by an id that is its own, not one that every object has', () => {
    const anna = member();
    expect(memberById({ anna }, 'anna')).toBe(anna);
    expect(memberById({ anna }, 'bora')).toBeUndefined();
    expect(memberById({ anna }, 'valueOf')).toBeUndefined();
    expect(memberById({ valueOf: anna }, 'valueOf')).toBe(anna);
  });
});

test('everybody is either here or has left, and stands in the list once', () => {
  fc.assert(
    fc.property(membersArb, (members) => {
      const listed = [...activeMembers({ members }), ...departedMembers({ members })];
      expect(listed.map(({ memberId }) => memberId).sort()).toEqual(Object.keys(members).sort());
      for (const { memberId, ...rest } of listed) expect(rest).toEqual(members[memberId]);
    }),
  );
});

test('owners are among those who are here', () => {
  fc.assert(
    fc.property(membersArb, (members) => {
      const owners = ownersOf({ members });
      expect(owners.every(isOwner)).toBe(true);
      const others = activeMembers({ members }).filter((one) => !isOwner(one));
      expect(owners.length + others.length).toBe(activeMembers({ members }).length);
    }),
  );
});

test('an account is the member who has it and is here', () => {
  const members = {
    anna: member({ uid: 'uid-anna' }),
    gone: member({ uid: 'uid-gone', status: 'departed' }),
    name: member(),
  };
  expect(findMemberOf({ members }, 'uid-anna')).toEqual({ ...members.anna, memberId: 'anna' });
  expect(findMemberOf({ members }, 'uid-gone')).toBeUndefined();
  expect(findMemberOf({ members }, 'uid-stranger')).toBeUndefined();
});
