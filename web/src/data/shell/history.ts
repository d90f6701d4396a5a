import { fromDatabase } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { GroupHistory } from '#data/firestore/watch-group-history.ts';

/** The whole history of the group, once it is `wanted`: see `watch-group-history.ts` for what it costs. */
export function useGroupHistory(groupId: string, wanted: boolean): Live<GroupHistory> {
  return useLive(
    wanted
      ? fromDatabase(`groupHistory/${groupId}`, (database, emit) => database.watchGroupHistory(groupId, emit))
      : null,
  );
}
