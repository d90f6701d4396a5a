import { describe, expect, it } from 'vitest';
import { isTransient } from './is-transient.ts';

const withCode = (code: unknown) => Object.assign(new Error('x'), { code });

describe('isTransient', () => {
  it.each([1, 2, 4, 7, 8, 10, 13, 14, 16, 'ECONNRESET', 'ETIMEDOUT'])('tries %s again', (code) => {
    expect(isTransient(withCode(code))).toBe(true);
  });

  it.each([3, 5, 6, 9, 11, 12, 15, 'ERR_ASSERTION', undefined])('gives up on %s', (code) => {
    expect(isTransient(withCode(code))).toBe(false);
  });

  it('gives up on our own bugs', () => {
    expect(isTransient(new RangeError('x'))).toBe(false);
    expect(isTransient('x')).toBe(false);
  });
});
