import { createStore, useStore } from '#data/base/store.ts';

/** The group that this page is deleting. Whoever deletes it need not be told that it is gone. */
const leavingId = createStore<string | null>(null);

export function useIsLeaving(groupId: string): boolean {
  return useStore(leavingId) === groupId;
}

/** Marks the group as left while `leave` is under way and, if that succeeds, from then on. */
export async function whileLeaving<Result extends { ok: boolean }>(
  groupId: string,
  leave: () => Promise<Result>,
): Promise<Result> {
  leavingId.write(groupId);
  const result = await leave();
  if (!result.ok) leavingId.write(null);
  return result;
}
