import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { requireMember } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';

const refuse = refusalsOf('revokeInvite');

export type RevocationInputs = { groupId: string; group: Group | null; invite: Invite | null; uid: string };

/** Whether there is anything to revoke: no when the invite is revoked already. Another group's invite is unknown. */
export function planRevocation({ groupId, group, invite, uid }: RevocationInputs): boolean {
  if (group === null) throw refuse('group-not-found');
  requireMember(group, uid, refuse);
  if (invite?.groupId !== groupId) throw refuse('invite-unknown');
  return invite.revokedAt === null;
}
