import { describe, expect, it } from 'vitest';
import { attacks, dailyCosts } from './account-costs.ts';

describe('dailyCosts', () => {
  const write = { reads: 0, writes: 1, deletes: 0, invocations: 0 };
  const read = { reads: 1, writes: 0, deletes: 0, invocations: 0 };
  const attack = { name: 'x', perSecond: 1, before: write, after: write, refused: read, daily: 100 };

  it('is what is let through, until the pause has come, and what is refused after that', () => {
    const costs = dailyCosts(attack);
    expect(costs.letThrough).toBe(130);
    expect(costs.before).toBeCloseTo((86_400 * 0.115) / 100_000);
    expect(costs.after).toBeCloseTo((130 * 0.115 + 86_270 * 0.038) / 100_000);
    expect(costs.refused).toBeCloseTo((86_270 * 0.038) / 100_000);
  });

  it('lets nothing through that is never allowed, and everything that nothing bounds', () => {
    expect(dailyCosts({ ...attack, after: null, daily: 0 }).letThrough).toBe(0);
    expect(dailyCosts({ ...attack, daily: null }).letThrough).toBe(86_400);
  });

  it('is no more than before, whatever is tried', () => {
    for (const one of attacks)
      expect(dailyCosts(one).after, one.name).toBeLessThan(1.01 * dailyCosts(one).before);
  });
});
