import { describeError } from '../describe-error.ts';
import type { DeadLetter, Errand } from './dead-letter.ts';
import { isPermanent } from './is-permanent.ts';

/** Eventarc delivers for 24 hours, at last every ten minutes; what six hours did not mend needs somebody to look. */
export const maxEventAgeMs = 6 * 3_600_000;

/** Why there will be no further try; null: there will. */
export function reasonToGiveUp(error: unknown, { eventAt }: Errand, nowMs: number): DeadLetter['why'] | null {
  if (isPermanent(error)) return 'permanent';
  return nowMs - eventAt > maxEventAgeMs ? 'too old' : null;
}

/** @param former the letter of the same errand, from an earlier delivery or replay. */
export function planDeadLetter(
  errand: Errand,
  {
    error,
    why,
    former,
    nowMs,
  }: { error: unknown; why: DeadLetter['why']; former: DeadLetter | null; nowMs: number },
): DeadLetter {
  const { name, code = null, fields, frames } = describeError(error);
  return {
    ...errand,
    why,
    error: { name, code, fields: fields ?? [], place: frames?.[0] ?? null },
    firstAt: former?.firstAt ?? nowMs,
    lastAt: nowMs,
    times: (former?.times ?? 0) + 1,
  };
}
