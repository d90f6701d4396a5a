import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting, Totals } from '../records/totals.ts';
import { makeExpense } from '../testing/make-expense.ts';
import { netOf } from './net.ts';
import { appliedMark, overlayTotals, undecided } from './overlay.ts';
import { toPosting } from './posting.ts';
import { emptyTotals } from './totals.ts';

/** Anna pays for Bora; the revision tells the amount, so that every version shows. */
function paidAt(revision: number, updatedAt: number): Expense {
  return makeExpense({
    amountMinor: 100 * revision,
    payer: 'Anna',
    participants: ['Bora'],
    revision,
    createdAt: 1,
    updatedAt,
  });
}

const postingAt = (revision: number): Posting => toPosting('dinner', paidAt(revision, revision));

/** Totals that hold everything up to `appliedUpTo`, show `inRecent` and have dropped what was updated until 10. */
function totalsWith(inRecent: Posting | null, appliedUpTo = 15): Totals {
  const balance = { share: toMinorUnits(0), sent: toMinorUnits(0), received: toMinorUnits(0) };
  return {
    ...emptyTotals(0),
    members: {
      Anna: { ...balance, paid: toMinorUnits(5_000) },
      Bora: { ...balance, share: toMinorUnits(5_000), paid: toMinorUnits(0) },
    },
    recent: inRecent === null ? {} : { dinner: inRecent },
    evictedUpTo: 10,
    appliedUpTo,
  };
}

/** What the overlay adds to Anna's balance of 5,000. */
function added(
  totals: Totals,
  expense: Expense,
  pending: boolean,
  applied: Posting | null | undefined,
): number {
  const known = [{ id: 'dinner', expense, pending }];
  const net = netOf(
    overlayTotals(totals, known, new Map(applied === undefined ? [] : [['dinner', applied]])),
  );
  expect(net['Bora']).toBe(0 - (net['Anna'] ?? Number.NaN));
  return (net['Anna'] ?? Number.NaN) - 5_000;
}

describe('an expense adds, row by row of the table', () => {
  const unknown = undefined;
  type Row = [string, Posting | null, number, number, boolean, Posting | null | undefined, number];
  const rows: Row[] = [
    ['in recent at its revision', postingAt(2), 2, 20, false, unknown, 0],
    ['in recent beyond its revision', postingAt(3), 2, 20, false, unknown, 0],
    ['in recent before its revision', postingAt(1), 3, 20, false, unknown, 200],
    ['in recent before its revision, old', postingAt(1), 3, 5, true, unknown, 200],
    ['newer, created', null, 1, 16, false, unknown, 100],
    ['late, created: it would be in recent', null, 1, 11, false, unknown, 100],
    ['pending, created', null, 1, 5, true, unknown, 100],
    ['newer, edited, posting before', null, 3, 16, false, postingAt(2), 100],
    ['late, edited, posting before', null, 3, 11, false, postingAt(2), 100],
    ['newer, edited, posting reached', null, 3, 16, false, postingAt(3), 0],
    ['newer, edited, no posting', null, 3, 16, false, null, 300],
    ['newer, edited, posting unknown', null, 3, 16, false, unknown, 0],
    ['pending, edited, posting before', null, 3, 5, true, postingAt(2), 100],
    ['pending, edited, posting unknown', null, 3, 5, true, unknown, 0],
  ];
  const old: Row[] = [
    ['old, posting before', null, 3, 10, false, postingAt(1), 0],
    ['old, created, no posting', null, 1, 10, false, null, 0],
    ['old, created, posting unknown', null, 1, 10, false, unknown, 0],
  ];
  const oldWithoutMark: Row[] = [
    ['old, posting before', null, 3, 10, false, postingAt(1), 200],
    ['old, posting reached', null, 3, 10, false, postingAt(3), 0],
    ['old, created, no posting', null, 1, 10, false, null, 100],
    ['old, created, posting unknown', null, 1, 10, false, unknown, 0],
  ];
  test.each([...rows, ...old])('%s', (_, inRecent, revision, updatedAt, pending, applied, expected) => {
    expect(added(totalsWith(inRecent), paidAt(revision, updatedAt), pending, applied)).toBe(expected);
  });
  test.each([...rows, ...oldWithoutMark])(
    'totals without a mark: %s',
    (_, inRecent, revision, updatedAt, pending, applied, expected) => {
      expect(added(totalsWith(inRecent, 0), paidAt(revision, updatedAt), pending, applied)).toBe(expected);
    },
  );
  test('nothing was ever dropped: what is not in recent is not in, at whatever revision', () => {
    const totals = { ...totalsWith(null), evictedUpTo: 0 };
    expect(added(totals, paidAt(3, 5), false, postingAt(2))).toBe(300);
    expect(added(totals, paidAt(3, 16), true, unknown)).toBe(300);
  });
});

test('everything is in up to the mark, or up to the newest posting where there is none', () => {
  expect(appliedMark(totalsWith(postingAt(12)))).toBe(15);
  expect(appliedMark(totalsWith(postingAt(12), 0))).toBe(12);
  expect(appliedMark(emptyTotals(99))).toBe(0);
});

test('without totals, what is known counts', () => {
  const known = [{ id: 'dinner', expense: paidAt(1, 1), pending: true }];
  expect(netOf(overlayTotals(null, known, new Map()))).toEqual({ Anna: 100, Bora: -100 });
  expect(overlayTotals(null, [], new Map())).toEqual({});
});

test('it is said of which expense nothing can be told', () => {
  const entry = (id: string, revision: number, updatedAt: number, pending = false) => ({
    id,
    expense: paidAt(revision, updatedAt),
    pending,
  });
  const known = [
    entry('dinner', 9, 5),
    entry('created', 1, 16),
    entry('createdHere', 1, 5, true),
    entry('edited', 2, 16),
    entry('editedHere', 2, 5, true),
    entry('told', 2, 16),
    entry('old', 1, 10),
    entry('constructor', 2, 16),
  ];
  const applied = new Map([['told', null]]);
  const idsOf = (totals: Totals | null) => undecided(totals, known, applied).map(({ id }) => id);
  expect(idsOf(totalsWith(postingAt(1)))).toEqual(['edited', 'editedHere', 'constructor']);
  expect(idsOf(totalsWith(postingAt(1), 0))).toEqual(['edited', 'editedHere', 'old', 'constructor']);
  expect(idsOf(null)).toEqual([]);
});
