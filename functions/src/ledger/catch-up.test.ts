import { toPosting } from '@nbbang/domain/balance/posting';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import { historyPageSchema, pageRows } from '@nbbang/domain/records/history';
import { type StoredPosting, storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import { isEmptyYear } from '@nbbang/domain/statistics/apply';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { sumPostings } from '@nbbang/domain/testing/sum-postings';
import { sumStatistics } from '@nbbang/domain/testing/sum-statistics';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MemoryLedger } from '../testing/memory-ledger.ts';
import { latenessMs } from './marks.ts';

const ids = ['expenseAAAA', 'expenseBBBB', 'expenseCCCC', 'expenseDDDD', 'expenseEEEE'];
const idArb = fc.constantFrom(...ids);

/** What may happen to a group, and to its ledger. */
const happenings = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      id: idArb,
      expense: expenseArb,
      present: fc.constantFrom('sound', 'sound', 'sound', 'sound', 'deleted', 'missing', 'unsound'),
      isLate: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('deliver' as const), id: idArb, knows: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('run' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('surface' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      ms: fc.constantFrom(1, latenessMs, 3 * latenessMs),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('lose' as const),
      what: fc.constantFrom('totals', 'statistics', 'posting'),
      id: idArb,
    }),
  },
);
type Happening = typeof happenings extends fc.Arbitrary<infer Drawn> ? Drawn : never;

type Between = 'nothing' | 'other' | 'end';

const scripts = fc.record({
  happenings: fc.array(happenings, { maxLength: 40 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  /** What comes between two steps of one who works: somebody else's work, the end of it, or nothing. */
  between: fc.infiniteStream(fc.constantFrom<Between[]>('nothing', 'nothing', 'nothing', 'other', 'end')),
});
type Script = typeof scripts extends fc.Arbitrary<infer Drawn> ? Drawn : never;

class CutOff extends Error {}

async function happen(ledger: MemoryLedger, happening: Happening): Promise<void> {
  switch (happening.type) {
    case 'write': {
      const { id, expense, present, isLate } = happening;
      const before = v.safeParse(v.object({ revision: v.number() }), ledger.seen(id));
      // Nobody can write on what nobody sees.
      if (ledger.expenses.get(id)?.isLate === true) return;
      const revision = (before.success ? before.output.revision : 0) + 1;
      const written = { ...expense, revision, deletedAt: present === 'deleted' ? createdAtMs : null };
      const document = present === 'unsound' ? { ...written, amountMinor: 1.5 } : written;
      ledger.write(id, present === 'missing' ? null : document, isLate && present !== 'missing');
      // An admin who removes it or breaks it runs the function: nothing else would find that.
      if (present === 'missing' || present === 'unsound') await finish(() => ledger.deliver(id, false));
      return;
    }
    case 'deliver':
      await finish(() => ledger.deliver(happening.id, happening.knows));
      return;
    case 'run':
      await finish(() => ledger.run());
      return;
    case 'surface':
      ledger.surface();
      return;
    case 'wait':
      // Nothing stays unseen that long.
      if (happening.ms >= latenessMs) ledger.surface();
      ledger.nowMs += happening.ms;
      return;
    case 'lose':
      if (happening.what === 'totals') ledger.totals = null;
      else if (happening.what === 'statistics') ledger.statistics.clear();
      else if (ledger.postings.has(happening.id))
        ledger.damaged.set(happening.id, ledger.postings.get(happening.id)?.epoch ?? '');
      return;
  }
}

/** Delivers until it is not cut off any more. */
async function finish(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
    }
  }
}

async function follow({ happenings: all, pageSize, between }: Script): Promise<MemoryLedger> {
  const ledger = new MemoryLedger(pageSize);
  let depth = 0;
  let ends = 0;
  ledger.between = async () => {
    expectPromises(ledger);
    const drawn = between.next();
    const value: Between = drawn.done === true ? 'nothing' : drawn.value;
    // Twice in a row is enough to come between, and sometime somebody gets to the end.
    if (value === 'end' && ends < 20) {
      ends += 1;
      throw new CutOff();
    }
    if (value !== 'other' || depth > 1) return;
    depth += 1;
    try {
      await ledger.run();
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
    } finally {
      depth -= 1;
    }
  };
  for (const happening of all) {
    await happen(ledger, happening);
    expectPromises(ledger);
  }
  ledger.between = () => Promise.resolve();
  return ledger;
}

