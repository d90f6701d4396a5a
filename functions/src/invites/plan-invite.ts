import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';

const refuse = refusalsOf('createInvite');

const dayMs = 24 * 60 * 60 * 1000;

export type InviteInputs = {
  groupId: string;
  group: Group | null;
  uid: string;
  expiresInDays: number;
  maxUses: number;
  nowMs: number;
};

/** The invite to store. Any active member with an account may invite. */
export function planInvite({ groupId, group, uid, expiresInDays, maxUses, nowMs }: InviteInputs): Invite {
  if (group === null) throw refuse('group-not-found');
  requireMember(group, uid, refuse);
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
