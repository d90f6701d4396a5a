import { describe, expect, it } from 'vitest';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { foldStep, planStep } from './plan-step.ts';

describe('foldStep', () => {
  it.each([
    ['a clock that is ahead of the last step', 3_000, 3_000],
    ['one that is behind it: time is not turned back', 1_000, 2_000],
  ])('writes totals and statistics of one time by %s', (_, nowMs, writtenMs) => {
    const totals = emptyTotals(2_000, 'epoch');
    const found = [{ expenseId: 'dinner', expense: makeExpense({ date: '2026-03-01' }) }];
    const group = { currency: 'KRW', known: null };
    const plan = planStep(found, { postings: new Map(), totals, group, nowMs });
    const writes = foldStep(plan, { totals, statistics: new Map() }, nowMs);
    expect(writes.totals.updatedAt).toBe(writtenMs);
    expect([...writes.statistics].map(([year, written]) => [year, written?.updatedAt])).toEqual([
      [2026, writtenMs],
    ]);
  });
});
