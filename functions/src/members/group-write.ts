import { departedMembers } from '@nbbang/domain/group/members';
import type { DefaultSplit, Group } from '@nbbang/domain/records/group';

/** On whose behalf a group is written, and when. Every write says it, so that `plan-group-activity.ts` knows. */
export type Stamp = Required<Pick<Group, 'updatedBy' | 'updatedAt'>>;

/** The fields of a group that change. */
export type GroupWrite = Partial<Group> & Stamp;

/** Every write of members has all these fields, so that a group stored without one of them gets it. */
export type MembersWrite = Required<Pick<Group, 'members' | 'memberUids' | 'departedIds'>> & Stamp;

/** The same write without a member who is in no expense: nothing in the group's document names them any more. */
export function forgetMember(
  { weights = {}, defaultSplit }: Pick<Group, 'weights' | 'defaultSplit'>,
  { members, memberUids, updatedBy, updatedAt }: MembersWrite,
  memberId: string,
): MembersWrite & GroupWrite {
  return {
    ...writeMembers(without(members, memberId), memberUids, { updatedBy, updatedAt }),
    ...(Object.hasOwn(weights, memberId) ? { weights: without(weights, memberId) } : {}),
    ...(defaultSplit?.mode === 'percentage' && Object.hasOwn(defaultSplit.basisPoints, memberId)
      ? { defaultSplit: ofOthers(defaultSplit.basisPoints, memberId) }
      : {}),
  };
}

function ofOthers(basisPoints: Record<string, number>, memberId: string): DefaultSplit | null {
  const rest = without(basisPoints, memberId);
  return Object.keys(rest).length === 0 ? null : { mode: 'percentage', basisPoints: rest };
}

function without<Value>(record: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}

/** `departedIds` follows from the members: `firestore.rules` lets no new expense name one of these. */
export function writeMembers(
  members: Group['members'],
  memberUids: readonly string[],
  stamp: Stamp,
): MembersWrite {
  const departedIds = departedMembers({ members }).map(({ memberId }) => memberId);
  return { members, memberUids: [...memberUids], departedIds, ...stamp };
}
