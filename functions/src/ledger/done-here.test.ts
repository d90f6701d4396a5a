import { emptyTotals } from '@nbbang/domain/balance/totals';
import { toPosting } from '@nbbang/domain/balance/posting';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { planFoundActivity } from '../activity/plan-activity.ts';
import { isDoneHere, lookedHereMs, noteLook, noteStep } from './done-here.ts';
import type { StepWrites } from './ledger-store.ts';

const expenseId = 'expenseAAAA';
const dinner = (revision: number) => ({
  ...makeExpense({ amountMinor: 900, payer: 'Anna', participants: ['Bora'] }),
  revision,
});

/** A step that counted this version, which was made on nothing, or on several that nobody had counted. */
function stepOf(revision: number): StepWrites {
  const expense = dinner(revision);
  const told = planFoundActivity(expenseId, null, expense);
  if (told === null) throw new Error('a new expense is told');
  const posting = { ...toPosting(expenseId, expense), page: 0, epoch: '', version: null };
  return {
    totals: emptyTotals(0, ''),
    postings: new Map([[expenseId, posting]]),
    activity: new Map([[told.id, { ...told.activity, memberId: null }]]),
    pages: new Map(),
    statistics: new Map(),
  };
}

const versionAt = (revision: number) => ({ revision, updatedAt: dinner(revision).updatedAt });

describe('what this instance has done', () => {
  it('is known of the version that a step counted, and of no other', () => {
    noteLook('one', 1_000);
    expect(isDoneHere('one', expenseId, versionAt(1), 1_000)).toBe(false);
    noteStep('one', stepOf(1));
    expect(isDoneHere('one', expenseId, versionAt(1), 1_000)).toBe(true);
    expect(isDoneHere('one', expenseId, versionAt(2), 1_000)).toBe(false);
    expect(isDoneHere('other', expenseId, versionAt(1), 1_000)).toBe(false);
    expect(lookedHereMs('one')).toBe(1_000);
    expect(lookedHereMs('other')).toBe(0);
  });

  it('leaves it to the events to tell what a step told of several writes together', () => {
    noteLook('together', 1_000);
    noteStep('together', stepOf(3));
    expect(isDoneHere('together', expenseId, versionAt(3), 1_000)).toBe(false);
  });

  it('is forgotten after a minute, also what a step wrote long after the look', () => {
    noteLook('old', 1_000);
    noteStep('old', stepOf(1));
    expect(isDoneHere('old', expenseId, versionAt(1), 60_999)).toBe(true);
    expect(isDoneHere('old', expenseId, versionAt(1), 61_000)).toBe(false);
    noteLook('old', 70_000);
    expect(isDoneHere('old', expenseId, versionAt(1), 70_000)).toBe(false);
  });

  it('is bounded: the groups looked at last are kept', () => {
    noteLook('first', 1_000);
    noteStep('first', stepOf(1));
    for (let n = 0; n < 200; n++) noteLook(`group${n}`, 1_000);
    expect(isDoneHere('first', expenseId, versionAt(1), 1_000)).toBe(false);
  });
});
