import { isTypedName } from '@nbbang/domain/group/is-typed-name';
import { isLastAccount } from '@nbbang/domain/group/next-owner';
import type { Group } from '@nbbang/domain/records/group';
import { requireMember, requireOwner } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';

const refuse = refusalsOf('deleteGroup');

export type DeletionInputs = { group: Group | null; name: string; uid: string };

/**
 * Whether there is a group to delete. When it is gone, anybody gets an answer and no refusal: whoever deleted it may
 * repeat the call, and the answer tells nothing about the group.
 */
export function planGroupDeletion({ group, name, uid }: DeletionInputs): boolean {
  if (group === null) return false;
  requireMember(group, uid, refuse);
  // Who is the last with an account can leave in no other way, whatever their role.
  if (!isLastAccount(group, uid)) requireOwner(group, uid, refuse);
  if (!isTypedName(name, group.name)) throw refuse('name-differs');
  return true;
}
