import { findMemberOf } from '@nbbang/domain/group/members';
import type { GroupActivity } from '@nbbang/domain/records/activity';
import { type Group, groupSchema } from '@nbbang/domain/records/group';
import * as v from 'valibot';
import { actorIn } from './actor-in.ts';
import { groupChanges } from './group-changes.ts';

/** Both versions as the event carries them, instants in milliseconds; null where there is none. Not parsed yet. */
export type GroupEvent = { before: unknown; after: unknown };

/**
 * | before | after | says |
 * | --- | --- | --- |
 * | any | missing or unsound | nothing |
 * | missing | sound | groupCreated |
 * | unsound | sound | nothing: what changed cannot be said |
 * | sound | sound, something changed that people see | groupChanged |
 * | sound | sound, any other, or nobody says who wrote it | nothing |
 *
 * It follows from the event alone. Whoever wrote may have left the group with this very write: then the activity names
 * the member they were before it.
 */
export function planGroupActivity({ before, after }: GroupEvent): GroupActivity | null {
  const now = readGroup(after);
  if (now === null) return null;
  if (before === null) {
    const actorUid = now.updatedBy ?? now.createdBy;
    return { what: 'groupCreated', actorUid, ...actorIn(now, actorUid), at: now.updatedAt, changes: [] };
  }
  const then = readGroup(before);
  const actorUid = now.updatedBy;
  if (then === null || actorUid === undefined) return null;
  const changes = groupChanges(then, now);
  if (changes.length === 0) return null;
  const actor = findMemberOf(now, actorUid) === undefined ? actorIn(then, actorUid) : actorIn(now, actorUid);
  return { what: 'groupChanged', actorUid, ...actor, at: now.updatedAt, changes };
}

function readGroup(document: unknown): Group | null {
  const parsed = v.safeParse(groupSchema, document);
  return parsed.success ? parsed.output : null;
}
