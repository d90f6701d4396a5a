import type { Group } from '@nbbang/domain/records/group';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { Refusal } from '../refusal.ts';
import { requireActive, requireMember } from './require-member.ts';

export type ClaimInputs = { group: Group | null; memberId: string; uid: string; nowMs: number };

export type ClaimPlan = {
  group: MembersWrite;
  /** Who the caller was: a name-only member from now on, whose payout account goes. */
  formerId: string;
};

/**
 * Moves the caller's account and role to the name-only member; null when the caller is that member already.
 *
 * @throws Refusal group-not-found, not-a-member, member-not-found, member-claimed
 */
export function planClaim({ group, memberId, uid, nowMs }: ClaimInputs): ClaimPlan | null {
  const { group: present, caller } = requireMember(group, uid);
  const { memberId: formerId, ...former } = caller;
  if (formerId === memberId) return null;
  const claimed = requireActive(present, memberId);
  if (claimed.uid !== null) throw new Refusal('member-claimed');
  const members: Group['members'] = {
    ...present.members,
    [formerId]: { ...former, uid: null, role: 'member' },
    [memberId]: { ...claimed, uid, role: former.role },
  };
  return {
    group: writeMembers(members, present.memberUids, { updatedBy: uid, updatedAt: nowMs }),
    formerId,
  };
}
