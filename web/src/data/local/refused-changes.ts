import { useSyncExternalStore } from 'react';

/** A change of a group that the server refused; its optimistic effect is already undone. */
export type RefusedChange = {
  what: 'group' | 'members' | 'settings' | 'defaultSplit' | 'archived' | 'weights' | 'memberName' | 'payout';
  /** What was typed: a group's or members' names; empty where nothing was. */
  name: string;
};

const readers = new Set<() => void>();
let refused: readonly RefusedChange[] = [];

function publish(next: readonly RefusedChange[]): void {
  refused = next;
  for (const onChange of readers) onChange();
}

export function reportRefusedChange(change: RefusedChange): void {
  publish([...refused, change]);
}

export function dismissRefusedChange(change: RefusedChange): void {
  publish(refused.filter((other) => other !== change));
}

export function useRefusedChanges(): readonly RefusedChange[] {
  return useSyncExternalStore(
    (onChange) => {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    () => refused,
  );
}
