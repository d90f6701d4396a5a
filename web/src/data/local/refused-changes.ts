import { createStore, useStore } from '#data/base/store.ts';

/** A change of a group that the server refused. Firestore has undone it on this device already. */
export type RefusedChange = {
  what: 'group' | 'members' | 'settings' | 'defaultSplit' | 'archived' | 'weights' | 'memberName' | 'payout';
  /** What was typed: a group's or members' names; empty where nothing was. */
  name: string;
};

const refusedChanges = createStore<readonly RefusedChange[]>([]);

export function reportRefusedChange(change: RefusedChange): void {
  refusedChanges.write([...refusedChanges.read(), change]);
}

export function dismissRefusedChange(change: RefusedChange): void {
  refusedChanges.write(refusedChanges.read().filter((other) => other !== change));
}

export function useRefusedChanges(): readonly RefusedChange[] {
  return useStore(refusedChanges);
}
