import type { Invite } from '@nbbang/domain/records/invite';
import { Refusal } from '../refusal.ts';

/**
 * Refuses a code that can no longer be used: revoked, then expired, then used up. Someone who used it already
 * does not use it a second time.
 */
export function checkInvite(invite: Invite, uid: string, nowMs: number): void {
  if (invite.revokedAt !== null) throw new Refusal('invite-revoked');
  if (invite.expiresAt <= nowMs) throw new Refusal('invite-expired');
  if (invite.usedBy.length >= invite.maxUses && !invite.usedBy.includes(uid)) {
    throw new Refusal('invite-used-up');
  }
}
