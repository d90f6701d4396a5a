import type { Invite } from '@nbbang/domain/records/invite';
import type { Refuse } from '../refusal.ts';

/**
 * Refuses a code that can no longer be used: used up, then revoked, then expired. It is used up for who used it once,
 * too: who is still a member need not use it again, and who has left needs a link that still lets somebody in.
 */
export function checkInvite(
  invite: Invite,
  nowMs: number,
  refuse: Refuse<'invite-revoked' | 'invite-expired' | 'invite-used-up'>,
): void {
  if (isUsedUp(invite)) throw refuse('invite-used-up');
  if (invite.revokedAt !== null) throw refuse('invite-revoked');
  if (invite.expiresAt <= nowMs) throw refuse('invite-expired');
}

export function isUsable(invite: Invite, nowMs: number): boolean {
  return !isUsedUp(invite) && invite.revokedAt === null && invite.expiresAt > nowMs;
}

function isUsedUp({ usedBy, maxUses }: Invite): boolean {
  return usedBy.length >= maxUses;
}