function countedPostings({ postings, damaged, totals }: MemoryLedger): Map<string, StoredPosting> {
  return new Map([...postings].filter(([id, { epoch }]) => epoch === totals?.epoch && !damaged.has(id)));
}

/** What a reader may rely on between any two steps. */
function expectPromises(ledger: MemoryLedger): void {
  const { totals, expenses, damaged } = ledger;
  if (totals === null) return;
  const counted = countedPostings(ledger);
  // What a damaged posting counts cannot be told; the totals are made again as soon as it is met.
  if (damaged.size === 0) expect(totals.members).toEqual(sumPostings([...counted.values()]));
  for (const [id, { updatedAt }] of counted) {
    expect(updatedAt, `${id} is not later than the mark`).toBeLessThanOrEqual(totals.appliedUpTo + 1);
  }
  for (const [id, { document }] of expenses) {
    const parsed = v.safeParse(expenseSchema, document);
    if (!parsed.success || damaged.has(id) || ledger.wasLate.has(id)) continue;
    const { updatedAt, revision } = parsed.output;
    if (updatedAt > totals.appliedUpTo) continue;
    expect(counted.get(id)?.revision, `${id} is in, as the mark says`).toBe(revision);
  }
}

function soundOf(ledger: MemoryLedger): [string, Expense][] {
  return [...ledger.expenses.keys()].flatMap((id): [string, Expense][] => {
    const parsed = v.safeParse(expenseSchema, ledger.seen(id));
    return parsed.success ? [[id, parsed.output]] : [];
  });
}

/** All that is kept is what it is from scratch. */
function expectWhole(ledger: MemoryLedger): void {
  const { totals } = ledger;
  const sound = soundOf(ledger);
  const postings = new Map(sound.map(([id, held]) => [id, toPosting(id, held)]));
  const counted = [...countedPostings(ledger)].map(
    ([id, { page: _page, epoch: _epoch, version: _version, ...posting }]) => [id, posting] as const,
  );
  expect(new Map(counted)).toEqual(postings);
  for (const posting of ledger.postings.values()) v.parse(storedPostingSchema, posting);
  expect(v.parse(totalsSchema, totals)).toEqual(totals);
  expect(totals?.members).toEqual(sumPostings([...postings.values()]));
  const years = [2025, 2026]
    .map((year) => sumStatistics(year, [...postings.values()]))
    .filter((statistics) => !isEmptyYear(statistics));
  expect(totals?.years).toEqual(years.map(({ year }) => year));
  for (const { year, share, paid } of years)
    expect(ledger.statistics.get(year)).toMatchObject({ share, paid });
  // Else a page would wait for what is there, where much of it has one time.
  for (const [id, { updatedAt }] of sound)
    expect(updatedAt, `${id} is within the mark`).toBeLessThanOrEqual(totals?.appliedUpTo ?? 0);
  expectPages(ledger, sound);
}

/** The history from scratch: each sound expense once, in the page that its posting names. */
function expectPages(ledger: MemoryLedger, sound: readonly [string, Expense][]): void {
  const expected = sound.flatMap(([id, held]) => {
    const row = toHistoryRow(id, held);
    return row === null ? [] : [[id, { row, page: ledger.postings.get(id)?.page }] as const];
  });
  const rows = [...ledger.pages].flatMap(([page, { rows: held }]) =>
    Object.entries(held).map(([id, row]) => [id, { row, page }] as const),
  );
  expect(rows).toHaveLength(expected.length);
  expect(new Map(rows)).toEqual(new Map(expected));
  for (const [number, page] of ledger.pages) {
    expect(v.parse(historyPageSchema, page).number).toBe(number);
    expect(Object.keys(page.rows).length).toBeLessThanOrEqual(pageRows);
  }
}

const dinner = (amountMinor = 900) => makeExpense({ amountMinor, payer: 'Anna', participants: ['Bora'] });

