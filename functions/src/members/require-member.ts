import { findMemberOf, isActive, isOwner, memberById, type FoundMember } from '@nbbang/domain/group/members';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { Refuse } from '../refusal.ts';

/** Who the caller is in the group. */
export function requireMember(group: Group, uid: string, refuse: Refuse<'not-a-member'>): FoundMember {
  const caller = findMemberOf(group, uid);
  if (caller === undefined) throw refuse('not-a-member');
  return caller;
}

export function requireOwner(
  group: Group,
  uid: string,
  refuse: Refuse<'not-a-member' | 'not-an-owner'>,
): FoundMember {
  const caller = requireMember(group, uid, refuse);
  if (!isOwner(caller)) throw refuse('not-an-owner');
  return caller;
}

/** The member as it is stored. One who has departed is not found. */
export function requireActive(group: Group, memberId: string, refuse: Refuse<'member-not-found'>): Member {
  const member = memberById(group.members, memberId);
  if (member === undefined || !isActive(member)) throw refuse('member-not-found');
  return member;
}
