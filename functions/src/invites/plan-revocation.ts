import type { Group } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { Refusal } from '../refusal.ts';
import { requireMember } from '../members/require-member.ts';

export type RevocationInputs = { groupId: string; group: Group | null; invite: Invite | null; uid: string };

/**
 * Whether there is anything to revoke: what is revoked stays so. An invite of another group is not known here.
 *
 * @throws Refusal group-not-found, not-a-member, invite-unknown
 */
export function planRevocation({ groupId, group, invite, uid }: RevocationInputs): boolean {
  requireMember(group, uid);
  if (invite?.groupId !== groupId) throw new Refusal('invite-unknown');
  return invite.revokedAt === null;
}
