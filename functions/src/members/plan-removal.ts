import { isActive, isOwner, memberById } from '@nbbang/domain/group/members';
import { isLastAccount, nextOwner } from '@nbbang/domain/group/next-owner';
import type { Bar } from '@nbbang/domain/records/bar';
import type { Group } from '@nbbang/domain/records/group';
import { refusalsOf } from '../refusal.ts';
import { type MembersWrite, writeMembers } from './group-write.ts';
import { requireMember } from './require-member.ts';

const refuse = refusalsOf('removeMember');

export type RemovalInputs = { group: Group | null; memberId: string; uid: string; nowMs: number };

export type RemovalPlan = {
  /** The fields of the group to write so that the member has departed. */
  group: MembersWrite;
  /** The account that the member had: what it made to let others in ends. */
  formerUid: string | null;
  /** What keeps that account out from now on; null for who leaves by themself, and for a name alone. */
  bar: Bar | null;
};

/**
 * What to write so that the member has departed; null when the member is not there any more. An owner removes anyone,
 * a member removes themself.
 *
 * Who has left is answered before the caller is checked: whoever has just left is not a member any more, and a repeat
 * of that call must get the same answer. It changes nothing and tells nothing but what was asked.
 */
export function planRemoval({ group, memberId, uid, nowMs }: RemovalInputs): RemovalPlan | null {
  if (group === null) throw refuse('group-not-found');
  const member = memberById(group.members, memberId);
  if (member === undefined || !isActive(member)) return null;

  const caller = requireMember(group, uid, refuse);
  const leaves = caller.memberId === memberId;
  if (!leaves && !isOwner(caller)) throw refuse('not-an-owner');

  const { uid: formerUid, name } = member;
  const members: Group['members'] = {
    ...group.members,
    ...(leaves ? heirOf(group, uid) : {}),
    [memberId]: { ...member, uid: null, role: 'member', status: 'departed' },
  };
  const memberUids = group.memberUids.filter((present) => present !== formerUid);
  return {
    group: writeMembers(members, memberUids, { updatedBy: uid, updatedAt: nowMs }),
    formerUid,
    bar: leaves || formerUid === null ? null : { memberId, name, barredBy: uid, barredAt: nowMs },
  };
}

/** Where the last owner leaves, another account owns the group from now on. */
function heirOf(group: Group, leaver: string): Group['members'] {
  // A group without an account nobody could ever open again: its end is asked for by its name (deleteGroup).
  if (isLastAccount(group, leaver)) throw refuse('last-account');
  const heir = nextOwner(group, leaver);
  if (heir === undefined) return {};
  const { memberId, ...member } = heir;
  return { [memberId]: { ...member, role: 'owner' } };
}
