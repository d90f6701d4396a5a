import { netOf } from '@nbbang/domain/balance/net';
import { type KnownExpense, overlay } from '@nbbang/domain/balance/overlay';
import { maxSumsMinor, toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Expense } from '@nbbang/domain/records/expense';
import type { MemberTotals, Totals } from '@nbbang/domain/records/totals';
import { suggestRoundedTransfers } from '@nbbang/domain/settlement/suggest-rounded-transfers';
import { isBeyondYear } from '@nbbang/domain/statistics/apply';
import { overlayStatistics } from '@nbbang/domain/statistics/overlay';
import { summarize } from '@nbbang/domain/statistics/summary';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { fifty } from '@nbbang/domain/testing/random-split';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpectedLedger } from '../audit/expected-ledger.ts';
import { MemoryLedger } from '../testing/memory-ledger.ts';

const trillion = 1_000_000_000_000;
const payer = 'Anna';

/** Everybody's share is about a trillion, half of them above 0: some 180 of these come to more than is counted. */
function huge(title: string, fields: Partial<Expense> = {}): Expense {
  const adjustments = fifty.map((id, at) => [id, toMinorUnits(at % 2 === 0 ? trillion : -trillion)] as const);
  return makeExpense({
    amountMinor: trillion,
    payer,
    split: {
      mode: 'adjustment',
      participants: [...fifty],
      adjustmentsMinor: Object.fromEntries(adjustments),
    },
    title,
    ...fields,
  });
}

const small = (title: string, amountMinor = 900) =>
  makeExpense({ amountMinor, payer, participants: ['Bora'], title });

function knownIn(ledger: MemoryLedger): KnownExpense[] {
  return [...ledger.expenses].map(([id, { document }]) => ({
    id,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this test alone wrote it
    expense: document as Expense,
    pending: false,
  }));
}

function totalsOf({ totals }: MemoryLedger): Totals {
  if (totals === null) throw new Error('nothing was counted');
  return totals;
}

/** All that any screen works out of the figures. */
function useEverywhere(members: Record<string, MemberTotals>): void {
  expect(Object.values(netOf(members)).every((net) => Number.isSafeInteger(net))).toBe(true);
  suggestRoundedTransfers(netOf(members), 1_000);
}

function expectSound(ledger: MemoryLedger): void {
  const totals = totalsOf(ledger);
  const sizes = Object.values(totals.members).flatMap((figures) => Object.values(figures).map(Math.abs));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(maxSumsMinor);
  useEverywhere(totals.members);
  for (const [year, statistics] of ledger.statistics) {
    expect(isBeyondYear(year, statistics)).toBe(false);
    summarize([statistics], payer, null);
  }
  const leftOut = [...ledger.postings].filter(([, posting]) => posting.leftOut === true).map(([id]) => id);
  const named = Object.keys(totals.leftOut);
  expect(leftOut).toEqual(expect.arrayContaining(named));
  expect(named).toHaveLength(Math.min(20, leftOut.length));
}

/** What a page shows that knows every expense, and what of the totals any page can know. */
function expectSameOnPage(ledger: MemoryLedger): void {
  const totals = totalsOf(ledger);
  const shown = overlay(totals, knownIn(ledger), new Map());
  expect(shown.members).toEqual(totals.members);
  expect(shown.leftOut).toEqual(totals.leftOut);
  for (const [year, statistics] of ledger.statistics) {
    const overlaid = overlayStatistics(year, statistics, totals, knownIn(ledger), new Map());
    expect(overlaid).toEqual({ ...statistics, updatedAt: overlaid.updatedAt });
  }
}

function audit(ledger: MemoryLedger) {
  const expected = new ExpectedLedger('KRW', totalsOf(ledger));
  for (const id of ledger.expenses.keys()) {
    expected.meetExpense(id, ledger.seen(id) ?? undefined, ledger.postings.get(id));
  }
  for (const [number, page] of ledger.pages) expected.meetPage(String(number), page);
  return expected.finish(new Map([...ledger.statistics].map(([year, sums]) => [`statistics-${year}`, sums])));
}

/** A ledger that has counted as many huge expenses as it can, and left out the rest. */
async function fullLedger(): Promise<MemoryLedger> {
  const ledger = new MemoryLedger();
  for (let at = 0; at < 200; at += 1) ledger.write(`huge${at}`, huge(`큰 지출 ${at}`));
  await ledger.run();
  return ledger;
}

