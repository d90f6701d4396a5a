import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expect, test } from 'vitest';
import { LedgerView, maxLookups } from './ledger-view.ts';

const known = (id: string, revision: number, updatedAt: number, pending = false): KnownExpense => ({
  id,
  expense: makeExpense({ amountMinor: 900 * revision, revision, updatedAt }),
  pending,
});
const postingOf = ({ id, expense }: KnownExpense): Posting => toPosting(id, expense);
const stored = (entry: KnownExpense, epoch = '') => ({ ...postingOf(entry), epoch });

/** Everything up to 100 is in them; what is no later than 80 has left the recent ones. */
const totals: Totals = { ...emptyTotals(100), appliedUpTo: 100, evictedUpTo: 80 };

function viewOf(of: Totals | null, changed: readonly KnownExpense[] = [], isFull = false): LedgerView {
  const view = new LedgerView();
  view.takeTotals(of);
  view.takeTail({ expenses: changed, afterMs: view.mark, isFull });
  return view;
}

const none = new Map<string, never>();

test('an edit of something old, of which nothing is known: looked up once, and behind until it is answered', () => {
  const edited = known('dinner', 3, 101);
  const view = viewOf(totals, [edited]);
  expect(view.look([edited], none)).toMatchObject({ isBehind: true, lookups: ['dinner'] });
  view.takePosting('dinner', stored(known('dinner', 1, 50)), totals);
  const { isBehind, lookups, applied } = view.look([edited], none);
  expect({ isBehind, lookups }).toEqual({ isBehind: false, lookups: [] });
  expect(applied.get('dinner')?.revision).toBe(1);
});

test('it is not looked up where it was known as it was: the figure moves in the frame in which it is told', () => {
  const view = viewOf(totals);
  const before = known('dinner', 2, 50);
  view.look([before], none);
  const edited = known('dinner', 3, 101);
  view.takeTail({ expenses: [edited], afterMs: 100, isFull: false });
  const ledger = view.look([edited], none);
  expect(ledger).toMatchObject({ isBehind: false, lookups: [] });
  const { paid } = overlayTotals(ledger.totals, ledger.known, ledger.applied)['anna'] ?? {};
  expect(paid).toBe(900 * (3 - 2));
});

test('an answer that says more than the totals hold is not gone by', () => {
  const edited = known('dinner', 3, 101);
  const view = viewOf(totals, [edited]);
  // Applied after these totals were made.
  view.takePosting('dinner', stored(edited), totals);
  // Of another epoch: not in these totals.
  view.takePosting('dinner', stored(known('dinner', 2, 50), 'another'), totals);
  // Asked for others.
  view.takePosting('dinner', null, { ...totals });
  expect(view.look([edited], none).isBehind).toBe(true);
});

test('"missing" is not believed for good: when that many have been applied since, it is looked up again', () => {
  const edited = known('dinner', 2, 201, true);
  const view = viewOf(totals, [edited]);
  view.takePosting('dinner', null, totals);
  expect(view.look([edited], none).isBehind).toBe(false);
  view.takeTotals({ ...totals, updatedAt: 200, appliedUpTo: 200, evictedUpTo: 100 });
  expect(view.look([edited], none).isBehind).toBe(false);
  view.takeTotals({ ...totals, updatedAt: 201, appliedUpTo: 201, evictedUpTo: 101 });
  expect(view.look([edited], none)).toMatchObject({ isBehind: true, lookups: ['dinner'] });
});

test('what totals of another epoch held says nothing', () => {
  const before = known('dinner', 1, 90);
  const edited = known('dinner', 2, 101);
  const view = viewOf({ ...totals, recent: { dinner: postingOf(before) } }, [edited]);
  expect(view.look([edited], none).isBehind).toBe(false);
  view.takeTotals({ ...totals, updatedAt: 101, epoch: 'another' });
  expect(view.look([edited], none)).toMatchObject({ isBehind: true, lookups: ['dinner'] });
});

