import type { KnownExpense } from '../balance/overlay.ts';
import type { Expense } from '../records/expense.ts';
import { catchUp, commit, emptyMoment, rebuild, settle, surface, type LedgerMoment } from './ledger-model.ts';

/**
 * A model of what happens between two clients, the database and the ledger, one step at a time. It keeps to what
 * Firestore promises: a client sees its own writes at once; its writes arrive in their order; a snapshot shows one
 * moment of the server; an acknowledged write stays in view until a snapshot holds it.
 */
export type Timeline = { server: LedgerMoment; readonly clients: readonly [Client, Client] };

type Client = {
  readonly name: string;
  /** What the listeners last delivered. */
  snapshot: LedgerMoment;
  expenses: ReadonlyMap<string, Expense>;
  /** `accepted`: the expense as the server stored it, which the client has yet to hear. */
  writes: { id: string; expense: Expense; accepted: Expense | null }[];
  created: number;
};

export type Step =
  | { do: 'create'; client: 0 | 1; expense: Expense }
  | { do: 'edit' | 'delete' | 'restore'; client: 0 | 1; pick: number; expense: Expense }
  | { do: 'send'; client: 0 | 1; isLate: boolean }
  | { do: 'acknowledge' | 'snapshot' | 'snapshot-of-expenses'; client: 0 | 1 }
  /** Somebody stores many at once. */
  | { do: 'batch'; expenses: readonly Expense[] }
  /** The ledger runs: woken by whatever event (`hint`), or by none. */
  | { do: 'catch up'; pageSize: number; hint: number }
  | { do: 'surface' | 'settle' | 'rebuild' };

export function startTimeline(): Timeline {
  const client = (name: string): Client => ({
    name,
    snapshot: emptyMoment,
    expenses: new Map(),
    writes: [],
    created: 0,
  });
  return { server: emptyMoment, clients: [client('a'), client('b')] };
}

export function take(timeline: Timeline, step: Step): void {
  const { server } = timeline;
  switch (step.do) {
    case 'batch':
      timeline.server = commit(
        server,
        step.expenses.map((expense, at) => ({
          id: `batch${server.nowMs}x${at}`,
          expense: { ...expense, revision: 1, deletedAt: null },
        })),
      );
      return;
    case 'catch up': {
      const ids = [...server.expenses.keys()];
      timeline.server = catchUp(server, step.pageSize, ids[step.hint % Math.max(1, ids.length)]);
      return;
    }
    case 'surface':
      timeline.server = surface(server);
      return;
    case 'settle':
      timeline.server = settle(server);
      return;
    case 'rebuild':
      timeline.server = rebuild(server);
      return;
    case 'send':
      return send(timeline, timeline.clients[step.client], step.isLate);
    case 'acknowledge':
      return acknowledge(timeline.clients[step.client]);
    case 'snapshot':
      return deliverSnapshot(server, timeline.clients[step.client]);
    case 'snapshot-of-expenses':
      return deliverExpenses(server, timeline.clients[step.client]);
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
function send(timeline: Timeline, client: Client, isLate: boolean): void {
  const { server } = timeline;
  const next = client.writes.find(({ accepted }) => accepted === null);
  // Two commits to one document never overlap.
  if (next === undefined || server.unseen.has(next.id)) return;
  if (next.expense.revision !== (server.expenses.get(next.id)?.revision ?? 0) + 1) {
    client.writes = client.writes.filter((other) => other !== next);
    return;
  }
  timeline.server = commit(server, [next], isLate);
  next.accepted = { ...next.expense, updatedAt: timeline.server.nowMs };
}

function acknowledge(client: Client): void {
  const [first] = client.writes;
  if (first === undefined || first.accepted === null) return;
  client.writes = client.writes.slice(1);
  client.expenses = newest(client.expenses, new Map([[first.id, first.accepted]]));
}

/** Everything as of one moment. A creation that left `recent` was acknowledged long ago (see `unappliedChanges`). */
function deliverSnapshot(server: LedgerMoment, client: Client): void {
  client.snapshot = server;
  const isEvicted = (id: string) =>
    server.postings.has(id) && server.totals !== null && !Object.hasOwn(server.totals.recent, id);
  while (
    client.writes.some(({ id, expense, accepted }) => accepted && expense.revision === 1 && isEvicted(id))
  ) {
    acknowledge(client);
  }
  deliverExpenses(server, client);
}

function deliverExpenses(server: LedgerMoment, client: Client): void {
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
