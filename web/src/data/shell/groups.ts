import { rememberedFromDatabase } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { KnownGroup } from '#data/firestore/watch-groups.ts';

export type { KnownGroup };

/** The groups `uid` is in, the last changed first. */
export function useMyGroups(uid: string): Live<KnownGroup[]> {
  return useLive(
    rememberedFromDatabase(`myGroups/${uid}`, (database, emit) => database.watchMyGroups(uid, emit)),
  );
}

export function useGroup(groupId: string): Live<KnownGroup> {
  return useLive(
    rememberedFromDatabase(`group/${groupId}`, (database, emit) => database.watchGroup(groupId, emit)),
  );
}