test('more changes than the tail holds: behind, and nothing is looked up, until the ledger has come that far', () => {
  const changed = [known('a', 2, 400), known('b', 2, 300), known('c', 2, 200)];
  const view = viewOf(totals, changed, true);
  expect(view.look(changed, none)).toMatchObject({ isBehind: true, lookups: [] });
  view.takeTotals({ ...totals, updatedAt: 199, appliedUpTo: 199 });
  expect(view.look(changed, none)).toMatchObject({ isBehind: true, lookups: [] });
  view.takeTotals({ ...totals, updatedAt: 200, appliedUpTo: 200, evictedUpTo: 0 });
  expect(view.look(changed, none)).toMatchObject({ isBehind: false, lookups: [] });
});

test('a ledger that begins anew is behind what the tail holds', () => {
  const view = viewOf(totals);
  expect(view.look([], none).isBehind).toBe(false);
  view.takeTotals({ ...emptyTotals(101), epoch: 'another' });
  expect(view.look([], none).isBehind).toBe(true);
  view.takeTotals({ ...emptyTotals(102), epoch: 'another', appliedUpTo: 100 });
  expect(view.look([], none).isBehind).toBe(false);
});

test(`more than ${maxLookups} postings are not looked up`, () => {
  const edits = Array.from({ length: maxLookups + 1 }, (_, at) => known(`e${at}`, 2, 101 + at));
  expect(viewOf(totals, edits).look(edits, none)).toMatchObject({ isBehind: true, lookups: [] });
  const fewer = edits.slice(1);
  expect(viewOf(totals, fewer).look(fewer, none).lookups).toHaveLength(maxLookups);
});

test('totals without a mark: what did not change lately is in; what did is looked up', () => {
  const old: Totals = { ...totals, appliedUpTo: 0, recent: { other: postingOf(known('other', 1, 90)) } };
  const before = known('dinner', 1, 50);
  const edited = known('dinner', 3, 91);
  expect(viewOf(old).look([before], none)).toMatchObject({ isBehind: false, lookups: [] });
  expect(viewOf(old).held(before, none)?.posting).toEqual(postingOf(before));
  expect(viewOf(old, [edited]).look([edited], none)).toMatchObject({ isBehind: true, lookups: ['dinner'] });
});

test('before any totals have come, nothing is said of what they hold', () => {
  expect(new LedgerView().held(null, none)).toBeUndefined();
  expect(viewOf(null).held(null, none)).toEqual({ posting: null, upTo: 0, epoch: '' });
});

test('of an expense that is left out the totals hold something else than it is: that is looked up before it is edited', () => {
  const before = known('dinner', 2, 50);
  const left: Totals = { ...totals, leftOut: { dinner: '저녁' } };
  const view = viewOf(left);
  expect(view.look([before], none)).toMatchObject({ isBehind: false, lookups: [] });
  expect(view.held(before, none)).toBeUndefined();
  const edited = known('dinner', 3, 101, true);
  expect(view.look([edited], none)).toMatchObject({ isBehind: true, lookups: ['dinner'] });
  view.takePosting('dinner', { ...stored(before), paid: {}, share: {} }, left);
  const ledger = view.look([edited], none);
  expect(ledger.isBehind).toBe(false);
  expect(overlayTotals(ledger.totals, ledger.known, ledger.applied)['anna']?.paid).toBe(2_700);
});

test('totals that cannot be read, or whose sums are beyond what is counted: behind, until others come', () => {
  const view = viewOf(totals);
  view.takeTotals(null, true);
  expect(view.look([], none).isBehind).toBe(true);
  const largest = toMinorUnits(Number.MAX_SAFE_INTEGER);
  const nothing = toMinorUnits(0);
  const figures = { paid: largest, share: nothing, sent: nothing, received: nothing };
  view.takeTotals({ ...totals, members: { anna: figures } });
  expect(view.look([], none).isBehind).toBe(true);
  view.takeTotals(totals);
  expect(view.look([], none).isBehind).toBe(false);
});
