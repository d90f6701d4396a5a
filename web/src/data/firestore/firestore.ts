import {
  connectFirestoreEmulator,
  initializeFirestore,
  memoryLocalCache,
  persistentLocalCache,
  persistentMultipleTabManager,
  terminate,
  Timestamp,
  waitForPendingWrites,
  type DocumentData,
  type FirestoreError,
} from 'firebase/firestore';
import { emulators } from '#data/base/config.ts';
// Before Firestore is asked for anything, which it would ask as nobody.
import '#data/auth/auth-client.ts';
import { firebaseApp, verification } from '#data/firebase-app.ts';
import type { Live } from '#data/base/live.ts';
import { hasLocalStorage } from '#data/local/durable.ts';

/**
 * The cache outlives the page and is shared by its tabs. With it reading, adding and editing work offline. Tabs tell each other
 * by local storage: where that is refused the SDK would end at its first task, and works in memory instead.
 */
export const firestore = initializeFirestore(firebaseApp, {
  localCache: hasLocalStorage()
    ? persistentLocalCache({ tabManager: persistentMultipleTabManager() })
    : memoryLocalCache(),
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

/** What a listener says when it is over. */
export type ListenFailure = Pick<FirestoreError, 'code'>;

export function toLiveFailure(error: ListenFailure): Live<never> {
  if (error.code !== 'permission-denied') return { status: 'failed', reason: 'unavailable' };
  return { status: 'failed', reason: verification.isDoubtful() ? 'unverified' : 'denied' };
}

export function isDenied(error: unknown): boolean {
  return codeOf(error) === 'permission-denied';
}

/** Null: it is no error of Firestore, or that the client has ended, for which it has the code of a failed precondition. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.message.includes('terminated') ? null : error.code;
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

/** Lets go of the cache, so that it can be deleted. Firestore cannot be used on this page afterwards. */
export function stopDatabase(): Promise<void> {
  return terminate(firestore);
}
