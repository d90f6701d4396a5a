import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { activeMembers, findMemberOf } from '@nbbang/domain/group/members';
import { isSameName } from '@nbbang/domain/group/same-name';
import { limits } from '@nbbang/domain/records/fields';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { type MembersWrite, writeMembers } from '../members/group-write.ts';
import { requireActive } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';
import { checkInvite } from './check-invite.ts';

const refuse = refusalsOf('joinGroup');

export type JoinInputs = {
  invite: Invite | null;
  group: Group | null;
  uid: string;
  /** The account was removed from the group, and nobody has let it in again. */
  isBarred: boolean;
  as: { memberId: string } | { name: string };
  /** The id to give to a new member. */
  newMemberId: string;
  nowMs: number;
};

export type JoinPlan = {
  response: ResponseOf<'joinGroup'>;
  /** The fields to write; null when the caller is a member already and nothing changes. */
  writes: {
    group: MembersWrite;
    invite: Invite;
  } | null;
};

/**
 * Joins `uid` to the group of the invite, as a name-only member or as a new one. A repeat by the same uid gets
 * the same answer and counts as one use.
 */
export function planJoin(inputs: JoinInputs): JoinPlan {
  const { invite, group, uid, as, newMemberId, nowMs } = inputs;
  if (invite === null) throw refuse('invite-unknown');
  const { groupId } = invite;
  const present = group === null ? undefined : findMemberOf(group, uid);
  if (present !== undefined) return { response: { groupId, memberId: present.memberId }, writes: null };
  if (inputs.isBarred) throw refuse('barred');
  checkInvite(invite, nowMs, refuse);
  if (group === null) throw refuse('group-not-found');

  const [memberId, member] =
    'memberId' in as
      ? [as.memberId, claim(group, as.memberId, uid)]
      : [newMemberId, add(group, as.name, uid)];
  const members = { ...group.members, [memberId]: member };
  return {
    response: { groupId, memberId },
    writes: {
      group: writeMembers(members, withUid(group.memberUids, uid), { updatedBy: uid, updatedAt: nowMs }),
      invite: use(invite, uid, nowMs),
    },
  };
}

/** An account that comes back does not count twice. With its last use an invite ends. */
function use(invite: Invite, uid: string, nowMs: number): Invite {
  const usedBy = withUid(invite.usedBy, uid);
  return { ...invite, usedBy, revokedAt: usedBy.length < invite.maxUses ? null : nowMs };
}

function claim(group: Group, memberId: string, uid: string): Member {
  const member = requireActive(group, memberId, refuse);
  if (member.uid !== null) throw refuse('member-claimed');
  return { ...member, uid };
}

function add(group: Group, name: string, uid: string): Member {
  if (activeMembers(group).some((member) => isSameName(member.name, name))) throw refuse('name-taken');
  if (activeMembers(group).length >= limits.members) throw refuse('group-full');
  // Those who have departed stay in the document, whose size this bounds.
  if (Object.keys(group.members).length >= limits.everMembers) throw refuse('too-many-departed');
  return { name, uid, role: 'member', status: 'active' };
}

function withUid(uids: readonly string[], uid: string): string[] {
  return uids.includes(uid) ? [...uids] : [...uids, uid];
}
