import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expense } from '../records/expense.ts';
import type { Posting, Totals } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { sumPostings } from '../testing/sum-postings.ts';
import { netOf } from './net.ts';
import { toPosting } from './posting.ts';
import { applyPosting, emptyTotals, recentLimit } from './totals.ts';

/** What the trigger keeps: the totals and the posting of every expense. */
type Books = { totals: Totals; postings: ReadonlyMap<string, Posting> };

const emptyBooks: Books = { totals: emptyTotals(0), postings: new Map() };

function apply({ totals, postings }: Books, id: string, expense: Expense): Books {
  const previous = postings.get(id) ?? null;
  const next = toPosting(id, expense);
  if (previous !== null && previous.revision >= next.revision) {
    expect(applyPosting(totals, id, previous, next, 1)).toBe(totals);
    return { totals, postings };
  }
  return {
    totals: applyPosting(totals, id, previous, next, 1),
    postings: new Map([...postings, [id, next]]),
  };
}

type Write = { id: string; expense: Expense };

/** Every expense with one to three revisions, each later than the one before. */
const historiesArb = fc
  .array(fc.array(expenseArb, { minLength: 1, maxLength: 3 }), { maxLength: 30 })
  .map((all) =>
    all.map((versions, at): Write[] =>
      versions.map((expense, version) => ({
        id: `expense${at}`,
        expense: { ...expense, revision: version + 1, updatedAt: expense.updatedAt + 1_000 * version },
      })),
    ),
  );

const latestOf = (histories: Write[][]) => histories.flatMap((versions) => versions.slice(-1));
const applyAll = (writes: Write[]) =>
  writes.reduce((books, { id, expense }) => apply(books, id, expense), emptyBooks);

describe('the totals', () => {
  /** Any writes in any order, as often as one likes, then every expense as it is in the end. */
  const runsArb = historiesArb.chain((histories) => {
    const writes = histories.flat();
    const latest = latestOf(histories);
    const some =
      writes.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...writes), { maxLength: 60 });
    const ends = fc.shuffledSubarray(latest, { minLength: latest.length });
    return fc.tuple(fc.constant(latest), some, ends, some);
  });

  test('are the sum of the postings, whatever the order and the repetitions', () => {
    fc.assert(
      fc.property(runsArb, ([latest, early, ends, late]) => {
        const { totals } = applyAll([...early, ...ends, ...late]);
        expect(totals.members).toEqual(sumPostings(latest.map(({ id, expense }) => toPosting(id, expense))));
      }),
      { numRuns: 1_000 },
    );
  });

  test('make balances that add up to 0', () => {
    fc.assert(
      fc.property(runsArb, ([, early, ends]) => {
        const nets = Object.values(netOf(applyAll([...early, ...ends]).totals.members));
        expect(nets.reduce((sum, net) => sum + net, 0)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('keep the newest postings, ties by id, and know how new a dropped one was', () => {
    fc.assert(
      fc.property(runsArb, ([latest, early, ends, late]) => {
        const { totals } = applyAll([...early, ...ends, ...late]);
        const newestFirst = latest
          .map(({ id, expense }) => [id, toPosting(id, expense)] as const)
          .sort(([idA, a], [idB, b]) => b.updatedAt - a.updatedAt || (idA < idB ? -1 : 1));
        expect(totals.recent).toEqual(Object.fromEntries(newestFirst.slice(0, recentLimit)));
        for (const [, { updatedAt }] of newestFirst.slice(recentLimit)) {
          expect(totals.evictedUpTo).toBeGreaterThanOrEqual(updatedAt);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are the same document in any order when no expense was edited', () => {
    const shuffledArb = historiesArb
      .map(latestOf)
      .chain((latest) =>
        fc.tuple(fc.constant(latest), fc.shuffledSubarray(latest, { minLength: latest.length })),
      );
    fc.assert(
      fc.property(shuffledArb, ([latest, shuffled]) => {
        expect(applyAll(shuffled).totals).toEqual(applyAll(latest).totals);
      }),
      { numRuns: 500 },
    );
  });
});

test('deleting an expense leaves nothing of it, restoring it brings all back', () => {
  fc.assert(
    fc.property(historiesArb, expenseArb, (histories, expense) => {
      const before = applyAll(histories.flat());
      const at = (revision: number, deletedAt: number | null): Expense => ({
        ...expense,
        revision,
        deletedAt,
      });
      const created = apply(before, 'new', at(1, null));
      const deleted = apply(created, 'new', at(2, 5));
      const restored = apply(deleted, 'new', at(3, null));
      expect(deleted.totals.members).toEqual(before.totals.members);
      expect(restored.totals.members).toEqual(created.totals.members);
    }),
    { numRuns: 300 },
  );
});

test('nothing that is passed in is changed', () => {
  fc.assert(
    fc.property(historiesArb, expenseArb, (histories, expense) => {
      const { totals } = applyAll(histories.flat());
      const before = structuredClone(totals);
      applyPosting(totals, 'new', null, toPosting('new', expense), 2);
      expect(totals).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
