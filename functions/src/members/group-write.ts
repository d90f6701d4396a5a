import type { Group } from '@nbbang/domain/records/group';

/** Who writes on whose behalf and when: in every write of a group, so that `plan-group-activity.ts` knows. */
export type Stamp = Required<Pick<Group, 'updatedBy' | 'updatedAt'>>;

/** Fields of a group to write, without those that stay. */
export type GroupWrite = Partial<Group> & Stamp;

/** All fields in every write of members, so that a group stored without one gets it. */
export type MembersWrite = Required<Pick<Group, 'members' | 'memberUids' | 'departedIds'>> & Stamp;

/** `departedIds` are those whom `firestore.rules` keeps out of new expenses. */
export function writeMembers(
  members: Group['members'],
  memberUids: readonly string[],
  stamp: Stamp,
): MembersWrite {
  const departedIds = Object.entries(members)
    .filter(([, { status }]) => status === 'departed')
    .map(([id]) => id);
  return { members, memberUids: [...memberUids], departedIds, ...stamp };
}
