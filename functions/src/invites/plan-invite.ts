import type { Group } from '@nbbang/domain/records/group';
import { type Invite, inviteLimits } from '@nbbang/domain/records/invite';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';
import { isUsable } from './check-invite.ts';

const refuse = refusalsOf('createInvite');

export const dayMs = 24 * 60 * 60 * 1000;

export type InviteInputs = {
  groupId: string;
  group: Group | null;
  uid: string;
  expiresInDays: number;
  maxUses: number;
  nowMs: number;
  /** Of the group, those that have not ended; used-up ones may be among them. */
  live: readonly Invite[];
  /** There are more of those than were read. */
  isLiveCut: boolean;
  /** How many the caller made within the last 24 hours, counted up to the limit. */
  madeToday: number;
};

/**
 * The invite to store. Any active member with an account may invite, as long as the group has room for another link:
 * nobody can read through hundreds of them, so one that was made to last would hide there.
 */
export function planInvite(inputs: InviteInputs): Invite {
  const { groupId, group, uid, expiresInDays, maxUses, nowMs } = inputs;
  if (group === null) throw refuse('group-not-found');
  requireMember(group, uid, refuse);
  const usable = inputs.live.filter((invite) => isUsable(invite, nowMs)).length;
  if (inputs.isLiveCut || usable >= inviteLimits.live) throw refuse('too-many-invites');
  if (inputs.madeToday >= inviteLimits.madeInADay) throw refuse('invites-of-a-day');
  return {
    groupId,
    createdBy: uid,
    createdAt: nowMs,
    expiresAt: nowMs + expiresInDays * dayMs,
    maxUses,
    usedBy: [],
    revokedAt: null,
  };
}
