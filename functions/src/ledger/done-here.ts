import type { StepWrites } from './ledger-store.ts';
import type { Version } from './version.ts';

/*
 * What this instance has counted and told within the last minute. In a burst nearly every event comes after the step that
 * took its expense, so nearly every one is answered from here without a read. It spares work and decides nothing: another
 * instance, or this one a minute later, asks Firestore.
 */

const keptMs = 60_000;
const maxGroups = 200;
const maxVersions = 2_000;

type Done = { lookedMs: number; versions: Map<string, Version> };

/** By group, the one looked at last at the end. */
const done = new Map<string, Done>();

/** Somebody looked for all that is new in the group. */
export function noteLook(groupId: string, nowMs: number): void {
  const before = done.get(groupId);
  const isKept = before !== undefined && nowMs - before.lookedMs < keptMs;
  done.delete(groupId);
  done.set(groupId, { lookedMs: nowMs, versions: isKept ? before.versions : new Map<string, Version>() });
  dropOldest(done, maxGroups);
}

/** A step was written: what it counted, where the activity tells exactly that version. */
export function noteStep(groupId: string, { postings, activity }: StepWrites): void {
  const versions = done.get(groupId)?.versions;
  if (versions === undefined) return;
  for (const [expenseId, posting] of postings) {
    versions.delete(expenseId);
    const entry = posting && activity.get(`${expenseId}-${posting.revision}`);
    if (posting && entry && !('since' in entry)) versions.set(expenseId, posting);
  }
  dropOldest(versions, maxVersions);
}

/** Not of an earlier version: what its own event has to tell may have been told together with others. */
export function isDoneHere(groupId: string, expenseId: string, version: Version, nowMs: number): boolean {
  const known = done.get(groupId);
  if (known === undefined || nowMs - known.lookedMs >= keptMs) return false;
  const counted = known.versions.get(expenseId);
  return counted?.revision === version.revision && counted.updatedAt === version.updatedAt;
}

/** When somebody here last looked for what is new in the group, in milliseconds since the epoch. */
export function lookedHereMs(groupId: string): number {
  return done.get(groupId)?.lookedMs ?? 0;
}

function dropOldest(map: Map<string, unknown>, max: number): void {
  for (const key of map.keys()) {
    if (map.size <= max) return;
    map.delete(key);
  }
}
