import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import { applyPosting, emptyTotals } from '@nbbang/domain/balance/totals';
import type { Expense } from '@nbbang/domain/records/expense';
import type { Totals } from '@nbbang/domain/records/totals';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, test } from 'vitest';
import { formerPostings, rememberFormer } from './former-postings.ts';
import { LedgerView } from '#data/firestore/ledger-view.ts';

const dinner = makeExpense({ amountMinor: 9_000, participants: ['anna', 'bora', 'minsu'], createdAt: 1_000 });

let groups = 0;

/** A device that writes one expense; the server's totals come when the test says so. */
function openDevice(start: { stored: Expense | null; totals: Totals | null }) {
  groups += 1;
  const groupId = `group${groups}`;
  const id = 'dinner';
  const view = new LedgerView();
  let totals = start.totals;
  view.takeTotals(totals);
  let posting = start.stored && toPosting(id, start.stored);
  let known: KnownExpense | null = start.stored && { id, expense: start.stored, pending: false };
  return {
    write(expense: Expense) {
      rememberFormer({ groupId, expenseId: id, held: view.held(known, formerPostings(groupId)) });
      known = { id, expense, pending: true };
    },
    acknowledge() {
      known = known && { ...known, pending: false };
    },
    refuse(stored: Expense) {
      known = { id, expense: stored, pending: false };
    },
    /** The trigger has run on `expense`, and its totals have come. */
    apply(expense: Expense) {
      const next = toPosting(id, expense);
      totals = {
        ...applyPosting(totals ?? emptyTotals(0), id, posting, next, expense.updatedAt),
        appliedUpTo: expense.updatedAt,
      };
      posting = next;
      view.takeTotals(totals);
    },
    former: (expense: Expense) =>
      view.held({ id, expense, pending: false }, formerPostings(groupId))?.posting,
    balanceOfAnna() {
      const ledger = view.look(known === null ? [] : [known], formerPostings(groupId));
      expect(ledger.isBehind).toBe(false);
      const all = overlayTotals(ledger.totals, ledger.known, ledger.applied);
      const { paid = 0, share = 0 } = all['anna'] ?? {};
      return paid - share;
    },
  };
}

const deleted: Expense = { ...dinner, revision: 2, updatedAt: 2_001, deletedAt: 2_001 };
const restored: Expense = { ...dinner, revision: 3, updatedAt: 1_002 };

describe('the figure follows every write at once, however late the trigger runs', () => {
  test('made, acknowledged, deleted before it was applied, brought back', () => {
    const device = openDevice({ stored: null, totals: null });
    device.write(dinner);
    expect(device.balanceOfAnna()).toBe(6_000);
    device.acknowledge();
    device.write(deleted);
    expect(device.balanceOfAnna()).toBe(0);
    device.write(restored);
    expect(device.balanceOfAnna()).toBe(6_000);
    for (const version of [dinner, deleted, restored]) {
      device.apply(version);
      expect(device.balanceOfAnna()).toBe(6_000);
    }
  });

  /** Applied long ago: in the sums, and no longer among the recent ones. */
  const applied = applyPosting(emptyTotals(0), 'dinner', null, toPosting('dinner', dinner), 1_500);
  const long: Totals = { ...applied, recent: {}, evictedUpTo: 1_800, appliedUpTo: 1_900 };

  test('an old one deleted, brought back by the toast, and that refused', () => {
    const device = openDevice({ stored: dinner, totals: long });
    expect(device.balanceOfAnna()).toBe(6_000);
    device.write(deleted);
    expect(device.balanceOfAnna()).toBe(0);
    device.write(restored);
    expect(device.balanceOfAnna()).toBe(6_000);
    device.refuse(deleted);
    expect(device.balanceOfAnna()).toBe(0);
  });

  test('an old one deleted and applied; brought back, what is taken back is nothing', () => {
    const device = openDevice({ stored: dinner, totals: long });
    device.write(deleted);
    device.apply(deleted);
    expect(device.former(deleted)).toMatchObject({ paid: {}, share: {} });
    device.write(restored);
    expect(device.balanceOfAnna()).toBe(6_000);
  });
});
