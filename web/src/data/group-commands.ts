import type { MemberId } from '@nbbang/domain/records/fields';
import type { DefaultSplit, Member } from '@nbbang/domain/records/group';
import { deleteField, serverTimestamp, setDoc, updateDoc, type FieldValue } from 'firebase/firestore';
import { askToKeep } from '#data/local/durable.ts';
import { newId, newMemberId } from '#data/local/ids.ts';
import { send } from '#data/firestore/send.ts';
import { groupReference } from '#data/firestore/references.ts';
import { reportRefusedChange, type RefusedChange } from '#data/local/refused-changes.ts';

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

/*
 * Every command returns at once, offline too, and the listeners show the write in the same frame. A write that the
 * server refuses later appears in `useRefusedChanges`.
 */

/** Returns the new group's id. */
export function createGroup(uid: string, group: NewGroup): string {
  const groupId = newId();
  const owner: Member = { name: group.ownName, uid, role: 'owner', status: 'active' };
  const members = [owner, ...group.otherNames.map(nameOnly)];
  const document = {
    name: group.name,
    emoji: group.emoji,
    currency: group.currency,
    members: Object.fromEntries(members.map((member) => [newMemberId(), member])),
    memberUids: [uid],
    createdBy: uid,
    createdAt: serverTimestamp(),
    updatedBy: uid,
    updatedAt: serverTimestamp(),
  };
  askToKeep();
  send(() => setDoc(groupReference(groupId), document)).catch(() =>
    reportRefusedChange({ what: 'group', name: group.name }),
  );
  return groupId;
}

/** Adds name-only members, at most ten at a time (the rules' bound). */
export function addMembers(uid: string, groupId: string, names: readonly string[]): void {
  const added = names.map((name) => [`members.${newMemberId()}`, nameOnly(name)] as const);
  const namesById: Record<string, Member> = Object.fromEntries(added);
  const change = { ...namesById, updatedBy: uid, updatedAt: serverTimestamp() };
  send(() => updateDoc(groupReference(groupId), change)).catch(() =>
    reportRefusedChange({ what: 'members', name: names.join(', ') }),
  );
}

/** Resolves once the server has answered, which it does not while offline: true if it took the write. */
export type Sent = { acknowledged: Promise<boolean> };

/** Sends only what was changed: the rest may be somebody else's by now. `present` is what the group is called. */
export function updateGroup(
  uid: string,
  groupId: string,
  change: { name?: string; emoji?: string },
  present: string,
): Sent {
  return sendChange(uid, groupId, change, { what: 'settings', name: change.name ?? present });
}

/** How new expenses are split from now on. Null: equally among all active members. */
export function setDefaultSplit(uid: string, groupId: string, defaultSplit: DefaultSplit | null): Sent {
  return sendChange(uid, groupId, { defaultSplit }, { what: 'defaultSplit', name: '' });
}

export function setArchived(uid: string, groupId: string, archived: boolean): Sent {
  return sendChange(
    uid,
    groupId,
    { archivedAt: archived ? serverTimestamp() : null },
    { what: 'archived', name: '' },
  );
}

/** Sets household weights, in hundredths of a person. Members that are not named keep theirs. */
export function setWeights(uid: string, groupId: string, weights: Readonly<Record<MemberId, number>>): Sent {
  const changes = Object.entries(weights).map(([id, weight]): [string, number | FieldValue] => [
    `weights.${id}`,
    weight === 100 ? deleteField() : weight,
  ]);
  return sendChange(uid, groupId, Object.fromEntries(changes), { what: 'weights', name: '' });
}

/** Renames a name-only member. The rules admit no other. */
export function renameMember(uid: string, groupId: string, memberId: MemberId, name: string): Sent {
  return sendChange(uid, groupId, { [`members.${memberId}.name`]: name }, { what: 'memberName', name });
}

function sendChange(
  uid: string,
  groupId: string,
  change: Record<string, unknown>,
  refused: RefusedChange,
): Sent {
  const stamped = { ...change, updatedBy: uid, updatedAt: serverTimestamp() };
  const acknowledged = send(() => updateDoc(groupReference(groupId), stamped)).then(
    () => true,
    () => {
      reportRefusedChange(refused);
      return false;
    },
  );
  return { acknowledged };
}
