import { useCallback, useSyncExternalStore } from 'react';

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

  return {
    read: () => state,
    subscribe(onChange) {
      clearTimeout(lingering);
      readers.add(onChange);
      stop ??= start(emit);
      return () => {
        readers.delete(onChange);
        if (readers.size > 0) return;
        lingering = setTimeout(() => {
          stop?.();
          stop = null;
          onStopped();
        }, lingerMs);
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
