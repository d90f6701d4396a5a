import type { Group, Member } from '@nbbang/domain/records/group';
import { fromDatabase } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { KnownGroup } from '#data/firestore/watch-groups.ts';

export type { KnownGroup };

/** The groups `uid` is in, the last changed first. */
export function useMyGroups(uid: string): Live<KnownGroup[]> {
  return useLive(fromDatabase(`myGroups/${uid}`, (database, emit) => database.watchMyGroups(uid, emit)));
}

export function useGroup(groupId: string): Live<KnownGroup> {
  return useLive(fromDatabase(`group/${groupId}`, (database, emit) => database.watchGroup(groupId, emit)));
}

export function isArchived({ archivedAt }: Group): boolean {
  return (archivedAt ?? null) !== null;
}

/** The member that `uid` is in `group`. */
export function ownMember(group: Group, uid: string): { id: string; member: Member } | null {
  const entry = Object.entries(group.members).find(([, member]) => member.uid === uid);
  return entry ? { id: entry[0], member: entry[1] } : null;
}
