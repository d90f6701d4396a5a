import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { findMemberOf } from '@nbbang/domain/group/members';
import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';

/** How many invites an answer names at most. */
const maxListed = 50;

/**
 * Those invites that can still be used, as members may see them.
 *
 * @param invites with their ids, newest first.
 */
export function usableInvites(
  group: Group,
  invites: readonly (readonly [string, Invite])[],
  nowMs: number,
): ListedInvite[] {
  return invites
    .filter(([, invite]) => isUsable(invite, nowMs))
    .slice(0, maxListed)
    .map(([inviteId, invite]) => ({
      inviteId,
      createdByMemberId: findMemberOf(group, invite.createdBy)?.memberId ?? null,
      createdAtMs: invite.createdAt,
      expiresAtMs: invite.expiresAt,
      maxUses: invite.maxUses,
      uses: invite.usedBy.length,
    }));
}

/** Whether somebody who has not used the invite yet may use it. */
function isUsable({ revokedAt, expiresAt, usedBy, maxUses }: Invite, nowMs: number): boolean {
  return revokedAt === null && expiresAt > nowMs && usedBy.length < maxUses;
}
