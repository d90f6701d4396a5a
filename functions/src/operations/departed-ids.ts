import type { Group } from '@nbbang/domain/records/group';

/** What functions write of a group. All fields in every write, so that a group stored without one gets it. */
export type MembershipChange = Required<Pick<Group, 'members' | 'memberUids' | 'departedIds' | 'updatedAt'>>;

/** Those `firestore.rules` keeps out of new expenses. */
export function departedIdsOf(members: Group['members']): string[] {
  return Object.entries(members)
    .filter(([, { status }]) => status === 'departed')
    .map(([id]) => id);
}
