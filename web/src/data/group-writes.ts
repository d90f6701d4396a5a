import type { MemberId } from '@nbbang/domain/records/fields';
import type { DefaultSplit } from '@nbbang/domain/records/group';
import { loadDatabase } from '#data/shell/chunks.ts';
import type { NewGroup, Sent } from './group-commands.ts';

export type { NewGroup, Sent };

/** Resolves to the new group's id once the write is queued, long before the server answers. */
export async function createGroup(uid: string, group: NewGroup): Promise<string> {
  return (await loadDatabase()).createGroup(uid, group);
}

/** Adds name-only members, at most ten at a time. */
export async function addMembers(uid: string, groupId: string, names: readonly string[]): Promise<void> {
  (await loadDatabase()).addMembers(uid, groupId, names);
}

/** Like those below: resolves once the write is queued, and the listeners show it. A refusal is told by the shell too. */
export async function updateGroup(
  uid: string,
  groupId: string,
  change: { name: string; emoji: string },
): Promise<Sent> {
  return (await loadDatabase()).updateGroup(uid, groupId, change);
}

/** How new expenses are split from now on; null: equally among all active members. */
export async function setDefaultSplit(
  uid: string,
  groupId: string,
  split: DefaultSplit | null,
): Promise<Sent> {
  return (await loadDatabase()).setDefaultSplit(uid, groupId, split);
}

export async function setArchived(uid: string, groupId: string, archived: boolean): Promise<Sent> {
  return (await loadDatabase()).setArchived(uid, groupId, archived);
}

/** Household weights in hundredths of a person, of the members named; the others keep theirs. */
export async function setWeights(
  uid: string,
  groupId: string,
  weights: Readonly<Record<MemberId, number>>,
): Promise<Sent> {
  return (await loadDatabase()).setWeights(uid, groupId, weights);
}

/** Of a name-only member. */
export async function renameMember(
  uid: string,
  groupId: string,
  memberId: MemberId,
  name: string,
): Promise<Sent> {
  return (await loadDatabase()).renameMember(uid, groupId, memberId, name);
}
