import { isConnected } from '#data/local/connection.ts';
import {
  beginLeaving,
  isLeaving,
  keepUidOnDevice,
  sweepDevice,
  sweepStorage,
  unsentOnDevice,
  type Unsent,
} from '#data/local/device.ts';
import { stopRemembering } from '#data/local/remembered.ts';
import { loadDatabase } from './chunks.ts';

/** How long what is on its way is given to arrive. What has not by then counts as unsent. */
const sendingPatienceMs = 4_000;
/** Without a network: until the queue has said whether there is something. */
const queuePatienceMs = 1_500;
const lookAgainMs = 100;

/** How long other tabs are given to let go of the cache. */
const sweepPatienceMs = 3_000;

let leaves = false;

/** Whether this page is taking away what it has of a person: it has nothing to show any more. */
export function isPageLeaving(): boolean {
  return leaves;
}

/** What signing out now would lose. Changes of a group itself are counted as one. */
export async function unsentChanges(): Promise<Unsent> {
  const database = await loadDatabase();
  const patienceMs = isConnected() ? sendingPatienceMs : queuePatienceMs;
  const latest = Date.now() + patienceMs;
  const isQueued = await database.hasPendingWrites(patienceMs);
  // What an earlier page left is asked about before it is let go.
  while (unsentOnDevice().changes > 0 && isConnected() && Date.now() < latest)
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  const { changes, drafts } = unsentOnDevice();
  return { changes: Math.max(changes, isQueued ? 1 : 0), drafts };
}

/**
 * Takes away what the device has of somebody whose session is over. A fresh page follows: this one has it in memory, and
 * Firestore cannot be used after its cache was cleared. Without a network there is none, and it says so (`left`).
 */
export async function forgetDevice(): Promise<'left' | 'leaving'> {
  await sweep(false);
  if (!isConnected()) return 'left';
  window.location.replace('/');
  return 'leaving';
}

/** Somebody else has signed in than the one whose data is here. */
export async function changePerson(uid: string): Promise<void> {
  await sweep(true);
  keepUidOnDevice(uid);
  window.location.reload();
}

async function sweep(keepsAccount: boolean): Promise<void> {
  beginLeaving();
  leaves = true;
  stopRemembering();
  await loadDatabase()
    .then(({ stopDatabase }) => stopDatabase())
    .catch(reportUnfinished);
  await sweepDevice(sweepPatienceMs, keepsAccount).catch(reportUnfinished);
}

/** The next start goes on. */
function reportUnfinished(error: unknown): void {
  console.warn('not everything is taken away yet', error);
}

/**
 * Goes on with what an earlier page could not end, before anything is shown. False: the page starts anew, since it read
 * what is gone now.
 */
export async function finishLeaving(): Promise<boolean> {
  if (!isLeaving()) return true;
  const hadStorage = sweepStorage();
  await sweepDevice(sweepPatienceMs).catch(reportUnfinished);
  if (hadStorage) window.location.replace('/');
  return !hadStorage;
}
