import type { Group, Member } from '../records/group.ts';
import { ownValue } from './own-value.ts';

export type Members = Group['members'];
export type FoundMember = Member & { memberId: string };
type Grouped = Pick<Group, 'members'>;

/** Whether somebody is in the group now: neither departed nor unknown. */
export function isActive(member: Pick<Member, 'status'> | undefined): boolean {
  return member?.status === 'active';
}

/** An id from outside may be one that no member has, or a name that every object inherits. */
export function memberById(members: Readonly<Members>, memberId: string): Member | undefined {
  return ownValue(members, memberId);
}

export function activeMembers(group: Grouped): FoundMember[] {
  return found(group).filter(isActive);
}

export function departedMembers(group: Grouped): FoundMember[] {
  return found(group).filter((member) => !isActive(member));
}

function found({ members }: Grouped): FoundMember[] {
  return Object.entries(members).map(([memberId, member]) => ({ ...member, memberId }));
}

/** The active member whose account is `uid`: who the reader, or the caller of a function, is in the group. */
export function findMemberOf(group: Grouped, uid: string): FoundMember | undefined {
  return activeMembers(group).find((member) => member.uid === uid);
}

export function isOwner(member: Pick<Member, 'role' | 'status'> | undefined): boolean {
  return isActive(member) && member?.role === 'owner';
}

export function ownersOf(group: Grouped): FoundMember[] {
  return activeMembers(group).filter(isOwner);
}
