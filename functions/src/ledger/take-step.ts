import { isBeyondTotals } from '@nbbang/domain/balance/totals';
import { isBeyondYear } from '@nbbang/domain/statistics/apply';
import type { Totals } from '@nbbang/domain/records/totals';
import { countedEvery } from '../rates/limits.ts';
import type { ChangedPage, Held, LedgerStore } from './ledger-store.ts';
import { latenessMs, type Look, type Marks, marksAfter } from './marks.ts';
import { foldStep, planStep } from './plan-step.ts';
import { isHeld, timeOf, versionOf } from './version.ts';

/** Which page of the changes a step takes. `lastMs`: the time of the last change on the pages before it; null: it is the first. */
export type Place = { afterMs: number; cursor: unknown; lastMs: number | null };

/** `isFull`: the page was, so there may be more at `next`. */
export type Taken = { isFull: boolean; next: Place };

export type StepOptions = {
  held: Held;
  place: Place;
  /** An expense to take as well, should its time be before the page: it became visible late, or is gone. */
  expenseId: string | null;
  nowMs: number;
  /** Gets the fields for which an expense could not be counted, by its id. */
  unsound: Map<string, readonly string[]>;
};

/**
 * One step of the ledger: a page of what changed, all that is kept of it, written at once.
 *
 * @returns `lost`: somebody else changed the totals meanwhile, and nothing was written. `damaged`: what is stored cannot
 * be gone on with. `gone`: there is no group any more.
 */
export async function takeStep(
  store: LedgerStore,
  { held, place, expenseId, nowMs, unsound }: StepOptions,
): Promise<Taken | 'lost' | 'damaged' | 'gone'> {
  const { totals } = held;
  // Stored before there was a limit: made again, they keep to it.
  if (isBeyondTotals(totals)) return 'damaged';
  // Before the page is asked for: so the page has it, if it is later than where the page begins.
  const hinted = expenseId === null ? [] : [{ expenseId, expense: await store.expense(expenseId) }];
  const page = await store.changedAfter(place.afterMs, place.cursor);
  const look = lookOf(place, page);
  const next = { ...place, cursor: page.cursor, lastMs: look.times.at(-1) ?? null };
  const taken = { isFull: page.isFull, next };
  const marks = marksAfter(totals, look);
  const found = [...hinted.filter(({ expense }) => !(timeOf(expense) > place.afterMs)), ...page.found].filter(
    ({ expenseId: id, expense }) => !isHeld(totals.recent[id], versionOf(expense)),
  );
  if (found.length === 0 && !isWorthWriting(totals, marks, page)) return taken;

  const group = await store.group();
  if (group === null) return 'gone';
  const ids = found.map((one) => one.expenseId);
  const postings = await store.postings(ids, totals.epoch);
  if (postings === null) return 'damaged';
  const plan = planStep(found, { postings, totals, group, nowMs });
  for (const [id, fields] of plan.unsound) unsound.set(id, fields);
  if (plan.changes.length === 0 && !isWorthWriting(totals, marks, page)) return taken;

  const [statistics, told] = await Promise.all([
    store.statistics(plan.years.filter((year) => totals.years.includes(year))),
    store.exactActivity([...plan.untold].flatMap(([id, { since }]) => (since === undefined ? [] : [id]))),
  ]);
  if (statistics === null || [...statistics].some(([year, held]) => isBeyondYear(year, held)))
    return 'damaged';
  const untold = new Map([...plan.untold].filter(([id]) => !told.has(id)));
  const writes = foldStep({ ...plan, untold }, { totals, statistics }, nowMs);
  for (const [id, posting] of writes.postings)
    if (posting?.leftOut === true) unsound.set(id, ['amountMinor']);
  const isWritten = await store.commit({ ...writes, totals: { ...writes.totals, ...marks } }, held.version);
  if (isWritten && isCountDue(totals.writes, writes.totals.writes)) await store.countWriters(nowMs);
  return isWritten ? taken : 'lost';
}

/** Whether another so many writes have come together. A count that fails comes with the next ones. */
function isCountDue(before: Totals['writes'], after: Totals['writes']): boolean {
  const former = before.day === after.day ? before.count : 0;
  return Math.floor(after.count / countedEvery) > Math.floor(former / countedEvery);
}

/** A page on which nothing is left says that the one before it was the last: all of that one's last instant has been seen. */
function lookOf({ afterMs, lastMs }: Place, { found, isFull, readMs }: ChangedPage): Look {
  const times = found.map(({ updatedAt }) => updatedAt);
  return { afterMs, times: times.length === 0 && lastMs !== null ? [lastMs] : times, isFull, readMs };
}

/**
 * `settledUpTo` goes on by itself while time passes: that alone is not worth a write every time. But after a full page the
 * next run begins where this one came to.
 */
function isWorthWriting(
  before: Marks,
  { appliedUpTo, settledUpTo }: Marks,
  { isFull }: ChangedPage,
): boolean {
  const least = isFull ? 0 : latenessMs;
  return appliedUpTo > before.appliedUpTo || settledUpTo > before.settledUpTo + least;
}
