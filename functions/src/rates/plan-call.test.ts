import type { CallCount, Rate } from '@nbbang/domain/records/rate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal-of.ts';
import { planCall } from './plan-call.ts';
import { dayMs, minuteMs } from './utc-day.ts';

const noonMs = Date.UTC(2026, 10, 29, 12);
const limits = { perMinute: 3, perDay: 5 };

function rateOf(count: Partial<CallCount>, changes: Partial<Rate> = {}): Rate {
  const now = { minute: noonMs / minuteMs, inMinute: 0, day: Math.floor(noonMs / dayMs), inDay: 0 };
  const calls = { joinGroup: { ...now, ...count } };
  return { calls, pausedUntil: 0, groupsPausedUntil: 0, expiresAt: 0, ...changes };
}

const plan = (rate: Rate | null, nowMs = noonMs) => planCall({ rate, name: 'joinGroup', limits, nowMs });

describe('planCall', () => {
  it.each([
    ['the first call there ever was', null, { inMinute: 1, inDay: 1 }],
    ['the first of this callable', { ...rateOf({}), calls: {} }, { inMinute: 1, inDay: 1 }],
    ['the last of a minute', rateOf({ inMinute: 2, inDay: 2 }), { inMinute: 3, inDay: 3 }],
    ['the first of the next minute', rateOf({ minute: 1, inMinute: 3, inDay: 3 }), { inMinute: 1, inDay: 4 }],
    ['the last of a day', rateOf({ minute: 1, inMinute: 3, inDay: 4 }), { inMinute: 1, inDay: 5 }],
    ['the first of the next day', rateOf({ minute: 1, day: 1, inDay: 5 }), { inMinute: 1, inDay: 1 }],
    ['one after a pause', rateOf({}, { pausedUntil: noonMs }), { inMinute: 1, inDay: 1 }],
  ])('counts %s', (_, rate, count) => {
    expect(plan(rate)).toMatchObject(count);
  });

  it.each([
    ['one too many in a minute', rateOf({ inMinute: 3, inDay: 3 }), 'too-many', noonMs + minuteMs],
    ['one too many in a day', rateOf({ inMinute: 3, inDay: 5 }), 'too-many-today', noonMs + dayMs / 2],
    ['one while paused', rateOf({}, { pausedUntil: noonMs + 1 }), 'too-many-today', noonMs + 1],
  ] as const)('refuses %s, and says until when', (_, rate, reason, untilMs) => {
    expect(refusalOf(() => plan(rate))).toEqual({ reason, untilMs });
  });

  it('lets through no more than its limits, whenever the calls come', () => {
    const gaps = fc.array(fc.oneof(fc.nat(10_000), fc.nat(3 * minuteMs), fc.nat(dayMs / 3)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(gaps, (waits) => {
        let rate: Rate | null = null;
        let nowMs = noonMs;
        const passed: number[] = [];
        for (const wait of waits) {
          nowMs += wait;
          try {
            rate = rateOf(plan(rate, nowMs));
            passed.push(nowMs);
          } catch {
            // It is refused: nothing is written.
          }
        }
        for (const [windowMs, most] of [
          [minuteMs, limits.perMinute],
          [dayMs, limits.perDay],
        ] as const) {
          const windows = passed.map((atMs) => Math.floor(atMs / windowMs));
          const counts = windows.map((window) => windows.filter((other) => other === window).length);
          expect(Math.max(0, ...counts)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
