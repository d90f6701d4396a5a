import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { findMemberOf } from './find-member.ts';
import { Refusal } from './refusal.ts';

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
  if (group === null) throw new Refusal('group-not-found');
  if (findMemberOf(group, uid) === undefined) throw new Refusal('not-a-member');
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