describe('catchUp', () => {
  // The second: among its first schedules is one in which an epoch begins between two pages of a run.
  it.each([
    ['any', { numRuns: 400 }],
    ['those of one seed', { numRuns: 20, seed: -2_089_297_673 }],
  ])(
    'ends whole after events lost, late, doubled, cut off or beside each other, and promises nothing false: %s',
    async (_which, drawn) => {
      await fc.assert(
        fc.asyncProperty(scripts, async (script) => {
          const ledger = await follow(script);
          // All that was late is seen by now, some other expense is written, and only its event comes.
          ledger.surface();
          ledger.nowMs += 3 * latenessMs;
          ledger.write('last', { ...dinner(), revision: 1 });
          // A page that is looked at again is a step of its own, and a run takes two.
          for (let runs = 0; runs < 2 * ids.length + 2; runs++) {
            ledger.nowMs += 1;
            // Lost statistics are met with the next write in their year.
            const date = runs % 2 === 0 ? '2025-12-31' : '2026-01-31';
            ledger.write('last', { ...dinner(), date, revision: runs + 2 });
            await ledger.deliver('last');
            ledger.nowMs += 3 * latenessMs;
          }
          // A damaged posting is met with the next write of its expense, or by the audit.
          for (const id of [...ledger.damaged.keys()]) {
            ledger.write(id, { ...dinner(), revision: 99 });
            await ledger.deliver(id);
          }
          expectWhole(ledger);
        }),
        drawn,
      );
    },
  );
});

describe('what a run costs', () => {
  it('is two reads at most where nothing is left, and four for a new expense besides its group', async () => {
    const ledger = new MemoryLedger();
    ledger.write('first', dinner());
    await ledger.deliver('first');
    ledger.reads = 0;
    ledger.write('second', dinner());
    await ledger.deliver('second');
    // Totals, the hinted expense, the query, group, posting, statistics of the year.
    expect(ledger.reads).toBe(6);
    ledger.reads = 0;
    await ledger.deliver('second');
    expect(ledger.reads).toBe(1);
    for (let n = 0; n < 25; n++) ledger.write(`other${n}`, dinner());
    await ledger.run();
    ledger.reads = 0;
    // It is not among the recent postings any more.
    await ledger.deliver('second');
    expect(ledger.reads).toBe(2);
  });

  it('is one step for many writes, whoever of them is told of', async () => {
    const ledger = new MemoryLedger();
    for (let n = 0; n < 60; n++) ledger.write(`other${n}`, dinner(100 + n));
    await ledger.deliver('other30');
    expect(ledger.commits).toBe(1);
    expect(ledger.totals?.members['Anna']?.paid).toBe(60 * 100 + (59 * 60) / 2);
    ledger.reads = 0;
    for (let n = 0; n < 60; n++) await ledger.deliver(`other${n}`);
    expect(ledger.commits).toBe(1);
    expect(ledger.reads).toBeLessThanOrEqual(2 * 60);
  });

  it('is done for what stands behind it too by an event that stood in a queue, once nobody has for a while', async () => {
    const ledger = new MemoryLedger();
    ledger.write('first', dinner());
    ledger.write('second', dinner());
    await ledger.deliver('second');
    ledger.write('third', dinner());
    await ledger.deliver('first');
    expect(ledger.postings.has('third')).toBe(false);
    ledger.nowMs += 2_000;
    ledger.reads = 0;
    await ledger.deliver('first');
    expect(ledger.postings.has('third')).toBe(true);
    ledger.reads = 0;
    ledger.nowMs += 2_000;
    await ledger.deliver('first');
    // Totals, and a query that finds nothing.
    expect(ledger.reads).toBe(2);
  });

  it('gets past writes of one instant that fill more than a page', async () => {
    const ledger = new MemoryLedger(10);
    for (let n = 0; n < 35; n++) {
      ledger.write(`other${n}`, dinner());
      ledger.nowMs -= 1;
    }
    await ledger.run();
    expect(ledger.postings.size).toBe(35);
  });
});

describe('what became visible late and whose event was lost', () => {
  it('is found by a later write', async () => {
    const ledger = new MemoryLedger();
    ledger.write('late', dinner(300), true);
    ledger.write('first', dinner(500));
    await ledger.deliver('first');
    ledger.surface();
    ledger.nowMs += 3 * latenessMs;
    ledger.write('second', dinner(700));
    await ledger.deliver('second');
    expect(ledger.totals?.members['Anna']?.paid).toBe(1_500);
  });
});

