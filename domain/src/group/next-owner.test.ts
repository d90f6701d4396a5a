import { describe, expect, it } from 'vitest';
import { makeGroup, makeMember } from '../testing/make-group.ts';
import { isLastAccount, nextOwner } from './next-owner.ts';

const anna = makeMember('지영', { uid: 'uid-anna', role: 'owner' });
const bora = makeMember('보라', { uid: 'uid-bora' });
const carl = makeMember('수아', { uid: 'uid-carl' });
const gone = makeMember('은별', { status: 'departed' });
const minsu = makeMember('민수');

describe('who owns the group next', () => {
  it('is the account that came first', () => {
    const group = makeGroup(
      { minsu, carl, bora, gone, anna },
      { memberUids: ['uid-anna', 'uid-bora', 'uid-carl'] },
    );
    expect(nextOwner(group, 'uid-anna')).toEqual({ ...bora, memberId: 'bora' });
  });

  it('is found where somebody is named who is not there', () => {
    const group = makeGroup({ anna, carl }, { memberUids: ['uid-nobody', 'uid-anna', 'uid-carl'] });
    expect(nextOwner(group, 'uid-anna')?.memberId).toBe('carl');
  });

  it.each([
    ['another owner stays', { anna, bora: { ...bora, role: 'owner' as const } }, 'uid-anna'],
    ['an owner stays', { anna, bora, carl }, 'uid-bora'],
    ['no account is left', { anna, minsu, gone }, 'uid-anna'],
  ])('is nobody new where %s', (_, members, leaver) => {
    expect(nextOwner(makeGroup(members), leaver)).toBeUndefined();
  });
});

it.each([
  ['a name alone stays', { anna, minsu, gone }, 'uid-anna', true],
  ['another account stays', { anna, bora }, 'uid-anna', false],
  ['somebody else stays', { anna, minsu }, 'uid-bora', false],
])('the last account leaves: %s', (_, members, leaver, isLast) => {
  expect(isLastAccount(makeGroup(members), leaver)).toBe(isLast);
});
