import { memberIdSchema } from '@nbbang/domain/records/fields';
import { inviteCodeSchema } from '@nbbang/domain/records/invite';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { inviteCodeLength, memberIdLength, randomText } from './random-text.ts';

describe('randomText', () => {
  it('uses all 62 characters, each for one number', () => {
    let next = 0;
    const text = randomText(62, () => next++);
    expect(new Set(text).size).toBe(62);
    expect(text).toMatch(/^[A-Za-z0-9]{62}$/);
  });

  it('makes codes and member ids that the records accept', () => {
    const last = (bound: number) => bound - 1;
    expect(v.is(inviteCodeSchema, randomText(inviteCodeLength, last))).toBe(true);
    expect(v.is(memberIdSchema, randomText(memberIdLength, last))).toBe(true);
  });
});
