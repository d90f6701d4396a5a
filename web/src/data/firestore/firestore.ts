import {
  clearIndexedDbPersistence,
  connectFirestoreEmulator,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  terminate,
  Timestamp,
  waitForPendingWrites,
  type DocumentData,
  type FirestoreError,
} from 'firebase/firestore';
import { emulators } from '#data/base/config.ts';
import { firebaseApp } from '#data/firebase-app.ts';
import type { Live } from '#data/base/live.ts';

/** The cache outlives the page and is shared by its tabs. With it reading, adding and editing work offline. */
export const firestore = initializeFirestore(firebaseApp, {
  localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
});
if (emulators) connectFirestoreEmulator(firestore, emulators.host, emulators.firestore);

/** Turns Firestore's own timestamps into milliseconds since the epoch. Everything else stays as it is. */
export function withInstantsMs(value: DocumentData): DocumentData {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, toPlain(field)]));
}

function toPlain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) return withInstantsMs(value);
  return value;
}

export function toLiveFailure(error: FirestoreError): Live<never> {
  return { status: 'failed', reason: error.code === 'permission-denied' ? 'denied' : 'unavailable' };
}

/** Reports a document that does not have the shape of its record, which is a mistake of ours. Says nothing of its content. */
export function reportMalformed(path: string, problem: string): void {
  console.error(`malformed document ${path}: ${problem}`);
}

/** Whether some local write has not reached the server. If that is not known after `patienceMs`, the answer is yes. */
export async function hasPendingWrites(patienceMs: number): Promise<boolean> {
  const undecided = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), patienceMs));
  return Promise.race([waitForPendingWrites(firestore).then(() => false), undecided]);
}

/** Forgets every cached document. Firestore cannot be used on this page afterwards, so it has to be reloaded. */
export async function clearCache(): Promise<void> {
  await terminate(firestore);
  await clearIndexedDbPersistence(firestore);
}
