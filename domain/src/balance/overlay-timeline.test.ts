import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expense } from '../records/expense.ts';
import type { Posting } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { overlayStatistics } from '../statistics/overlay.ts';
import { sumPostings } from '../testing/sum-postings.ts';
import { sumStatistics } from '../testing/sum-statistics.ts';
import { startTimeline, take, viewOf, type Step, type Timeline } from '../testing/timeline.ts';
import { overlayTotals, undecided, type KnownExpense } from './overlay.ts';
import { toPosting } from './posting.ts';
import { recentLimit } from './totals.ts';

type Client = Timeline['clients'][number];

const clientArb = fc.constantFrom<0 | 1>(0, 1);
const ofClient = <Name extends string>(name: Name) => fc.record({ do: fc.constant(name), client: clientArb });
const changeArb = fc.record({
  do: fc.constantFrom('edit' as const, 'delete' as const, 'restore' as const),
  client: clientArb,
  pick: fc.nat(),
  expense: expenseArb,
});

const stepArb: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('create' as const), client: clientArb, expense: expenseArb }),
  },
  { weight: 3, arbitrary: changeArb },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      client: clientArb,
      isLate: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
    }),
  },
  { weight: 7, arbitrary: ofClient('acknowledge' as const) },
  { weight: 4, arbitrary: ofClient('snapshot' as const) },
  { weight: 1, arbitrary: ofClient('snapshot-of-expenses' as const) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('catch up' as const),
      pageSize: fc.constantFrom(1, 3, 500),
      hint: fc.nat(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('surface' as const, 'settle' as const) }) },
);

