import { removeStored, writeStored } from './local-store.ts';

/**
 * What this browser keeps. Where it refuses a database Firestore works in memory, and forgets what was read; where it
 * refuses local storage too, it forgets who is here and what is not sent yet.
 */
export type Keeping = 'all' | 'account' | 'nothing';

export async function findKeeping(): Promise<Keeping> {
  const hasBoth = hasLocalStorage() && (await hasDatabase());
  if (hasBoth) return 'all';
  // Auth keeps the account in either.
  return hasLocalStorage() || (await hasDatabase()) ? 'account' : 'nothing';
}

const name = 'nbbang-probe';

async function hasDatabase(): Promise<boolean> {
  try {
    const database = await open();
    const putting = database.transaction(name, 'readwrite');
    putting.objectStore(name).put(1, name);
    await new Promise<void>((resolve, reject) => {
      putting.oncomplete = () => resolve();
      putting.onabort = () => reject(putting.error ?? new Error('nothing can be put into a database'));
    });
    database.close();
    indexedDB.deleteDatabase(name);
    return true;
  } catch (error) {
    console.warn('this browser has no database', error);
    return false;
  }
}

export function hasLocalStorage(): boolean {
  const isKept = writeStored(name, 1);
  removeStored(name);
  return isKept;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database can be opened'));
  });
}

/** Asks the browser not to clear what is kept when it needs the room. Some ask the person: only where there is something to keep. */
export function askToKeep(): void {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
  navigator.storage
    .persist()
    .catch((error: unknown) => console.warn('the browser may clear this app', error));
}
