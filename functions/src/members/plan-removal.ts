import { activeMembers, type FoundMember, isActive, isOwner, memberById } from '@nbbang/domain/group/members';
import type { Group } from '@nbbang/domain/records/group';
import { refusalsOf } from '../refusal.ts';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { requireMember } from './require-member.ts';

const refuse = refusalsOf('removeMember');

export type RemovalInputs = { group: Group | null; memberId: string; uid: string; nowMs: number };

/**
 * The fields of the group to write so that the member has departed; null when the member has departed already.
 * An owner removes anyone, a member removes themself.
 *
 * A departed member is answered before the caller is checked: whoever has just left is not a member any more,
 * and a repeat of that call must get the same answer. It changes nothing and tells nothing but what was asked.
 */
export function planRemoval({ group, memberId, uid, nowMs }: RemovalInputs): MembersWrite | null {
  if (group === null) throw refuse('group-not-found');
  const member = memberById(group.members, memberId);
  if (member !== undefined && !isActive(member)) return null;

  const caller = requireMember(group, uid, refuse);
  if (member === undefined) throw refuse('member-not-found');
  const leaves = caller.memberId === memberId;
  if (!leaves && !isOwner(caller)) throw refuse('not-an-owner');
  if (leaves && isOwner(caller) && leavesNoOwner(group, caller)) throw refuse('last-owner');

  const members: Group['members'] = {
    ...group.members,
    [memberId]: { ...member, uid: null, role: 'member', status: 'departed' },
  };
  return writeMembers(
    members,
    group.memberUids.filter((present) => present !== member.uid),
    { updatedBy: uid, updatedAt: nowMs },
  );
}

/** True when others with an account would remain and none of them is an owner. */
function leavesNoOwner(group: Group, leaver: FoundMember): boolean {
  const others = activeMembers(group).filter(
    (member) => member.uid !== null && member.memberId !== leaver.memberId,
  );
  return others.length > 0 && !others.some(isOwner);
}