/** So many at once that what is in `recent` leaves it; and a ledger that begins anew. */
const rareArb: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('batch' as const),
      expenses: fc.array(expenseArb, { minLength: recentLimit, maxLength: recentLimit + 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebuild' as const) }) },
);

/** Long enough that a good part of the runs has more expenses than `recent` holds. */
const stepsArb = fc.array(fc.oneof({ weight: 80, arbitrary: stepArb }, { weight: 1, arbitrary: rareArb }), {
  minLength: 0,
  maxLength: 300,
  size: 'max',
});

/** Shrinking a failure of hundreds of steps would go on for minutes; a pass takes a tenth of this. */
const limitMs = 20_000;

/** A client that loads only part of the expenses: the newest page, say. */
const isLoaded = (id: string) => !id.endsWith('3');

const postings = new WeakMap<Expense, Posting>();

/** The posting of an expense, worked out once: an expense never changes and has one id. */
function postingOf(id: string, expense: Expense): Posting {
  const known = postings.get(expense) ?? toPosting(id, expense);
  postings.set(expense, known);
  return known;
}

/**
 * From scratch: of every expense, the version the client knows, unless the server's totals are further on; of an
 * expense it has not loaded, what the totals hold.
 */
function fromScratch({ snapshot }: Client, known: readonly KnownExpense[], leftOut: ReadonlySet<string>) {
  const latest = new Map<string, Posting>(snapshot.postings);
  for (const entry of known) {
    const { id, expense } = entry;
    const isAhead = expense.revision > (snapshot.postings.get(id)?.revision ?? 0);
    if (isAhead && !leftOut.has(id) && !isOutOfSight(snapshot, entry)) latest.set(id, postingOf(id, expense));
  }
  const postings = [...latest.values()];
  return { members: sumPostings(postings), years: years.map((year) => sumStatistics(year, postings)) };
}

/** Became visible so late that what the totals hold is beyond it: it counts when the ledger has found it. */
function isOutOfSight({ totals }: Client['snapshot'], { id, expense, pending }: KnownExpense): boolean {
  if (pending || totals === null || Object.hasOwn(totals.recent, id)) return false;
  return totals.evictedUpTo > 0 && expense.updatedAt <= totals.evictedUpTo;
}

const years = [2025, 2026];

/** What the client shows. */
function overlaid(
  { totals, statistics }: Client['snapshot'],
  known: readonly KnownExpense[],
  applied: ReadonlyMap<string, Posting | null>,
) {
  return {
    members: overlayTotals(totals, known, applied),
    years: years.map((year) => overlayStatistics(year, statistics.get(year) ?? null, totals, known, applied)),
  };
}

function expectFigures(client: Client): void {
  const { postings, totals } = client.snapshot;
  const known = viewOf(client).filter(({ id }) => isLoaded(id));
  const needed = undecided(totals, known).map(({ id }) => id);
  // What was created here and now shows without a look-up.
  const created = known
    .filter(({ pending, expense }) => pending && expense.revision === 1)
    .map(({ id }) => id);
  expect(needed.filter((id) => created.includes(id))).toEqual([]);
  const applied = new Map(needed.map((id) => [id, postings.get(id) ?? null]));
  expect(overlaid(client.snapshot, known, applied)).toEqual(fromScratch(client, known, new Set()));
  // Not looked up, those are late; nothing is counted twice, and nothing else is affected.
  expect(overlaid(client.snapshot, known, new Map())).toEqual(fromScratch(client, known, new Set(needed)));
}

test('at every step each client shows what it knows, counted once', { timeout: 2 * limitMs }, () => {
  const seen = { evicted: 0, needed: 0, pendingApplied: 0, aheadOfRecent: 0, rebuilding: 0, outOfSight: 0 };
  fc.assert(
    fc.property(stepsArb, (steps) => {
      const timeline = startTimeline();
      for (const step of steps) {
        take(timeline, step);
        // Sending changes nothing the client can see.
        if (!('client' in step) || step.do === 'send') continue;
        const client = timeline.clients[step.client];
        expectFigures(client);
        count(client, seen);
      }
    }),
    { numRuns: 120, interruptAfterTimeLimit: limitMs },
  );
  console.log('steps of 120 timelines that were difficult', seen);
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});

function count(client: Client, seen: Record<string, number>): void {
  const { totals } = client.snapshot;
  const view = viewOf(client);
  const bump = (name: string, isSeen: boolean) => {
    if (isSeen) seen[name] = (seen[name] ?? 0) + 1;
  };
  bump('evicted', (totals?.evictedUpTo ?? 0) > 0 && Object.keys(totals?.recent ?? {}).length === recentLimit);
  bump(
    'rebuilding',
    totals !== null && totals.epoch !== '' && totals.appliedUpTo < client.snapshot.nowMs - 9,
  );
  bump(
    'outOfSight',
    view.some((entry) => isMissing(client, entry)),
  );
  bump('needed', undecided(totals, view).length > 0);
  const inRecent = view.flatMap((entry) => {
    const posting = totals?.recent[entry.id];
    return posting === undefined ? [] : [{ ...entry, posting }];
  });
  bump(
    'pendingApplied',
    inRecent.some(({ pending, expense, posting }) => pending && posting.revision >= expense.revision),
  );
  bump(
    'aheadOfRecent',
    inRecent.some(({ expense, posting }) => posting.revision < expense.revision),
  );
}

function isMissing({ snapshot }: Client, entry: KnownExpense): boolean {
  const held = snapshot.postings.get(entry.id)?.revision ?? 0;
  return held < entry.expense.revision && isOutOfSight(snapshot, entry);
}

test('when all has been delivered, the totals are the sum of the expenses, and every client shows them', () => {
  fc.assert(
    fc.property(stepsArb, (steps) => {
      const timeline = startTimeline();
      for (const step of steps) take(timeline, step);
      for (const client of [0, 1] as const) {
        while (timeline.clients[client].writes.length > 0) {
          take(timeline, { do: 'surface' });
          take(timeline, { do: 'send', client, isLate: false });
          take(timeline, { do: 'acknowledge', client });
        }
      }
      for (const step of ['surface', 'settle'] as const) take(timeline, { do: step });
      take(timeline, { do: 'catch up', pageSize: Infinity, hint: 0 });

      const { expenses, totals } = timeline.server;
      const postings = [...expenses].map(([id, expense]) => toPosting(id, expense));
      const members = sumPostings(postings);
      expect(totals?.members ?? {}).toEqual(members);
      for (const client of [0, 1] as const) {
        take(timeline, { do: 'snapshot', client });
        const { snapshot } = timeline.clients[client];
        expect(overlaid(snapshot, viewOf(timeline.clients[client]), new Map())).toEqual({
          members,
          years: years.map((year) => sumStatistics(year, postings)),
        });
      }
    }),
    { numRuns: 120, interruptAfterTimeLimit: limitMs },
  );
});
