import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** What is known of something that is being listened to. */
export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; reason: 'denied' | 'missing' | 'unavailable' };

export type Emit<T> = (state: Live<T>) => void;

/** A shared subscription: started by its first reader, stopped a while after its last one has gone. */
export type LiveSource<T> = {
  read: () => Live<T>;
  subscribe: (onChange: () => void) => () => void;
};

/** Long enough for a navigation there and back to reuse the listener, which costs no further document reads. */
const lingerMs = 20_000;

const loading = { status: 'loading' } as const;
const sources = new Map<string, LiveSource<unknown>>();

/**
 * The source for `key`, made on first use. A key always stands for one type of value: it begins with the name
 * of the function that asks for it.
 */
export function liveSource<T>(key: string, start: (emit: Emit<T>) => () => void): LiveSource<T> {
  const existing = sources.get(key);
  if (existing) return existing as LiveSource<T>;
  const source = createLiveSource(start, () => sources.delete(key));
  sources.set(key, source);
  return source;
}

function createLiveSource<T>(start: (emit: Emit<T>) => () => void, onStopped: () => void): LiveSource<T> {
  let state: Live<T> = loading;
  let stop: (() => void) | null = null;
  let lingering: ReturnType<typeof setTimeout> | undefined;
  const readers = new Set<() => void>();

  const emit: Emit<T> = (next) => {
    state = next;
    for (const onChange of readers) onChange();
  };

  function end(): void {
    stop?.();
    stop = null;
    onStopped();
  }

  return {
    read: () => state,
    subscribe(onChange) {
      clearTimeout(lingering);
      readers.add(onChange);
      stop ??= start(emit);
      return () => {
        readers.delete(onChange);
        if (readers.size > 0) return;
        // A failed listener is over: the next reader asks anew.
        if (state.status === 'failed') end();
        else lingering = setTimeout(end, lingerMs);
      };
    },
  };
}

/** Subscribes a component to `source`; `null` (nothing to listen to yet) reads as loading. */
export function useLive<T>(source: LiveSource<T> | null): Live<T> {
  const subscribe = useCallback(
    (onChange: () => void) => (source ? source.subscribe(onChange) : () => undefined),
    [source],
  );
  return useSyncExternalStore<Live<T>>(subscribe, () => (source ? source.read() : loading));
}

/** Subscribes a component to the sources of `keys`: their states, in the same order. */
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

/** One store of many sources, whose value is the same array as long as no source has changed. */
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
