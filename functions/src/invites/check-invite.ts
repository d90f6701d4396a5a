import type { Invite } from '@nbbang/domain/records/invite';
import type { Refuse } from '../refusal.ts';

/**
 * Refuses a code that can no longer be used: revoked, then expired, then used up. Someone who used it already
 * does not use it a second time.
 */
export function checkInvite(
  invite: Invite,
  { uid, nowMs }: { uid: string; nowMs: number },
  refuse: Refuse<'invite-revoked' | 'invite-expired' | 'invite-used-up'>,
): void {
  if (invite.revokedAt !== null) throw refuse('invite-revoked');
  if (invite.expiresAt <= nowMs) throw refuse('invite-expired');
  if (invite.usedBy.length >= invite.maxUses && !invite.usedBy.includes(uid)) throw refuse('invite-used-up');
}
