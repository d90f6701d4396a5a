import { isOwner, ownersOf } from '@nbbang/domain/group/members';
import type { Group, Member } from '@nbbang/domain/records/group';
import { refusalsOf } from '../refusal.ts';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { requireActive, requireMember } from './require-member.ts';

const refuse = refusalsOf('setMemberRole');

export type RoleInputs = {
  group: Group | null;
  memberId: string;
  role: Member['role'];
  uid: string;
  nowMs: number;
};

/**
 * The fields of the group to write so that the member has the role; null when there is nothing to change. Whoever
 * gave up being an owner gets the same answer when the call is repeated.
 */
export function planRole({ group, memberId, role, uid, nowMs }: RoleInputs): MembersWrite | null {
  if (group === null) throw refuse('group-not-found');
  const caller = requireMember(group, uid, refuse);
  if (caller.memberId === memberId && caller.role === role) return null;
  if (!isOwner(caller)) throw refuse('not-an-owner');
  const member = requireActive(group, memberId, refuse);
  if (member.uid === null) throw refuse('has-no-account');
  if (member.role === role) return null;
  if (role === 'member' && ownersOf(group).length === 1) throw refuse('last-owner');
  return writeMembers({ ...group.members, [memberId]: { ...member, role } }, group.memberUids, {
    updatedBy: uid,
    updatedAt: nowMs,
  });
}
