import { createStore, useStore } from '#data/base/store.ts';

/**
 * Whether this device takes what is written. Firestore keeps its queue of writes in the browser's database, which may be
 * full, locked or lost, and an error of its own stops that queue for good. Whatever happens, the outboxes have the write.
 *
 * | state | means |
 * | --- | --- |
 * | sound | everything is taken |
 * | troubled | a write was not taken, and is tried again |
 * | dead | nothing is taken any more until the page is opened anew |
 */
type StoreHealth = 'sound' | 'troubled' | 'dead';

const health = createStore<StoreHealth>('sound');
const troubled = new Set<symbol>();
const unkept = createStore<ReadonlySet<string>>(new Set());

export function useStoreHealth(): StoreHealth {
  return useStore(health);
}

export function isStoreDead(): boolean {
  return health.read() === 'dead';
}

export function onStoreDead(onDead: () => void): void {
  health.subscribe(() => {
    if (isStoreDead()) onDead();
  });
}

export function noteNotTaken(write: symbol): void {
  troubled.add(write);
  if (health.read() === 'sound') health.write('troubled');
}

export function noteTaken(write: symbol): void {
  if (troubled.delete(write) && troubled.size === 0 && health.read() === 'troubled') health.write('sound');
}

export function noteDead(): void {
  if (!isStoreDead()) health.write('dead');
}

/** How many unsent writes local storage did not take: it is full or refused. */
export function useUnkeptCount(): number {
  return useStore(unkept).size;
}

export function noteKept(key: string, isKept: boolean): void {
  const before = unkept.read();
  if (before.has(key) !== isKept) return;
  const others = [...before].filter((other) => other !== key);
  unkept.write(new Set(isKept ? others : [...others, key]));
}
