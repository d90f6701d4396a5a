import { createStore, useStore } from '#data/base/store.ts';

const outdated = createStore(false);

/** Whether what is stored by now is more than this page can read. */
export function useIsOutdated(): boolean {
  return useStore(outdated);
}

export function noteOutdated(): void {
  outdated.write(true);
}
