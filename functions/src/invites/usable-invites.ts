import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { findMemberOf } from '@nbbang/domain/group/members';
import { compareIds } from '@nbbang/domain/money/compare-ids';
import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { isUsable } from './check-invite.ts';

/** Those invites that can still be used, as members may see them, newest first. `invites` are with their ids. */
export function usableInvites(
  group: Group,
  invites: readonly (readonly [string, Invite])[],
  nowMs: number,
): ListedInvite[] {
  return invites
    .filter(([, invite]) => isUsable(invite, nowMs))
    .map(([inviteId, invite]) => ({
      inviteId,
      createdByMemberId: findMemberOf(group, invite.createdBy)?.memberId ?? null,
      createdAtMs: invite.createdAt,
      expiresAtMs: invite.expiresAt,
      maxUses: invite.maxUses,
      uses: invite.usedBy.length,
    }))
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs || compareIds(a.inviteId, b.inviteId));
}
