import type { Group, Member } from '@nbbang/domain/records/group';
import { activeMembers } from '@nbbang/domain/group/members';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { Refusal } from '../refusal.ts';
import { requireActive, requireMember } from './require-member.ts';

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
 *
 * @throws Refusal group-not-found, not-a-member, not-an-owner, member-not-found, has-no-account, last-owner
 */
export function planRole({ group, memberId, role, uid, nowMs }: RoleInputs): MembersWrite | null {
  const { group: present, caller } = requireMember(group, uid);
  if (caller.memberId === memberId && caller.role === role) return null;
  if (caller.role !== 'owner') throw new Refusal('not-an-owner');
  const member = requireActive(present, memberId);
  if (member.uid === null) throw new Refusal('has-no-account');
  if (member.role === role) return null;
  if (role === 'member' && ownersOf(present) === 1) throw new Refusal('last-owner');
  return writeMembers({ ...present.members, [memberId]: { ...member, role } }, present.memberUids, {
    updatedBy: uid,
    updatedAt: nowMs,
  });
}

function ownersOf(group: Group): number {
  return activeMembers(group).filter(({ role }) => role === 'owner').length;
}