describe('what is told', () => {
  const told = (ledger: MemoryLedger) => Object.fromEntries(ledger.activity);

  it('is each version by itself, as long as none was passed over', async () => {
    const ledger = new MemoryLedger();
    for (const [at, title] of ['저녁', '야식', '아침'].entries()) {
      ledger.write('dinner', { ...dinner(), title, revision: at + 1, updatedBy: `uid-${at}` });
      await ledger.deliver('dinner');
    }
    expect(told(ledger)).toMatchObject({
      'dinner-1': { what: 'created', actorUid: 'uid-0' },
      'dinner-2': {
        what: 'edited',
        actorUid: 'uid-1',
        changes: [{ field: 'title', before: '저녁', after: '야식' }],
      },
      'dinner-3': {
        what: 'edited',
        actorUid: 'uid-2',
        changes: [{ field: 'title', before: '야식', after: '아침' }],
      },
    });
    expect(Object.values(told(ledger)).every((entry) => !('since' in entry))).toBe(true);
  });

  it('is several versions together where they were met together, but not in the place of their own entries', async () => {
    const ledger = new MemoryLedger();
    ledger.write('dinner', dinner());
    await ledger.deliver('dinner');
    ledger.write('dinner', { ...dinner(), title: '야식', revision: 2 });
    ledger.write('dinner', { ...dinner(), title: '야식', note: '늦게', revision: 3 });
    await ledger.deliver('dinner');
    const together = { since: 1, changes: [{ field: 'title' }, { field: 'note' }] };
    expect(told(ledger)).toMatchObject({ 'dinner-3': together });
    expect(told(ledger)).not.toHaveProperty('dinner-2');

    const exact = ledger.activity.get('dinner-1');
    if (exact === undefined) throw new Error('nothing was told');
    ledger.activity.set('dinner-5', exact);
    ledger.write('dinner', { ...dinner(), title: '점심', revision: 5 });
    await ledger.deliver('dinner');
    expect(ledger.activity.get('dinner-5')).toBe(exact);
  });

  it('is nothing again when the ledger is made again', async () => {
    const ledger = new MemoryLedger();
    ledger.write('dinner', dinner());
    await ledger.deliver('dinner');
    ledger.activity.clear();
    ledger.totals = null;
    await ledger.run();
    expect(ledger.totals).toMatchObject({ members: { Anna: { paid: 900 } } });
    expect(ledger.activity.size).toBe(0);
  });
});

describe('writes of a day', () => {
  it('are counted by their revisions, once, and their writers with each hundred of them', async () => {
    const ledger = new MemoryLedger();
    for (let n = 0; n < 60; n++) ledger.write(`other${n}`, dinner());
    await ledger.run();
    expect(ledger.totals?.writes).toMatchObject({ count: 60 });
    // 39 writes of one expense, of which the ledger meets the last.
    ledger.write('other0', { ...dinner(), revision: 40 });
    await ledger.deliver('other0');
    await ledger.deliver('other0', false);
    expect([ledger.totals?.writes.count, ledger.counts]).toEqual([99, 0]);
    ledger.write('more', dinner());
    await ledger.deliver('more');
    expect([ledger.totals?.writes.count, ledger.counts]).toEqual([100, 1]);
    for (let n = 0; n < 250; n++) ledger.write(`another${n}`, dinner());
    await ledger.run();
    expect([ledger.totals?.writes.count, ledger.counts]).toEqual([350, 3]);
    // What each of them wrote is what the activity tells of them.
    expect([...ledger.writers.values()]).toEqual([ledger.activity.size - 50]);
  });

  it('begin anew with each day, and those of another day count nothing', async () => {
    const ledger = new MemoryLedger();
    for (let n = 0; n < 60; n++) ledger.write(`other${n}`, dinner());
    await ledger.run();
    ledger.nowMs += 24 * 3_600_000;
    ledger.write('first', dinner());
    await ledger.deliver('first');
    expect(ledger.totals?.writes.count).toBe(1);
    for (let n = 0; n < 60; n++) ledger.write(`missed${n}`, dinner());
    ledger.nowMs += 24 * 3_600_000;
    ledger.write('second', dinner());
    await ledger.deliver('second');
    expect([ledger.totals?.writes.count, ledger.counts]).toEqual([1, 0]);
  });
});
