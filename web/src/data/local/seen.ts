import { createStore, useStore, type Store } from '#data/base/store.ts';
import type { Live } from '#data/base/live.ts';
import { readStored, writeStored } from './local-store.ts';

/**
 * Up to when somebody has seen a group's activity, in milliseconds of the server's clock, kept on this device.
 * It is null until the group is looked at for the first time. What happened before that is no news.
 */
type SeenUpTo = Store<number | null>;

const keyPrefix = 'nbbang.seen.';
const stores = new Map<string, SeenUpTo>();

const keyOf = (uid: string, groupId: string) => `${keyPrefix}${uid}.${groupId}`;

function storeOf(uid: string, groupId: string): SeenUpTo {
  const key = keyOf(uid, groupId);
  let store = stores.get(key);
  if (!store) {
    const stored = readStored(key);
    store = createStore(typeof stored === 'number' && Number.isFinite(stored) ? stored : null);
    stores.set(key, store);
  }
  return store;
}

export function seenUpTo(uid: string, groupId: string): number | null {
  return storeOf(uid, groupId).read();
}

export function useSeenUpTo(uid: string, groupId: string): number | null {
  return useStore(storeOf(uid, groupId));
}

/** The mark never moves back: an older list must not turn into news what was seen already. */
export function markSeen(uid: string, groupId: string, atMs: number): void {
  const store = storeOf(uid, groupId);
  const seenMs = store.read();
  if (seenMs !== null && seenMs >= atMs) return;
  writeStored(keyOf(uid, groupId), atMs);
  store.write(atMs);
}

/** Sets where news begins, unless that is set already. `live` is the newest activity of the group. */
export function beginNews(
  uid: string,
  groupId: string,
  live: Live<{ entries: readonly { at: number }[]; fromServer: boolean }>,
): void {
  if (live.status !== 'ready' || !live.value.fromServer || seenUpTo(uid, groupId) !== null) return;
  markSeen(uid, groupId, live.value.entries[0]?.at ?? 0);
}

/** Whether `uid` has not seen the entry yet. What one does oneself is never unread. */
export function isUnread(
  entry: { at: number; actorUid: string },
  uid: string,
  seenMs: number | null,
): boolean {
  return seenMs !== null && entry.at > seenMs && entry.actorUid !== uid;
}
