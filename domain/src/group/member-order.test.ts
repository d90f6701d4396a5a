import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersArb } from '../testing/random-group.ts';
import { activeMembers, departedMembers, isActive } from './members.ts';
import { memberOrder, type OrderedMember } from './member-order.ts';

const one = (memberId: string, name: string, status: OrderedMember['status'] = 'active') => ({
  memberId,
  name,
  status,
});

test('oneself, who is here, who has left; each by name, of one name by id', () => {
  const people = [
    one('d1', '가람', 'departed'),
    one('a2', '지영'),
    one('d2', '나리', 'departed'),
    one('own', '하늘'),
    one('a3', '민수'),
    one('a1', '지영'),
  ];
  expect(people.toSorted(memberOrder('own', 'ko')).map(({ memberId }) => memberId)).toEqual([
    'own',
    'a3',
    'a1',
    'a2',
    'd1',
    'd2',
  ]);
});

test('the order is the same whatever one begins with, and nobody who left stands before who is here', () => {
  fc.assert(
    fc.property(membersArb, fc.constantFrom('ko', 'en'), (members, locale) => {
      const all = [...activeMembers({ members }), ...departedMembers({ members })];
      const sorted = all.toSorted(memberOrder(null, locale));
      expect(all.toReversed().sort(memberOrder(null, locale))).toEqual(sorted);
      const firstGone = sorted.findIndex((member) => !isActive(member));
      if (firstGone !== -1) expect(sorted.slice(firstGone).some(isActive)).toBe(false);
    }),
  );
});
