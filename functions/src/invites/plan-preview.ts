import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { activeMembers, findMemberOf } from '@nbbang/domain/group/members';
import { memberOrder } from '@nbbang/domain/group/member-order';
import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { refusalsOf } from '../refusal.ts';
import { checkInvite } from './check-invite.ts';

const refuse = refusalsOf('previewInvite');

export type PreviewInputs = {
  invite: Invite | null;
  group: Group | null;
  uid: string;
  /** The account was removed from the group, and nobody has let it in again. */
  isBarred: boolean;
  nowMs: number;
};

/** What the holder of a code may see. A member sees it even when the code can no longer be used. */
export function planPreview(inputs: PreviewInputs): ResponseOf<'previewInvite'> {
  const { invite, group, uid, isBarred, nowMs } = inputs;
  if (invite === null) throw refuse('invite-unknown');
  const joined = group !== null && findMemberOf(group, uid) !== undefined;
  if (!joined && isBarred) throw refuse('barred');
  if (!joined) checkInvite(invite, nowMs, refuse);
  if (group === null) throw refuse('group-not-found');
  const members = activeMembers(group);
  return {
    groupId: invite.groupId,
    name: group.name,
    emoji: group.emoji,
    joined,
    memberCount: members.length,
    claimable: members
      .filter((member) => member.uid === null)
      .toSorted(memberOrder(null, 'ko'))
      .map(({ memberId, name }) => ({ memberId, name })),
  };
}
