import { loadDatabase } from './chunks.ts';
import { type Emit, type Live, liveSource, type LiveSource } from '#data/base/live.ts';
import { forgetView, noteLive, noteShown, recall, remember } from '#data/local/remembered.ts';
import { onEarly } from './early.ts';

type Database = Awaited<ReturnType<typeof loadDatabase>>;
type Watch<T> = (database: Database, emit: Emit<T>) => () => void;

/** A live source that starts as soon as the Firestore chunk has come. */
export function fromDatabase<T>(key: string, watch: Watch<T>): LiveSource<T> {
  return liveSource(key, (emit) => startWith(watch, emit));
}

/** The same of what the first screens show: until the listeners speak it is what this device saw last, or what came early. */
export function rememberedFromDatabase<T>(key: string, watch: Watch<T>): LiveSource<T> {
  let isRemembered = false;
  let isLive = false;
  const start = (emit: Emit<T>) => {
    const stopEarly = onEarly(key, (view) => {
      if (isRemembered || isLive) return;
      isRemembered = true;
      noteShown(key);
      emit({ status: 'ready', value: view as T });
    });
    const stop = startWith(watch, (state) => {
      const isUnavailable = state.status === 'failed' && state.reason === 'unavailable';
      // Without a network what was seen last is all there is. Whatever else fails is not shown again.
      if (isUnavailable && isRemembered) return;
      isRemembered = false;
      isLive = true;
      noteLive(key);
      if (state.status === 'ready') remember(key, state.value);
      else if (state.status === 'failed' && !isUnavailable) forgetView(key);
      emit(state);
    });
    return () => {
      stopEarly();
      stop();
    };
  };
  return liveSource(key, start, () => {
    const state = recalled<T>(key);
    isRemembered = state.status === 'ready';
    return state;
  });
}

function recalled<T>(key: string): Live<T> {
  const value = recall(key);
  return value === undefined ? { status: 'loading' } : { status: 'ready', value: value as T };
}

function startWith<T>(watch: Watch<T>, emit: Emit<T>): () => void {
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
}