describe('an expense that brings the sums beyond what is counted', () => {
  it('is left out and named, and every other counts', async () => {
    const ledger = await fullLedger();
    expect(Object.values(totalsOf(ledger).leftOut)).toContain('큰 지출 199');
    const paid = totalsOf(ledger).members[payer]?.paid ?? 0;
    ledger.write('after', small('저녁', 700));
    ledger.write('oneMore', huge('또 하나'));
    const { unsound } = await ledger.run();
    expect(unsound).toEqual(new Map([['oneMore', ['amountMinor']]]));
    expect(totalsOf(ledger).members[payer]?.paid).toBe(paid + 700);
    expect(totalsOf(ledger).leftOut['oneMore']).toBe('또 하나');
    expectSound(ledger);
    expectSameOnPage(ledger);
    expect(audit(ledger)).toEqual([]);
  });

  it('stays counted as it was when an edit brings it there, and is counted again once it fits', async () => {
    const ledger = await fullLedger();
    ledger.write('edited', small('저녁'));
    await ledger.run();
    const before = totalsOf(ledger).members;
    ledger.write('edited', huge('저녁', { revision: 2 }));
    await ledger.run();
    expect(totalsOf(ledger).members).toEqual(before);
    expect(totalsOf(ledger).leftOut['edited']).toBe('저녁');
    expectSameOnPage(ledger);
    ledger.write('edited', { ...small('저녁', 800), revision: 3 });
    await ledger.run();
    expect(totalsOf(ledger).leftOut['edited']).toBeUndefined();
    expect(totalsOf(ledger).members[payer]?.paid).toBe((before[payer]?.paid ?? 0) - 100);
    expect(audit(ledger)).toEqual([]);
  });

  it('that is deleted takes nothing away, and has no row', async () => {
    const ledger = await fullLedger();
    const before = totalsOf(ledger).members;
    ledger.write('huge199', huge('큰 지출 199', { revision: 2, deletedAt: createdAtMs }));
    await ledger.run();
    expect(totalsOf(ledger).members).toEqual(before);
    expect(totalsOf(ledger).leftOut['huge199']).toBeUndefined();
    expect(audit(ledger)).toEqual([]);
    expectSameOnPage(ledger);
  });

  it('is said in the same frame by the page that writes it', async () => {
    const ledger = await fullLedger();
    const pending = { id: 'new', expense: huge('방금'), pending: true };
    const shown = overlay(totalsOf(ledger), [...knownIn(ledger), pending], new Map());
    expect(shown.members).toEqual(totalsOf(ledger).members);
    expect(shown.leftOut['new']).toBe('방금');
  });
});

it('sums that were stored beyond it are made again, within it', async () => {
  const ledger = await fullLedger();
  const beyond = {
    paid: toMinorUnits(maxSumsMinor),
    share: toMinorUnits(0),
    sent: toMinorUnits(1),
    received: toMinorUnits(0),
  };
  ledger.restore({ ...totalsOf(ledger), members: { [payer]: beyond } });
  ledger.write('after', small('저녁'));
  await ledger.deliver('after');
  expectSound(ledger);
  expect(audit(ledger)).toEqual([]);
});

it('any huge expenses, in any order: nothing throws, all sums are safe, and what is left out is named', async () => {
  let leftOut = 0;
  const wish = fc.record({
    id: fc.integer({ min: 0, max: 400 }),
    isIncome: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    date: fc.constantFrom('2025-03-01', '2026-03-01'),
    isDeleted: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    isSmall: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 400, maxLength: 600 }), async (wishes) => {
      const ledger = new MemoryLedger();
      const revisions = new Map<number, number>();
      for (const [at, { id, isIncome, date, isDeleted, isSmall }] of wishes.entries()) {
        const revision = (revisions.get(id) ?? 0) + 1;
        revisions.set(id, revision);
        const kind = isIncome ? ('income' as const) : ('expense' as const);
        const fields = { kind, date, revision, deletedAt: isDeleted ? createdAtMs : null };
        ledger.write(`expense${id}`, isSmall ? { ...small('작은'), ...fields } : huge('큰', fields));
        if (at % 40 === 0) await ledger.run();
      }
      await ledger.run();
      expectSound(ledger);
      expectSameOnPage(ledger);
      expect(audit(ledger)).toEqual([]);
      leftOut += Object.keys(totalsOf(ledger).leftOut).length;
    }),
    { numRuns: 8 },
  );
  expect(leftOut).toBeGreaterThan(0);
});
