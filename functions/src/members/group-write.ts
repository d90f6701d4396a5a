import { departedMembers } from '@nbbang/domain/group/members';
import type { Group } from '@nbbang/domain/records/group';

/** On whose behalf a group is written, and when. Every write says it, so that `plan-group-activity.ts` knows. */
export type Stamp = Required<Pick<Group, 'updatedBy' | 'updatedAt'>>;

/** The fields of a group that change. */
export type GroupWrite = Partial<Group> & Stamp;

/** Every write of members has all these fields, so that a group stored without one of them gets it. */
export type MembersWrite = Required<Pick<Group, 'members' | 'memberUids' | 'departedIds'>> & Stamp;

/** `departedIds` follows from the members: `firestore.rules` lets no new expense name one of these. */
export function writeMembers(
  members: Group['members'],
  memberUids: readonly string[],
  stamp: Stamp,
): MembersWrite {
  const departedIds = departedMembers({ members }).map(({ memberId }) => memberId);
  return { members, memberUids: [...memberUids], departedIds, ...stamp };
}
