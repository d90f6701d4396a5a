import { useEffect, useSyncExternalStore } from 'react';
import { useActivityGlance } from './activity.ts';
import type { Live } from '#data/base/live.ts';
import { readStored, writeStored } from '#data/local/local-store.ts';
import type { ActivityList, KnownActivity } from './watch-activity.ts';

/**
 * Up to when somebody has seen a group's activity, in milliseconds of the server's clock, kept on this device.
 * Null before the group is looked at for the first time: what happened until then is not news.
 */
const keyPrefix = 'nbbang.seen.';
const readers = new Set<() => void>();
const known = new Map<string, number | null>();

const keyOf = (uid: string, groupId: string) => `${keyPrefix}${uid}.${groupId}`;

export function seenUpTo(uid: string, groupId: string): number | null {
  const key = keyOf(uid, groupId);
  const held = known.get(key);
  if (held !== undefined) return held;
  const stored = readStored(key);
  const seenMs = typeof stored === 'number' && Number.isFinite(stored) ? stored : null;
  known.set(key, seenMs);
  return seenMs;
}

/** Never moves back: an older list must not make news of what was seen. */
export function markSeen(uid: string, groupId: string, atMs: number): void {
  const seenMs = seenUpTo(uid, groupId);
  if (seenMs !== null && seenMs >= atMs) return;
  known.set(keyOf(uid, groupId), atMs);
  writeStored(keyOf(uid, groupId), atMs);
  for (const onChange of readers) onChange();
}

function subscribe(onChange: () => void): () => void {
  readers.add(onChange);
  return () => readers.delete(onChange);
}

/** What `uid` has not seen up to `seenMs`, one's own doings left out. */
export function isUnread(
  entry: Pick<KnownActivity, 'at' | 'actorUid'>,
  uid: string,
  seenMs: number | null,
): boolean {
  return seenMs !== null && entry.at > seenMs && entry.actorUid !== uid;
}

export function useSeenUpTo(uid: string, groupId: string): number | null {
  return useSyncExternalStore(subscribe, () => seenUpTo(uid, groupId));
}

/** Whether the group has news for `uid`; the first look at a group sets where news begins. */
export function useHasNews(uid: string, groupId: string): boolean {
  const live = useActivityGlance(groupId);
  const seenMs = useSeenUpTo(uid, groupId);
  useEffect(() => beginNews(uid, groupId, live), [uid, groupId, live]);
  return live.status === 'ready' && live.value.entries.some((entry) => isUnread(entry, uid, seenMs));
}

/** Sets where news begins, unless it is set. */
export function beginNews(uid: string, groupId: string, live: Live<ActivityList>): void {
  if (live.status !== 'ready' || !live.value.fromServer || seenUpTo(uid, groupId) !== null) return;
  markSeen(uid, groupId, live.value.entries[0]?.at ?? 0);
}
