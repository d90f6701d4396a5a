import { describe, expect, it } from 'vitest';
import { dailyEvents } from './limits.ts';
import { planEvent } from './plan-event.ts';

const limit = dailyEvents.groups;
const names = (count: number) => Array.from({ length: count }, (_, n) => `event${n}`);
const dayOf = (count: number) => ({ events: { groups: names(count) }, groups: {}, expiresAt: 0 });

describe('planEvent', () => {
  it.each([
    ['the first there ever was', null, 'new', { isNew: true, isTooMuch: false }],
    ['the last within the limit', dayOf(limit - 1), 'new', { isNew: true, isTooMuch: false }],
    ['one that came before', dayOf(limit), 'event3', { isNew: false, isTooMuch: false }],
    ['the first beyond the limit', dayOf(limit), 'new', { isNew: true, isTooMuch: true }],
    ['that one once more', dayOf(limit + 1), `event${limit}`, { isNew: false, isTooMuch: true }],
    ['the next beyond the limit', dayOf(limit + 1), 'new', { isNew: false, isTooMuch: true }],
    [
      'one of a kind that has none yet',
      { ...dayOf(0), events: { comments: names(9) } },
      'new',
      { isNew: true, isTooMuch: false },
    ],
  ])('knows %s', (_, day, name, plan) => {
    expect(planEvent(day, 'groups', name)).toEqual(plan);
  });
});
