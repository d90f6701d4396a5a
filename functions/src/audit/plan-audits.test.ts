import { describe, expect, it } from 'vitest';
import { isDue } from './plan-audits.ts';

const dayMs = 24 * 3_600_000;
const nowMs = 100 * dayMs;

describe('isDue', () => {
  it.each([
    ['one that nobody has audited', null, true],
    ['a small one, a day later', { auditedAt: nowMs - dayMs, reads: 100 }, true],
    ['a small one, at once', { auditedAt: nowMs - 1, reads: 100 }, false],
    ['a large one, a day later', { auditedAt: nowMs - dayMs, reads: 30_000 }, false],
    ['a large one, ten days later', { auditedAt: nowMs - 10 * dayMs, reads: 30_000 }, true],
    ['the largest, a month later', { auditedAt: nowMs - 30 * dayMs, reads: 1_000_000 }, true],
  ])('of groups that changed: %s', (_, last, due) => {
    expect(isDue(last, nowMs)).toBe(due);
  });
});
