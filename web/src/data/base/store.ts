import { useSyncExternalStore } from 'react';

/** A value that belongs to this page, and that components can follow. */
export type Readable<T> = {
  read: () => T;
  /** Calls `onChange` after every change, until the returned function is called. */
  subscribe: (onChange: () => void) => () => void;
};

export type Store<T> = Readable<T> & { write: (next: T) => void };

export function createStore<T>(initial: T): Store<T> {
  const readers = new Set<() => void>();
  let value = initial;
  return {
    read: () => value,
    write: (next) => {
      value = next;
      for (const onChange of readers) onChange();
    },
    subscribe: (onChange) => {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
  };
}

/** Renders the component again when the value changes. */
export function useStore<T>(store: Readable<T>): T {
  return useSyncExternalStore(store.subscribe, store.read);
}
