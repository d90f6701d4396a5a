import { loadDatabase } from './chunks.ts';
import { liveSource, type Emit, type LiveSource } from '#data/base/live.ts';

type Database = Awaited<ReturnType<typeof loadDatabase>>;

/** A live source that starts as soon as the Firestore chunk has come. */
export function fromDatabase<T>(
  key: string,
  watch: (database: Database, emit: Emit<T>) => () => void,
): LiveSource<T> {
  return liveSource(key, (emit) => {
    let stop: (() => void) | undefined;
    let stopped = false;
    loadDatabase().then(
      (database) => {
        if (!stopped) stop = watch(database, emit);
      },
      () => emit({ status: 'failed', reason: 'unavailable' }),
    );
    return () => {
      stopped = true;
      stop?.();
    };
  });
}
