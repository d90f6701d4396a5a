import type { CallableName } from '@nbbang/domain/callables/contracts';
import type { CallCount, Rate } from '@nbbang/domain/records/rate';
import { refusalsOf } from '../refusal.ts';
import type { CallLimits } from './limits.ts';
import { minuteMs, utcDay } from './utc-day.ts';

export type CallInputs = {
  /** Null: nothing has been counted of the account yet. */
  rate: Rate | null;
  name: CallableName;
  limits: CallLimits;
  nowMs: number;
};

/**
 * The count with this call. Windows are fixed: a minute and a day begin for everybody at the same time, so what is
 * remembered is two numbers each.
 *
 * @throws Refusal too-many or too-many-today, with when it goes on; then nothing is to be written.
 */
export function planCall({ rate, name, limits, nowMs }: CallInputs): CallCount {
  const refuse = refusalsOf(name);
  const pausedUntil = rate?.pausedUntil ?? 0;
  if (pausedUntil > nowMs) throw refuse('too-many-today', { untilMs: pausedUntil });
  const minute = Math.floor(nowMs / minuteMs);
  const { number: day, endMs } = utcDay(nowMs);
  const former = rate?.calls[name];
  const inDay = former?.day === day ? former.inDay : 0;
  const inMinute = former?.minute === minute ? former.inMinute : 0;
  if (inDay >= limits.perDay) throw refuse('too-many-today', { untilMs: endMs });
  if (inMinute >= limits.perMinute) throw refuse('too-many', { untilMs: (minute + 1) * minuteMs });
  return { minute, inMinute: inMinute + 1, day, inDay: inDay + 1 };
}
