import type { Group, Member } from '@nbbang/domain/records/group';
import { loadDatabase } from './chunks.ts';
import { fromDatabase } from './from-database.ts';
import type { NewGroup } from './group-commands.ts';
import { useLive, type Live } from './live.ts';
import type { KnownGroup } from './watch-groups.ts';

export type { KnownGroup, NewGroup };

/** The groups `uid` is in, the last changed first. */
export function useMyGroups(uid: string): Live<KnownGroup[]> {
  return useLive(fromDatabase(`myGroups/${uid}`, (database, emit) => database.watchMyGroups(uid, emit)));
}

export function useGroup(groupId: string): Live<KnownGroup> {
  return useLive(fromDatabase(`group/${groupId}`, (database, emit) => database.watchGroup(groupId, emit)));
}

/** The member that `uid` is in `group`. */
export function ownMember(group: Group, uid: string): { id: string; member: Member } | null {
  const entry = Object.entries(group.members).find(([, member]) => member.uid === uid);
  return entry ? { id: entry[0], member: entry[1] } : null;
}

/** Resolves to the new group's id once the write is queued, long before the server answers. */
export async function createGroup(uid: string, group: NewGroup): Promise<string> {
  return (await loadDatabase()).createGroup(uid, group);
}

/** Adds name-only members, at most ten at a time. */
export async function addMembers(groupId: string, names: readonly string[]): Promise<void> {
  (await loadDatabase()).addMembers(groupId, names);
}
