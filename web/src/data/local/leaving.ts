import { useSyncExternalStore } from 'react';

/** The group that this page is deleting: that it is gone is no news to whoever did it. */
let leavingId: string | null = null;
const readers = new Set<() => void>();

function setLeaving(groupId: string | null): void {
  leavingId = groupId;
  for (const onChange of readers) onChange();
}

function subscribe(onChange: () => void): () => void {
  readers.add(onChange);
  return () => readers.delete(onChange);
}

export function useIsLeaving(groupId: string): boolean {
  return useSyncExternalStore(subscribe, () => leavingId === groupId);
}

/** Marks the group as left while `leave` is under way and, where it worked, from then on. */
export async function whileLeaving<Result extends { ok: boolean }>(
  groupId: string,
  leave: () => Promise<Result>,
): Promise<Result> {
  setLeaving(groupId);
  const result = await leave();
  if (!result.ok) setLeaving(null);
  return result;
}
