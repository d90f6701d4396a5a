import type { Group } from '@nbbang/domain/records/group';
import { refusalsOf } from '../refusal.ts';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { requireActive, requireMember } from './require-member.ts';

const refuse = refusalsOf('claimMember');

export type ClaimInputs = { group: Group | null; memberId: string; uid: string; nowMs: number };

export type ClaimPlan = {
  group: MembersWrite;
  /** Who the caller was: a name-only member from now on, whose payout account goes. */
  formerId: string;
};

/** Moves the caller's account and role to the name-only member; null when the caller is that member already. */
export function planClaim({ group, memberId, uid, nowMs }: ClaimInputs): ClaimPlan | null {
  if (group === null) throw refuse('group-not-found');
  const { memberId: formerId, ...former } = requireMember(group, uid, refuse);
  if (formerId === memberId) return null;
  const claimed = requireActive(group, memberId, refuse);
  if (claimed.uid !== null) throw refuse('member-claimed');
  const members: Group['members'] = {
    ...group.members,
    [formerId]: { ...former, uid: null, role: 'member' },
    [memberId]: { ...claimed, uid, role: former.role },
  };
  return {
    group: writeMembers(members, group.memberUids, { updatedBy: uid, updatedAt: nowMs }),
    formerId,
  };
}
