import { applyPosting, emptyTotals } from '../balance/totals.ts';
import type { KnownExpense } from '../balance/overlay.ts';
import { toPosting } from '../balance/posting.ts';
import type { Expense } from '../records/expense.ts';
import type { Posting, Statistics, Totals } from '../records/totals.ts';
import { applyToStatistics } from '../statistics/apply.ts';
import { yearOf } from '../statistics/year-of.ts';

/**
 * A model of what happens between two clients, the database and the trigger, one step at a time. It keeps to what
 * Firestore promises: a client sees its own writes at once; its writes arrive in their order; a snapshot shows one
 * moment of the server; an acknowledged write stays in view until a snapshot holds it.
 */
export type Timeline = {
  nowMs: number;
  readonly server: Server;
  readonly clients: readonly [Client, Client];
};

type Server = {
  expenses: ReadonlyMap<string, Expense>;
  postings: ReadonlyMap<string, Posting>;
  totals: Totals | null;
  /** Of every year in which something was ever counted. */
  statistics: ReadonlyMap<number, Statistics>;
  /** Ids of expenses whose trigger is still to run, once for every write. */
  events: string[];
};

type Client = {
  readonly name: string;
  /** What the listeners last delivered. */
  snapshot: Pick<Server, 'postings' | 'totals' | 'statistics'>;
  expenses: ReadonlyMap<string, Expense>;
  /** `accepted`: the expense as the server stored it, which the client has yet to hear. */
  writes: { id: string; expense: Expense; accepted: Expense | null }[];
  created: number;
};

export type Step =
  | { do: 'create'; client: 0 | 1; expense: Expense }
  | { do: 'edit' | 'delete' | 'restore'; client: 0 | 1; pick: number; expense: Expense }
  | { do: 'send' | 'acknowledge' | 'snapshot' | 'snapshot-of-expenses'; client: 0 | 1 }
  | { do: 'trigger'; pick: number; isRepeated: boolean }
  | { do: 'wait' };

export function startTimeline(): Timeline {
  const client = (name: string): Client => ({
    name,
    snapshot: { postings: new Map(), totals: null, statistics: new Map() },
    expenses: new Map(),
    writes: [],
    created: 0,
  });
  return {
    nowMs: 1,
    server: { expenses: new Map(), postings: new Map(), totals: null, statistics: new Map(), events: [] },
    clients: [client('a'), client('b')],
  };
}

export function take(timeline: Timeline, step: Step): void {
  switch (step.do) {
    case 'wait':
      timeline.nowMs += 1;
      return;
    case 'trigger':
      return runTrigger(timeline, step.pick, step.isRepeated);
    case 'send':
      return send(timeline, timeline.clients[step.client]);
    case 'acknowledge':
      return acknowledge(timeline.clients[step.client]);
    case 'snapshot':
      return deliverSnapshot(timeline.server, timeline.clients[step.client]);
    case 'snapshot-of-expenses':
      return deliverExpenses(timeline.server, timeline.clients[step.client]);
    case 'create': {
      const client = timeline.clients[step.client];
      client.created += 1;
      return write(client, `${client.name}${client.created}`, {
        ...step.expense,
        revision: 1,
        deletedAt: null,
      });
    }
    case 'edit':
    case 'delete':
    case 'restore':
      return change(timeline.clients[step.client], step.do, step.pick, step.expense);
  }
}

/** What the client shows: its own latest write of an expense, or else the newest version it was told. */
export function viewOf(client: Client): KnownExpense[] {
  const view = new Map([...client.expenses].map(([id, expense]) => [id, { id, expense, pending: false }]));
  for (const { id, expense } of client.writes) view.set(id, { id, expense, pending: true });
  return [...view.values()];
}

function change(client: Client, how: 'edit' | 'delete' | 'restore', pick: number, wish: Expense): void {
  const view = viewOf(client).filter(({ expense }) => (expense.deletedAt === null) === (how !== 'restore'));
  const chosen = view[pick % Math.max(1, view.length)];
  if (chosen === undefined) return;
  const revision = chosen.expense.revision + 1;
  const deletedAt = how === 'delete' ? 1 : null;
  write(client, chosen.id, { ...(how === 'edit' ? wish : chosen.expense), revision, deletedAt });
}

/** `updatedAt` is a guess until the server stores the write; it may be anything, and is. */
function write(client: Client, id: string, expense: Expense): void {
  client.writes.push({
    id,
    expense: { ...expense, updatedAt: (expense.amountMinor * 7) % 50 },
    accepted: null,
  });
}

/** The rules let a write through when it follows the stored revision; one that does not is undone. */
function send({ nowMs, server }: Timeline, client: Client): void {
  const next = client.writes.find(({ accepted }) => accepted === null);
  if (next === undefined) return;
  if (next.expense.revision !== (server.expenses.get(next.id)?.revision ?? 0) + 1) {
    client.writes = client.writes.filter((other) => other !== next);
    return;
  }
  next.accepted = { ...next.expense, updatedAt: nowMs };
  server.expenses = new Map([...server.expenses, [next.id, next.accepted]]);
  server.events.push(next.id);
}

function acknowledge(client: Client): void {
  const [first] = client.writes;
  if (first === undefined || first.accepted === null) return;
  client.writes = client.writes.slice(1);
  client.expenses = newest(client.expenses, new Map([[first.id, first.accepted]]));
}

/** Late, out of order, repeated: any event may be next, and may come again. */
function runTrigger({ nowMs, server }: Timeline, pick: number, isRepeated: boolean): void {
  const at = pick % Math.max(1, server.events.length);
  const id = server.events[at];
  const expense = id === undefined ? undefined : server.expenses.get(id);
  if (id === undefined || expense === undefined) return;
  if (!isRepeated) server.events.splice(at, 1);
  const previous = server.postings.get(id) ?? null;
  const next = toPosting(id, expense);
  const before = server.totals ?? emptyTotals(nowMs);
  const after = applyPosting(before, id, previous, next, nowMs);
  if (after === before) return;
  server.totals = after;
  server.statistics = move(server.statistics, previous, next);
  server.postings = new Map([...server.postings, [id, next]]);
}

function move(
  statistics: ReadonlyMap<number, Statistics>,
  former: Posting | null,
  next: Posting,
): ReadonlyMap<number, Statistics> {
  const moved = new Map(statistics);
  for (const posting of [former, next]) {
    const year = posting === null ? null : yearOf(posting);
    if (year === null) continue;
    moved.set(year, applyToStatistics(year, statistics.get(year) ?? null, { former, next }, 0));
  }
  return moved;
}

/** Everything as of one moment. A creation that left `recent` was acknowledged long ago (see `overlayTotals`). */
function deliverSnapshot(server: Server, client: Client): void {
  client.snapshot = {
    postings: server.postings,
    totals: server.totals,
    statistics: server.statistics,
  };
  const isEvicted = (id: string) =>
    server.postings.has(id) && server.totals !== null && !Object.hasOwn(server.totals.recent, id);
  while (
    client.writes.some(({ id, expense, accepted }) => accepted && expense.revision === 1 && isEvicted(id))
  ) {
    acknowledge(client);
  }
  deliverExpenses(server, client);
}

function deliverExpenses(server: Server, client: Client): void {
  client.expenses = newest(client.expenses, server.expenses);
}

function newest(
  a: ReadonlyMap<string, Expense>,
  b: ReadonlyMap<string, Expense>,
): ReadonlyMap<string, Expense> {
  const merged = new Map(a);
  for (const [id, expense] of b) {
    if (expense.revision >= (merged.get(id)?.revision ?? 0)) merged.set(id, expense);
  }
  return merged;
}
