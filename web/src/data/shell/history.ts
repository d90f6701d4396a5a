import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import { loadGroupHistory } from './chunks.ts';
import { fromChunk } from './from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { History } from '#data/firestore/watch-group-history.ts';

export type { History, HistoryEntry };

/** The whole history of the group, once it is `wanted`: see `watch-group-history.ts` for what it costs. */
export function useHistory(groupId: string, wanted: boolean): Live<History> {
  return useLive(
    wanted
      ? fromChunk(loadGroupHistory, `group-history/${groupId}`, (chunk, emit) =>
          chunk.watchGroupHistory(groupId, emit),
        )
      : null,
  );
}
