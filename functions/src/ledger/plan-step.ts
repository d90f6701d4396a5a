import type { ExpenseActivity } from '@nbbang/domain/records/activity';
import type { Expense } from '@nbbang/domain/records/expense';
import type { Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { actorIn } from '../activity/actor-in.ts';
import { utcDay } from '../rates/utc-day.ts';
import { planFoundActivity, type PlannedActivity } from '../activity/plan-activity.ts';
import { applyChange, type Ledger } from './apply-change.ts';
import type { Found, LedgerGroup, PageChange, StepWrites } from './ledger-store.ts';
import { planPosting, type PostingChange } from './plan-posting.ts';
import { yearsMoved } from './plan-statistics.ts';

export type StepPlan = {
  changes: readonly PostingChange[];
  /** The years of statistics that the changes move. */
  years: readonly number[];
  /** What no entry tells yet as far as the postings know, by the id of the entry. */
  untold: ReadonlyMap<string, ExpenseActivity>;
  /** Writes that were made since the postings, of the day that it is now. */
  writes: number;
  /** The fields for which an expense cannot be counted, by its id. */
  unsound: ReadonlyMap<string, readonly string[]>;
};

/** What the expenses found change, before anything is read of what they change. */
export function planStep(
  found: readonly Found[],
  {
    postings,
    totals,
    group,
    nowMs,
  }: { postings: ReadonlyMap<string, StoredPosting>; totals: Totals; group: LedgerGroup; nowMs: number },
): StepPlan {
  const changes: PostingChange[] = [];
  const untold = new Map<string, ExpenseActivity>();
  const unsound = new Map<string, readonly string[]>();
  let writes = 0;
  for (const { expenseId, expense } of found) {
    const posting = postings.get(expenseId) ?? null;
    const { epoch } = totals;
    const plan = planPosting({ expenseId, groupCurrency: group.currency, epoch, expense, posting });
    if (plan.unsoundFields.length > 0) unsound.set(expenseId, plan.unsoundFields);
    if (plan.change === null) continue;
    changes.push(plan.change);
    if (plan.sound) writes += writesSince(posting, plan.sound, nowMs);
    const told = plan.sound && planEntry(expenseId, posting, plan.sound);
    if (told) untold.set(told.id, { ...told.activity, ...actorIn(group.known, told.activity.actorUid) });
  }
  return { changes, years: [...new Set(changes.flatMap(yearsMoved))], untold, writes, unsound };
}

/** A revision is a write: so many more than the posting knows, whichever epoch it is of, if it is of today. */
function writesSince(posting: StoredPosting | null, { revision, updatedAt }: Expense, nowMs: number): number {
  const isToday = utcDay(updatedAt).name === utcDay(nowMs).name;
  return isToday ? Math.max(0, revision - (posting?.revision ?? 0)) : 0;
}

/** A posting stored without its version cannot tell what the next one changed: that is left to the event. */
function planEntry(expenseId: string, posting: StoredPosting | null, now: Expense): PlannedActivity | null {
  if (posting === null) return planFoundActivity(expenseId, null, now);
  const { revision, version } = posting;
  return version === null ? null : planFoundActivity(expenseId, { revision, version }, now);
}

/**
 * What to write when all of it has changed, one after the other. An instance whose clock is behind does not turn time back:
 * statistics are never later than the totals, by which a page tells that the totals are still to come.
 */
export function foldStep(
  { changes, untold, writes: met }: Pick<StepPlan, 'changes' | 'untold' | 'writes'>,
  ledger: Ledger,
  nowMs: number,
): StepWrites {
  let totals = ledger.totals;
  const writtenMs = Math.max(nowMs, totals.updatedAt);
  const statistics = new Map<number, Statistics | null>(ledger.statistics);
  const moved = new Set<number>();
  const postings = new Map<string, StoredPosting | null>();
  const pages = new Map<number, PageChange>();
  for (const change of changes) {
    const writes = applyChange(change, { totals, statistics: present(statistics) }, writtenMs);
    totals = writes.totals;
    postings.set(change.expenseId, writes.posting);
    for (const [year, written] of writes.statistics) {
      statistics.set(year, written);
      moved.add(year);
    }
    if (writes.page !== null) {
      const { number, version, row } = writes.page;
      const rows = new Map(pages.get(number)?.rows).set(change.expenseId, row);
      pages.set(number, { version, rows });
    }
  }
  const written = [...statistics].filter(([year]) => moved.has(year));
  if (met > 0) totals = { ...totals, writes: addWrites(totals.writes, met, nowMs) };
  return { totals, postings, pages, statistics: new Map(written), activity: untold };
}

function addWrites({ day, count }: Totals['writes'], more: number, nowMs: number): Totals['writes'] {
  const { name: today } = utcDay(nowMs);
  return { day: today, count: (day === today ? count : 0) + more };
}

function present(statistics: ReadonlyMap<number, Statistics | null>): ReadonlyMap<number, Statistics> {
  return new Map([...statistics].flatMap(([year, held]) => (held === null ? [] : [[year, held] as const])));
}
