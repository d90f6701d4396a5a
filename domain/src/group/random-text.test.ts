import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { idSchema, memberIdSchema } from '../records/fields.ts';
import { inviteCodeLength, inviteCodeSchema } from '../records/invite.ts';
import { documentIdLength, memberIdLength, randomText } from './random-text.ts';

describe('randomText', () => {
  it('uses all 62 characters, each for one number', () => {
    let next = 0;
    const text = randomText(62, () => next++);
    expect(new Set(text).size).toBe(62);
    expect(text).toMatch(/^[A-Za-z0-9]{62}$/);
  });

  it('makes ids and codes that the records accept', () => {
    const last = (bound: number) => bound - 1;
    expect(v.is(memberIdSchema, randomText(memberIdLength, last))).toBe(true);
    expect(v.is(inviteCodeSchema, randomText(inviteCodeLength, last))).toBe(true);
    expect(v.is(idSchema, randomText(documentIdLength, last))).toBe(true);
  });
});
