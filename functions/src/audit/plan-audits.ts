const dayMs = 24 * 3_600_000;

/** Every group is audited once in that time, whether or not it changes. */
export const longestPauseMs = 30 * dayMs;

/** A group whose audit reads so many documents is audited daily while it changes; one of twice as many every other day. */
const readsADay = 3_000;

/** What is known of a group's last audit. */
export type LastAudit = { auditedAt: number; reads: number };

/** Whether a group that has changed is to be audited now: a large one is dear and waits longer. */
export function isDue(last: LastAudit | null, nowMs: number): boolean {
  if (last === null) return true;
  const pauseMs = Math.min(longestPauseMs, Math.ceil(last.reads / readsADay) * dayMs);
  // The daily run does not come to the millisecond.
  return nowMs - last.auditedAt >= pauseMs - dayMs / 2;
}
