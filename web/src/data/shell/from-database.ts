import { loadDatabase } from './chunks.ts';
import { liveSource, type Emit, type LiveSource } from '#data/base/live.ts';

type Database = Awaited<ReturnType<typeof loadDatabase>>;

/** A live source that starts as soon as the Firestore chunk has come. */
export function fromDatabase<T>(
  key: string,
  watch: (database: Database, emit: Emit<T>) => () => void,
): LiveSource<T> {
  return fromChunk(loadDatabase, key, watch);
}

/** A live source that starts as soon as its chunk has come. */
export function fromChunk<Chunk, T>(
  load: () => Promise<Chunk>,
  key: string,
  watch: (chunk: Chunk, emit: Emit<T>) => () => void,
): LiveSource<T> {
  return liveSource(key, (emit) => {
    let stop: (() => void) | undefined;
    let stopped = false;
    load().then(
      (chunk) => {
        if (!stopped) stop = watch(chunk, emit);
      },
      () => emit({ status: 'failed', reason: 'unavailable' }),
    );
    return () => {
      stopped = true;
      stop?.();
    };
  });
}
