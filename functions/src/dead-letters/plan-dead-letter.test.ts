import { expenseSchema } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { deadLetterSchema, type Errand } from './dead-letter.ts';
import { maxEventAgeMs, planDeadLetter, reasonToGiveUp } from './plan-dead-letter.ts';

const eventAt = 1_764_000_000_000;
const errand: Errand = {
  eventId: 'event1',
  eventAt,
  work: 'postExpense',
  ids: { groupId: 'g1', expenseId: 'e1' },
};

function parseError(): unknown {
  const dinner = makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['beom'] });
  const parsed = v.safeParse(expenseSchema, { ...dinner, title: 4_711, payers: { 민수: '비밀' } });
  return parsed.success ? null : new v.ValiError(parsed.issues);
}

describe('reasonToGiveUp', () => {
  it.each([
    ['at once what no try mends', parseError(), 0, 'permanent'],
    ['not what another try may mend', new Error('x'), 0, null],
    ['not before its event is too old', new Error('x'), maxEventAgeMs, null],
    ['what its event is too old for', new Error('x'), maxEventAgeMs + 1, 'too old'],
    ['for the first reason of two', parseError(), maxEventAgeMs + 1, 'permanent'],
  ])('gives up %s', (_, error, ageMs, why) => {
    expect(reasonToGiveUp(error, errand, eventAt + ageMs)).toBe(why);
  });
});

describe('planDeadLetter', () => {
  it('says what and why, and counts on', () => {
    const end = { error: new Error('x'), why: 'too old', former: null } as const;
    const first = planDeadLetter(errand, { ...end, nowMs: eventAt + 1 });
    const second = planDeadLetter(errand, { ...end, former: first, nowMs: eventAt + 2 });
    expect(first).toMatchObject({ ...errand, why: 'too old', firstAt: eventAt + 1, times: 1 });
    expect(second).toMatchObject({ firstAt: eventAt + 1, lastAt: eventAt + 2, times: 2 });
    expect(v.parse(deadLetterSchema, second)).toEqual(second);
  });

  it('quotes no value: of a record that does not parse, the fields alone', () => {
    const letter = planDeadLetter(errand, { error: parseError(), why: 'permanent', former: null, nowMs: 1 });
    expect(letter.error).toMatchObject({ name: 'ValiError', code: null });
    expect(letter.error.fields).toEqual(['payers', 'title']);
    expect(JSON.stringify(letter)).not.toMatch(/4711|민수|비밀/);
  });
});
