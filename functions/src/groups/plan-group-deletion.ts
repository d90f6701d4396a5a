import { isTypedName } from '@nbbang/domain/group/is-typed-name';
import type { Group } from '@nbbang/domain/records/group';
import { requireOwner } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';

const refuse = refusalsOf('deleteGroup');

export type DeletionInputs = { group: Group | null; name: string; uid: string };

/**
 * Whether there is a group to delete. When it is gone, anybody gets an answer and no refusal: whoever deleted it may
 * repeat the call, and the answer tells nothing about the group.
 */
export function planGroupDeletion({ group, name, uid }: DeletionInputs): boolean {
  if (group === null) return false;
  requireOwner(group, uid, refuse);
  if (!isTypedName(name, group.name)) throw refuse('name-differs');
  return true;
}
