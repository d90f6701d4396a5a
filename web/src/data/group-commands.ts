import type { Member } from '@nbbang/domain/records/group';
import { serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { newId, newMemberId } from './ids.ts';
import { groupReference } from './references.ts';
import { reportRefusedChange } from './refused-changes.ts';

export type NewGroup = {
  name: string;
  emoji: string;
  currency: string;
  /** What the creator is called in this group. */
  ownName: string;
  /** The others, by name only. */
  otherNames: readonly string[];
};

function nameOnly(name: string): Member {
  return { name, uid: null, role: 'member', status: 'active' };
}

/** Returns the new group's id at once; the listeners show the group in the same frame. */
export function createGroup(uid: string, group: NewGroup): string {
  const groupId = newId();
  const owner: Member = { name: group.ownName, uid, role: 'owner', status: 'active' };
  const members = [owner, ...group.otherNames.map(nameOnly)];
  setDoc(groupReference(groupId), {
    name: group.name,
    emoji: group.emoji,
    currency: group.currency,
    members: Object.fromEntries(members.map((member) => [newMemberId(), member])),
    memberUids: [uid],
    createdBy: uid,
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  }).catch(() => reportRefusedChange({ what: 'group', name: group.name }));
  return groupId;
}

/** Adds name-only members, at most ten at a time (the rules' bound). */
export function addMembers(groupId: string, names: readonly string[]): void {
  const added = names.map((name) => [`members.${newMemberId()}`, nameOnly(name)]);
  updateDoc(groupReference(groupId), {
    ...Object.fromEntries(added),
    updatedAt: serverTimestamp(),
  }).catch(() => reportRefusedChange({ what: 'members', name: names.join(', ') }));
}
