import { loadAuthClient, loadDatabase } from './chunks.ts';

/** How long the queue is given to empty itself. What is in it then counts as unsent. */
const patienceMs = 1_500;

/** Whether signing out now would leave changes unsent on this device. */
export async function hasUnsentChanges(): Promise<boolean> {
  return (await loadDatabase()).hasPendingWrites(patienceMs);
}

/**
 * Signs out and forgets the cached documents, so that the next person at this device finds none. If there are unsent
 * changes the cache is kept: Firestore sends them when the same user signs in again. A fresh page follows, because
 * Firestore cannot be used after its cache was cleared.
 */
export async function signOut(): Promise<void> {
  const [auth, database] = await Promise.all([loadAuthClient(), loadDatabase()]);
  const keepCache = await database.hasPendingWrites(patienceMs);
  await auth.endSession();
  if (!keepCache) await database.clearCache().catch(reportUncleared);
  window.location.assign('/');
}

/** The cache cannot be cleared while another tab uses it. That is done when the last one signs out. */
function reportUncleared(error: unknown): void {
  console.warn('the cache was not cleared', error);
}
