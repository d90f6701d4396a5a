import { toPosting } from '../balance/posting.ts';
import { applyPosting, emptyTotals } from '../balance/totals.ts';
import { compareIds } from '../money/compare-ids.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting, Statistics, Totals } from '../records/totals.ts';
import { applyToStatistics } from '../statistics/apply.ts';
import { yearOf } from '../statistics/year-of.ts';

/**
 * A model of what the server holds of a group: one moment of it. Every function answers the next moment. It keeps to what
 * the records promise (`appliedUpTo`, `settledUpTo`, `epoch` in `records/totals.ts`).
 */
export type LedgerMoment = {
  nowMs: number;
  expenses: ReadonlyMap<string, Expense>;
  /** Commits that nobody can see yet, by expense. Nobody can write those expenses meanwhile. */
  unseen: ReadonlyMap<string, Expense>;
  /** What the totals hold, exactly: the postings of their epoch. */
  postings: ReadonlyMap<string, Posting>;
  /** The documents: those of a former epoch stay until they are written again. */
  stored: ReadonlyMap<string, Posting & { epoch: string }>;
  totals: Totals | null;
  /** Of every year in which something was ever counted. */
  statistics: ReadonlyMap<number, Statistics>;
};

export const emptyMoment: LedgerMoment = {
  nowMs: 1,
  expenses: new Map(),
  unseen: new Map(),
  postings: new Map(),
  stored: new Map(),
  totals: null,
  statistics: new Map(),
};

/** One commit: all of its writes have one time. `isLate`: nobody sees it before `surface`. */
export function commit(
  moment: LedgerMoment,
  writes: readonly { id: string; expense: Expense }[],
  isLate = false,
): LedgerMoment {
  const nowMs = moment.nowMs + 1;
  const stored = writes.map(({ id, expense }) => [id, { ...expense, updatedAt: nowMs }] as const);
  const where = isLate ? 'unseen' : 'expenses';
  return { ...moment, nowMs, [where]: new Map([...moment[where], ...stored]) };
}

/** What was committed is seen at last. */
export function surface(moment: LedgerMoment): LedgerMoment {
  return { ...moment, expenses: new Map([...moment.expenses, ...moment.unseen]), unseen: new Map() };
}

/**
 * The ledger takes the next page of what changed; and `hint`, the expense whose event woke it, should that have become
 * visible late.
 */
export function catchUp(moment: LedgerMoment, pageSize: number, hint?: string): LedgerMoment {
  const { appliedUpTo } = moment.totals ?? emptyTotals(0);
  const later = [...moment.expenses]
    .filter(([, { updatedAt }]) => updatedAt > appliedUpTo)
    .toSorted(([idA, a], [idB, b]) => a.updatedAt - b.updatedAt || compareIds(idA, idB));
  const lastMs = later[Math.min(pageSize, later.length) - 1]?.[1].updatedAt ?? appliedUpTo;
  const hinted = hint === undefined ? undefined : moment.expenses.get(hint);
  const page = later.filter(([, { updatedAt }]) => updatedAt <= lastMs);
  if (hint !== undefined && hinted !== undefined && hinted.updatedAt <= lastMs) page.push([hint, hinted]);
  return apply(moment, page, { appliedUpTo: lastMs });
}

/** The ledger looks again at what it has been through: at all that nothing can be added to any more. */
export function settle(moment: LedgerMoment): LedgerMoment {
  const { appliedUpTo, settledUpTo } = moment.totals ?? emptyTotals(0);
  const unseenMs = Math.min(...[...moment.unseen.values()].map(({ updatedAt }) => updatedAt));
  const untilMs = Math.min(appliedUpTo, unseenMs - 1);
  const again = [...moment.expenses].filter(
    ([, { updatedAt }]) => updatedAt > settledUpTo && updatedAt <= untilMs,
  );
  return apply(moment, again, { settledUpTo: untilMs });
}

/** The ledger begins anew: it holds nothing, and catches up from there. */
export function rebuild(moment: LedgerMoment): LedgerMoment {
  const nowMs = moment.nowMs + 1;
  const totals = { ...emptyTotals(nowMs), epoch: `epoch${nowMs}` };
  return { ...moment, nowMs, totals, postings: new Map(), statistics: new Map() };
}

/** The ledger as it was before it had marks: it applies the expense whose event comes, in whatever order. */
export function applyOne(moment: LedgerMoment, id: string): LedgerMoment {
  const expense = moment.expenses.get(id);
  return expense === undefined ? moment : apply(moment, [[id, expense]], {});
}

function apply(
  moment: LedgerMoment,
  page: readonly (readonly [string, Expense])[],
  marks: Partial<Totals>,
): LedgerMoment {
  const nowMs = moment.nowMs + 1;
  const before = moment.totals ?? emptyTotals(0);
  let totals = before;
  const postings = new Map(moment.postings);
  const stored = new Map(moment.stored);
  const statistics = new Map(moment.statistics);
  for (const [id, expense] of page) {
    const former = postings.get(id) ?? null;
    const next = toPosting(id, expense);
    if (former !== null && former.revision >= next.revision) continue;
    totals = applyPosting(totals, id, former, next, nowMs);
    postings.set(id, next);
    stored.set(id, { ...next, epoch: before.epoch });
    for (const year of new Set([former, next].map((posting) => posting && yearOf(posting)))) {
      if (year !== null)
        statistics.set(year, applyToStatistics(year, statistics.get(year) ?? null, { former, next }, 0));
    }
  }
  const marked = { ...totals, ...marks };
  const isMoved = marked.appliedUpTo > before.appliedUpTo || marked.settledUpTo > before.settledUpTo;
  if (totals === before && !isMoved) return moment;
  return { ...moment, nowMs, postings, stored, statistics, totals: { ...marked, updatedAt: nowMs } };
}
