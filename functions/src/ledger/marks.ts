import type { Totals } from '@nbbang/domain/records/totals';

/**
 * How late a commit may become visible after its own time, in milliseconds. The time of a write is given when its request
 * is taken up, and a commit is seen when it is done; Firestore gives up on one after a minute, and nearly all take
 * milliseconds. Later than this a commit is found by its own event, or by the audit.
 */
export const latenessMs = 60_000;

/**
 * Up to where the ledger has been, as the totals say it.
 *
 * - `appliedUpTo`: whatever has a time until then and was visible when the ledger looked is in the totals, and nothing
 *   later is, but for the millisecond after it while there is a backlog (a full page may end among writes of one instant). What becomes visible only after that is brought by its own event.
 * - `settledUpTo`: the ledger looked at this span once more when nothing of it could become visible any more (within
 *   `latenessMs`). So an event may also be lost.
 *
 * Both only grow, but for a new epoch. The second look comes with some later write, once there is enough to look at: every
 * write is read about twice in all, not once for each event.
 */
export type Marks = Pick<Totals, 'appliedUpTo' | 'settledUpTo'>;

/** Whether to look again at what came after `settledUpTo`. */
export function isSettlingDue({ settledUpTo, appliedUpTo }: Marks, nowMs: number): boolean {
  return appliedUpTo > settledUpTo && settledUpTo < nowMs - 2 * latenessMs;
}

/** One look at what has a time after `afterMs`: what it saw. */
export type Look = {
  afterMs: number;
  /** Times of what was found, ascending. */
  times: readonly number[];
  /** There may be more after it. */
  isFull: boolean;
  /** When the server answered. */
  readMs: number;
};

/**
 * The marks after all that was seen is in the totals. A page that was full may have cut through writes of one instant, so
 * it reaches to just before its last.
 */
export function marksAfter(marks: Marks, { afterMs, times, isFull, readMs }: Look): Marks {
  const last = times.at(-1) ?? marks.appliedUpTo;
  const seen = isFull ? last - 1 : last;
  const appliedUpTo = Math.max(marks.appliedUpTo, seen);
  if (afterMs > marks.settledUpTo) return { appliedUpTo, settledUpTo: marks.settledUpTo };
  const certain = readMs - latenessMs;
  const settled = isFull ? Math.min(seen, certain) : certain;
  return { appliedUpTo, settledUpTo: Math.max(marks.settledUpTo, settled) };
}
