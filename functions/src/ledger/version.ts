import type { StoredPosting } from '@nbbang/domain/records/totals';
import * as v from 'valibot';

/** A version of an expense, as far as its number and time tell it from others. */
export type Version = Pick<StoredPosting, 'revision' | 'updatedAt'>;

/** Whether what was posted is this version or a later one. An expense that an admin made again begins at 1 again. */
export function isHeld(posted: Version | undefined, version: Version | null): boolean {
  if (posted === undefined || version === null) return false;
  return posted.revision >= version.revision && posted.updatedAt >= version.updatedAt;
}

const queuedMs = 1_000;
const restMs = 500;

/**
 * Whether an event of this version stood in a queue. Then those of what was written meanwhile stand behind it: it looks for
 * that as well, if nobody has since `lookedMs`.
 */
export function isQueued({ updatedAt }: Version, lookedMs: number, nowMs: number): boolean {
  return nowMs - updatedAt > queuedMs && nowMs - lookedMs > restMs;
}

const versionSchema = v.object({ revision: v.number(), updatedAt: v.number() });

export function versionOf(expense: unknown): Version | null {
  const parsed = v.safeParse(versionSchema, expense);
  return parsed.success ? parsed.output : null;
}

export function timeOf(expense: unknown): number {
  return versionOf(expense)?.updatedAt ?? Number.NaN;
}
