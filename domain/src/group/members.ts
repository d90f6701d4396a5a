import type { Group, Member } from '../records/group.ts';

export type FoundMember = Member & { memberId: string };

export function activeMembers(group: Group): FoundMember[] {
  return Object.entries(group.members)
    .filter(([, member]) => member.status === 'active')
    .map(([memberId, member]) => ({ ...member, memberId }));
}

/** The active member whose account is `uid`. */
export function findMemberOf(group: Group, uid: string): FoundMember | undefined {
  return activeMembers(group).find((member) => member.uid === uid);
}
