import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { createStore, type Readable } from './store.ts';

/** What is known of something that is being listened to. */
export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  /**
   * `damaged`: it is there, and cannot be read. `unverified`: it was denied while nothing vouched for this page, so that may
   * be why.
   */
  | { status: 'failed'; reason: 'denied' | 'missing' | 'unavailable' | 'damaged' | 'unverified' };

export type Emit<T> = (state: Live<T>) => void;

/** A shared subscription. Its first reader starts it, and it stops a while after the last one has gone. */
export type LiveSource<T> = Readable<Live<T>>;

/** Long enough for a navigation there and back to reuse the listener, which costs no further document reads. */
const lingerMs = 20_000;

const loading = { status: 'loading' } as const;
const sources = new Map<string, LiveSource<unknown>>();

/**
 * The source for `key`, made on first use. A key always stands for one type of value: it begins with the name
 * of the function that asks for it. `initial` is what is known before it starts.
 */
export function liveSource<T>(
  key: string,
  start: (emit: Emit<T>) => () => void,
  initial: () => Live<T> = () => loading,
): LiveSource<T> {
  const existing = sources.get(key);
  if (existing) return existing as LiveSource<T>;
  const source = createLiveSource(start, initial(), () => sources.delete(key));
  sources.set(key, source);
  return source;
}

function createLiveSource<T>(
  start: (emit: Emit<T>) => () => void,
  initial: Live<T>,
  onStopped: () => void,
): LiveSource<T> {
  const state = createStore<Live<T>>(initial);
  let readers = 0;
  let stop: (() => void) | null = null;
  let lingering: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    stop?.();
    stop = null;
    onStopped();
  }

  function emit(next: Live<T>): void {
    state.write(next);
    // What fails while nobody reads it would be shown to the next reader, as if they had been refused.
    if (next.status === 'failed' && readers === 0 && stop !== null) {
      clearTimeout(lingering);
      end();
    }
  }

  return {
    read: state.read,
    subscribe(onChange) {
      clearTimeout(lingering);
      const unsubscribe = state.subscribe(onChange);
      readers += 1;
      stop ??= start(emit);
      return () => {
        unsubscribe();
        readers -= 1;
        if (readers > 0) return;
        // A failed listener is over: the next reader asks anew.
        if (state.read().status === 'failed') end();
        else lingering = setTimeout(end, lingerMs);
      };
    },
  };
}

/** Subscribes a component to `source`. Null means that there is nothing to listen to yet; it reads as loading. */
export function useLive<T>(source: LiveSource<T> | null): Live<T> {
  const subscribe = useCallback(
    (onChange: () => void) => (source ? source.subscribe(onChange) : () => undefined),
    [source],
  );
  return useSyncExternalStore<Live<T>>(subscribe, () => (source ? source.read() : loading));
}

/** Subscribes a component to the sources of `keys`. Returns their states in the same order. */
export function useLives<T>(
  keys: readonly string[],
  sourceOf: (key: string) => LiveSource<T>,
): readonly Live<T>[] {
  const joined = keys.join('\n');
  const all = useMemo(
    () => joinSources(joined === '' ? [] : joined.split('\n').map(sourceOf)),
    [joined, sourceOf],
  );
  return useSyncExternalStore(all.subscribe, all.read);
}

/** Makes one source of many. Its value stays the same array as long as none of them has changed. */
function joinSources<T>(sources: readonly LiveSource<T>[]) {
  let states: readonly Live<T>[] = [];
  return {
    subscribe: (onChange: () => void) => {
      const stops = sources.map((source) => source.subscribe(onChange));
      return () => stops.forEach((stop) => stop());
    },
    read: () => {
      const next = sources.map((source) => source.read());
      const changed =
        next.length !== states.length || next.some((state, position) => state !== states[position]);
      if (changed) states = next;
      return states;
    },
  };
}
