import { findMemberOf } from '@nbbang/domain/group/members';
import type { GroupActivity } from '@nbbang/domain/records/activity';
import type { Group } from '@nbbang/domain/records/group';

export type PauseInputs = { uid: string; untilMs: number; nowMs: number };

/** Who is paused in the group from now on; null where that stands there already. Pauses that are over go. */
export function planPause(
  { pausedUntil = {} }: Pick<Group, 'pausedUntil'>,
  { uid, untilMs, nowMs }: PauseInputs,
): Record<string, number> | null {
  if ((pausedUntil[uid] ?? 0) >= untilMs) return null;
  const going = Object.entries(pausedUntil).filter(([other, endMs]) => other !== uid && endMs > nowMs);
  return { ...Object.fromEntries(going), [uid]: untilMs };
}

/** What the group is told: one entry a day. Null where the account is nobody of it any more. */
export function planPauseActivity(
  group: Group,
  { uid, nowMs }: Pick<PauseInputs, 'uid' | 'nowMs'>,
): GroupActivity | null {
  const memberId = findMemberOf(group, uid)?.memberId;
  if (memberId === undefined) return null;
  return { what: 'groupChanged', actorUid: uid, memberId, at: nowMs, changes: [{ field: 'paused' }] };
}
