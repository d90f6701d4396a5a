import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { planTold } from './plan-told.ts';

const dinner = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] });
const deletedAt = createdAtMs + 5;
const deleted = { ...dinner, revision: 3, updatedAt: deletedAt, deletedAt };

describe('planTold', () => {
  it.each([
    ['one that was created', dinner, { id: 'dinner-1', activity: { what: 'created' } }],
    ['one that was deleted', deleted, { id: 'dinner-3', activity: { what: 'deleted', changes: [] } }],
    ['one that was edited', { ...dinner, revision: 2 }, null],
    ['one that was deleted, and written once more', { ...deleted, updatedAt: deletedAt + 1 }, null],
    ['one that is unsound', { ...dinner, amountMinor: 0.5 }, null],
    ['none', undefined, null],
  ])('says of %s who did it', (_, expense, told) => {
    if (told === null) expect(planTold('dinner', expense)).toBeNull();
    else expect(planTold('dinner', expense)).toMatchObject(told);
  });
});
