import type { Group, Member } from '@nbbang/domain/records/group';
import { findMemberOf, type FoundMember } from '@nbbang/domain/group/members';
import { Refusal } from '../refusal.ts';

export type Admitted = { group: Group; caller: FoundMember };

/** The group and who the caller is in it. @throws Refusal group-not-found, not-a-member */
export function requireMember(group: Group | null, uid: string): Admitted {
  if (group === null) throw new Refusal('group-not-found');
  const caller = findMemberOf(group, uid);
  if (caller === undefined) throw new Refusal('not-a-member');
  return { group, caller };
}

/** @throws Refusal group-not-found, not-a-member, not-an-owner */
export function requireOwner(group: Group | null, uid: string): Admitted {
  const admitted = requireMember(group, uid);
  if (admitted.caller.role !== 'owner') throw new Refusal('not-an-owner');
  return admitted;
}

/** @throws Refusal member-not-found, for a departed member too */
export function requireActive(group: Group, memberId: string): Member {
  const member = Object.hasOwn(group.members, memberId) ? group.members[memberId] : undefined;
  if (member?.status !== 'active') throw new Refusal('member-not-found');
  return member;
}
