import type { Invite } from '@nbbang/domain/records/invite';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeMember } from '@nbbang/domain/testing/make-group';

export const owner = makeMember('지우', { uid: 'uid-owner', role: 'owner' });
export const account = makeMember('Mina', { uid: 'uid-mina' });
export const nameOnly = makeMember('민수');
export const departed = makeMember('Old', { status: 'departed' });

export function makeInvite(changes: Partial<Invite> = {}): Invite {
  return {
    groupId: 'groupABCDEFG',
    createdBy: 'uid-owner',
    createdAt: createdAtMs,
    expiresAt: createdAtMs + 1000,
    maxUses: 2,
    usedBy: [],
    revokedAt: null,
    ...changes,
  };
}
