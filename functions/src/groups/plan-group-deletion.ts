import type { Group } from '@nbbang/domain/records/group';
import { Refusal } from '../refusal.ts';
import { requireOwner } from '../members/require-member.ts';

export type DeletionInputs = { group: Group | null; name: string; uid: string };

/**
 * Whether there is a group to delete. One that is gone is answered to anybody: whoever deleted it may ask again, and
 * the answer tells nothing of it.
 *
 * @throws Refusal not-a-member, not-an-owner, name-differs
 */
export function planGroupDeletion({ group, name, uid }: DeletionInputs): boolean {
  if (group === null) return false;
  const { group: present } = requireOwner(group, uid);
  if (fold(present.name) !== fold(name)) throw new Refusal('name-differs');
  return true;
}

/** As typed by hand: a keyboard may decompose Hangul, a phone puts a space behind a word. */
function fold(name: string): string {
  return name.trim().normalize('NFC');
}
