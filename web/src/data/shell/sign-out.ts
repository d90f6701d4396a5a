import { loadAuthClient, loadDatabase } from './chunks.ts';

/** How long to wait for the queue to empty before its writes count as unsent. */
const patienceMs = 1_500;

/** Whether signing out now would leave changes unsent on this device. */
export async function hasUnsentChanges(): Promise<boolean> {
  return (await loadDatabase()).hasPendingWrites(patienceMs);
}

/**
 * Signs out and forgets the cached documents, so that the next person at this device finds none. Unsent changes
 * keep the cache: Firestore sends them when the same user signs in again. Ends in a fresh page, as Firestore
 * cannot be used after its cache is cleared.
 */
export async function signOut(): Promise<void> {
  const [auth, database] = await Promise.all([loadAuthClient(), loadDatabase()]);
  const keepCache = await database.hasPendingWrites(patienceMs);
  await auth.endSession();
  if (!keepCache) await database.clearCache().catch(reportUncleared);
  window.location.assign('/');
}

/** Another tab still uses the cache; it is cleared when the last one signs out. */
function reportUncleared(error: unknown): void {
  console.warn('the cache was not cleared', error);
}
