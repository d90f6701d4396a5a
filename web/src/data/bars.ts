import { barSchema, type Bar } from '@nbbang/domain/records/bar';
import type { QuerySnapshot } from 'firebase/firestore';
import { liveSource, useLive, type Live } from '#data/base/live.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToQuery } from '#data/firestore/listen.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { newestBars } from '#data/firestore/queries.ts';

/** Who was removed from the group and may not come back, the last one first. Ask only where it is shown. */
export function useBars(groupId: string): Live<readonly Bar[]> {
  return useLive(
    liveSource(`bars/${groupId}`, (emit) =>
      listenToQuery({
        what: 'bars',
        target: newestBars(groupId),
        onChange: (snapshot: QuerySnapshot) => {
          const value = snapshot.docs.flatMap((document) => parseSnapshot(barSchema, document) ?? []);
          emit({ status: 'ready', value });
        },
        onFailure: (error) => emit(toLiveFailure(error)),
      }),
    ),
  );
}
