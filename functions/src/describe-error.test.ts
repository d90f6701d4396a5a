import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

describe('describeError', () => {
  it('tells kind, code and place, never the message', () => {
    const error = Object.assign(new RangeError('민수 owes 12000'), { code: 9 });
    const described = describeError(error);
    expect(described).toMatchObject({ name: 'RangeError', code: 9 });
    expect(described.frames?.length).toBeGreaterThan(0);
    expect(JSON.stringify(described)).not.toMatch(/민수|12000/);
  });

  it('keeps a message of several lines out of the frames', () => {
    expect(JSON.stringify(describeError(new Error('first\nsecond secret\nthird')))).not.toContain('secret');
  });

  it('does not quote what is not an error', () => {
    expect(describeError('secret')).toEqual({ name: 'string' });
  });
});
