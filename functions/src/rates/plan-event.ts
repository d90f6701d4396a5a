import type { RateDay } from '@nbbang/domain/records/rate';
import { dailyEvents, type EventKind } from './limits.ts';

/** `isNew`: it is to be added to what is counted. `isTooMuch`: the account is to be paused. */
export type EventPlan = { isNew: boolean; isTooMuch: boolean };

/**
 * | name | counted before | is |
 * | --- | --- | --- |
 * | known | any number | nothing new; too much only where that is more than the limit |
 * | new | less than the limit | counted |
 * | new | the limit | counted, and too much |
 * | new | more | too much; what is beyond is not remembered |
 */
export function planEvent(day: RateDay | null, kind: EventKind, name: string): EventPlan {
  const events = day?.events[kind] ?? [];
  const limit = dailyEvents[kind];
  const isKnown = events.includes(name);
  const isOver = events.length > limit;
  return { isNew: !isKnown && !isOver, isTooMuch: isOver || (!isKnown && events.length === limit) };
}
