import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from '../records/totals.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { overlayStatistics } from '../statistics/overlay.ts';
import { sumPostings } from '../testing/sum-postings.ts';
import { sumStatistics } from '../testing/sum-statistics.ts';
import { startTimeline, take, viewOf, type Step, type Timeline } from '../testing/timeline.ts';
import { needsPosting, overlayTotals, type KnownExpense } from './overlay.ts';
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
  { weight: 10, arbitrary: ofClient('send' as const) },
  { weight: 7, arbitrary: ofClient('acknowledge' as const) },
  { weight: 4, arbitrary: ofClient('snapshot' as const) },
  { weight: 1, arbitrary: ofClient('snapshot-of-expenses' as const) },
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('trigger' as const), pick: fc.nat(), isRepeated: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'wait' as const }) },
);

/** Long enough that a good part of the runs has more expenses than `recent` holds. */
const stepsArb = fc.array(stepArb, { minLength: 0, maxLength: 300, size: 'max' });

/** Shrinking a failure of hundreds of steps would go on for minutes; a pass takes a tenth of this. */
const limitMs = 20_000;

/** A client that loads only part of the expenses: the newest page, say. */
const isLoaded = (id: string) => !id.endsWith('3');

/**
 * From scratch: of every expense, the version the client knows, unless the server's totals are further on; of an
 * expense it has not loaded, what the totals hold.
 */
function fromScratch({ snapshot }: Client, known: readonly KnownExpense[], leftOut: ReadonlySet<string>) {
  const latest = new Map<string, Posting>(snapshot.postings);
  for (const { id, expense } of known) {
    const isAhead = expense.revision > (snapshot.postings.get(id)?.revision ?? 0);
    if (isAhead && !leftOut.has(id)) latest.set(id, toPosting(id, expense));
  }
  const postings = [...latest.values()];
  return { members: sumPostings(postings), years: years.map((year) => sumStatistics(year, postings)) };
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
  const needed = needsPosting(totals, known);
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
  const seen = { evicted: 0, needed: 0, pendingApplied: 0, aheadOfRecent: 0 };
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
  // The runs went where it is difficult.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});

function count(client: Client, seen: Record<string, number>): void {
  const { totals } = client.snapshot;
  const view = viewOf(client);
  const bump = (name: string, isSeen: boolean) => {
    if (isSeen) seen[name] = (seen[name] ?? 0) + 1;
  };
  bump('evicted', (totals?.evictedUpTo ?? 0) > 0 && Object.keys(totals?.recent ?? {}).length === recentLimit);
  bump('needed', needsPosting(totals, view).length > 0);
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

test('when all has been delivered, the totals are the sum of the expenses, and every client shows them', () => {
  fc.assert(
    fc.property(stepsArb, (steps) => {
      const timeline = startTimeline();
      for (const step of steps) take(timeline, step);
      for (const client of [0, 1] as const) {
        while (timeline.clients[client].writes.length > 0) {
          take(timeline, { do: 'send', client });
          take(timeline, { do: 'acknowledge', client });
        }
      }
      while (timeline.server.events.length > 0) take(timeline, { do: 'trigger', pick: 0, isRepeated: false });

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
