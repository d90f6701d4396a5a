import type { JoinGroupResponse } from '@nbbang/domain/records/callables';
import { limits } from '@nbbang/domain/records/fields';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { checkInvite } from './check-invite.ts';
import { activeMembers, findMemberOf } from '@nbbang/domain/group/members';
import { type MembersWrite, writeMembers } from '../members/group-write.ts';
import { Refusal } from '../refusal.ts';
import { requireActive } from '../members/require-member.ts';

export type JoinInputs = {
  invite: Invite | null;
  group: Group | null;
  uid: string;
  as: { memberId: string } | { name: string };
  /** The id to give to a new member. */
  newMemberId: string;
  nowMs: number;
};

export type JoinPlan = {
  response: JoinGroupResponse;
  /** The fields to write; null when the caller is a member already and nothing changes. */
  writes: {
    group: MembersWrite;
    invite: Pick<Invite, 'usedBy'>;
  } | null;
};

/**
 * Joins `uid` to the group of the invite, as a name-only member or as a new one. A repeat by the same uid gets
 * the same answer and counts as one use.
 */
export function planJoin({ invite, group, uid, as, newMemberId, nowMs }: JoinInputs): JoinPlan {
  if (invite === null) throw new Refusal('invite-unknown');
  const { groupId } = invite;
  const present = group === null ? undefined : findMemberOf(group, uid);
  if (present !== undefined) return { response: { groupId, memberId: present.memberId }, writes: null };
  checkInvite(invite, uid, nowMs);
  if (group === null) throw new Refusal('group-not-found');

  const [memberId, member] =
    'memberId' in as
      ? [as.memberId, claim(group, as.memberId, uid)]
      : [newMemberId, add(group, as.name, uid)];
  const members = { ...group.members, [memberId]: member };
  return {
    response: { groupId, memberId },
    writes: {
      group: writeMembers(members, withUid(group.memberUids, uid), { updatedBy: uid, updatedAt: nowMs }),
      invite: { usedBy: withUid(invite.usedBy, uid) },
    },
  };
}

function claim(group: Group, memberId: string, uid: string): Member {
  const member = requireActive(group, memberId);
  if (member.uid !== null) throw new Refusal('member-claimed');
  return { ...member, uid };
}

function add(group: Group, typedName: string, uid: string): Member {
  const name = typedName.trim();
  if (activeMembers(group).some((member) => fold(member.name) === fold(name)))
    throw new Refusal('name-taken');
  // Departed members count: they stay in the document, whose size the limit bounds.
  if (Object.keys(group.members).length >= limits.members) throw new Refusal('group-full');
  return { name, uid, role: 'member', status: 'active' };
}

/** Two names that look alike are the same name: letter case, surrounding space, composed or decomposed Hangul. */
function fold(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}

function withUid(uids: readonly string[], uid: string): string[] {
  return uids.includes(uid) ? [...uids] : [...uids, uid];
}
