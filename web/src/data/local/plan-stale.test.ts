import { changedParts, parts, type Part } from '@nbbang/domain/expense/rebase';
import { toInput } from '@nbbang/domain/expense/version';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Expense, ExpenseInput } from '@nbbang/domain/records/expense';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpenseEntry } from './expense-outbox.ts';
import { planChosen, planStale, stateOf, type StalePlan } from './plan-stale.ts';

let made = 0;
const newWriteId = () => `write${String((made += 1)).padStart(15, '0')}`;

/** What the rules let through, and every version that they let through. */
class Server {
  readonly versions: Expense[] = [makeExpense({ amountMinor: 30_000, writeId: newWriteId() })];

  get present(): Expense {
    return this.versions.at(-1) ?? makeExpense();
  }

  receive(next: Expense): boolean {
    if (next.previousWriteId !== this.present.writeId || next.revision !== this.present.revision + 1)
      return false;
    this.versions.push({ ...next, updatedAt: this.versions.length });
    return true;
  }
}

type Asked = { parts: readonly Part[]; whole: boolean };
type Sent = { entry: ExpenseEntry; next: Expense };
type Change = Partial<Record<Part, string>> | 'delete' | 'restore';

/** One person's device. It queues what is written without a network. */
class Client {
  readonly uid: string;
  readonly asked: Asked[] = [];
  /** The last value that this person gave each part, by hand. */
  readonly wanted = new Map<Part, string>();
  /** The parts that each of its writes changed by hand, by the id of the write it ended in. */
  readonly touched = new Set<Part>();
  known: Expense;
  queue: Sent[] = [];
  turnedDown: ExpenseEntry[] = [];

  constructor(uid: string, server: Server) {
    this.uid = uid;
    this.known = server.present;
  }

  change(change: Change): void {
    const before = this.known;
    if (change === 'delete' || change === 'restore') {
      if ((before.deletedAt === null) !== (change === 'delete')) return;
      // Whoever deletes it wants nothing else of it any more.
      if (change === 'delete') this.wanted.clear();
      this.#write(change, { deletedAt: change === 'delete' ? 1 : null });
      return;
    }
    if (before.deletedAt !== null) return;
    const input = changed(toInput(before), change);
    const differing = changedParts(toInput(before), input);
    if (differing.length === 0) return;
    for (const part of differing) {
      this.wanted.set(part, valueOf(input, part));
      this.touched.add(part);
    }
    this.#write('edit', input);
  }

  #write(act: 'edit' | 'delete' | 'restore', fields: Partial<Expense>): void {
    const before = this.known;
    const chain = { revision: before.revision + 1, writeId: newWriteId(), previousWriteId: before.writeId };
    const next: Expense = { ...before, ...fields, ...chain, updatedBy: this.uid };
    const ids = { uid: this.uid, groupId: 'g', expenseId: 'e', act };
    const rest = { received: false, turnedDown: false, refused: false };
    this.queue.push({
      entry: { ...ids, ...chain, input: toInput(next), base: stateOf(before), ...rest },
      next,
    });
    this.known = next;
  }

  /** Sends what is queued. An answer may be lost: then the write is sent once more. */
  sync(server: Server, losesAnswer: boolean, choice: 'mine' | 'theirs'): void {
    const sending = losesAnswer ? [...this.queue, ...this.queue.slice(0, 1)] : this.queue;
    this.queue = [];
    for (const { entry, next } of sending) {
      const isTwice = this.turnedDown.includes(entry);
      if (!server.receive(next) && !isTwice) this.turnedDown.push(entry);
    }
    this.known = server.present;
    if (this.turnedDown.length === 0) return;
    const entries = this.turnedDown.toSorted((a, b) => a.revision - b.revision);
    this.turnedDown = [];
    const plan = planStale(entries, server.present);
    if (plan.outcome === 'refused') throw new Error('a stale write was taken for a refused one');
    if (plan.outcome !== 'ask') return this.#carryOut(plan);
    const { wish } = plan;
    const theirs = toInput(server.present);
    const mine = changedParts(wish.base.input, wish.mine.input);
    const isWhole = wish.mine.isDeleted !== wish.base.isDeleted || server.present.deletedAt !== null;
    this.asked.push({
      parts: mine.filter((part) => changedParts(wish.base.input, theirs).includes(part)),
      whole: isWhole,
    });
    this.#carryOut(planChosen(wish, server.present, choice));
  }

  #carryOut(plan: StalePlan): void {
    if (plan.outcome !== 'write') return;
    const { state } = plan;
    if (state.isDeleted && this.known.deletedAt === null) this.#write('delete', { deletedAt: 1 });
    else if (!state.isDeleted && this.known.deletedAt !== null) {
      this.#write('restore', { ...state.input, deletedAt: null });
    } else this.#write('edit', state.input);
  }
}

function changed(input: ExpenseInput, { title, date, note, money }: Exclude<Change, string>): ExpenseInput {
  const amountMinor = toMinorUnits(Number(money ?? input.amountMinor));
  return {
    ...input,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note }),
    ...(money !== undefined && { amountMinor, payers: { anna: amountMinor } }),
  };
}

function valueOf(input: ExpenseInput, part: Part): string {
  return String(part === 'money' ? input.amountMinor : input[part]);
}

const edits = fc.record(
  {
    title: fc.constantFrom('저녁', '야식', '점심'),
    date: fc.constantFrom('2026-01-02', '2026-01-03'),
    note: fc.constantFrom('', '늦게', '일찍'),
    money: fc.constantFrom('30000', '45000', '50000'),
  },
  { requiredKeys: [] },
);
const schedules = fc.record({
  clients: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(
    fc.record({
      who: fc.nat({ max: 3 }),
      does: fc.oneof(
        { weight: 5, arbitrary: edits },
        { weight: 1, arbitrary: fc.constantFrom('delete' as const, 'restore' as const) },
        { weight: 4, arbitrary: fc.constant('sync' as const) },
      ),
      losesAnswer: fc.boolean(),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
    { maxLength: 25 },
  ),
});

describe('edits that meet', () => {
  it('lose no change of anybody, unless somebody was asked, and change nothing that nobody changed', () => {
    const seen = { asked: 0, merged: 0 };
    fc.assert(
      fc.property(schedules, ({ clients: count, steps }) => {
        const server = new Server();
        const clients = Array.from({ length: count }, (_, at) => new Client(`uid-${at}`, server));
        for (const { who, does, losesAnswer, choice } of steps) {
          const client = clients[who % count];
          if (does === 'sync') client?.sync(server, losesAnswer, choice);
          else client?.change(does);
        }
        // Everybody comes back online, and again for what that brought about.
        for (let round = 0; round < 2 * count + 2; round++) {
          for (const client of clients) client.sync(server, false, 'theirs');
        }
        expect(clients.every(({ queue }) => queue.length === 0)).toBe(true);

        for (const [at, version] of server.versions.entries()) {
          const before = server.versions[at - 1];
          if (before === undefined) continue;
          const author = clients.find(({ uid }) => uid === version.updatedBy);
          for (const part of changedParts(toInput(before), toInput(version))) {
            expect(author?.touched.has(part), `${version.updatedBy} changed ${part}`).toBe(true);
          }
        }
        for (const { uid, wanted, asked } of clients) {
          seen.asked += asked.length;
          const isAsked = (part: Part) => asked.some((one) => one.whole || one.parts.includes(part));
          for (const part of parts) {
            const value = wanted.get(part);
            if (value === undefined || isAsked(part)) continue;
            const came = server.versions.some((version) => valueOf(toInput(version), part) === value);
            expect(came, `${part} of ${uid}`).toBe(true);
            seen.merged += 1;
          }
        }
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(seen.asked, seen.merged)).toBeGreaterThan(500);
  });
});

describe('a write that the rules turn down because nothing would change', () => {
  const base = makeExpense({ amountMinor: 30_000, writeId: newWriteId(), revision: 3 });
  const deleted = { ...base, deletedAt: 5 };
  const received = { ...base, receivedAt: 5 };
  const entryOf = (act: ExpenseEntry['act'], changes: Partial<ExpenseEntry> = {}): ExpenseEntry => ({
    ...{ uid: 'anna', groupId: 'g', expenseId: 'e', act, input: toInput(base), base: stateOf(base) },
    ...{ revision: 4, writeId: newWriteId(), previousWriteId: base.writeId },
    ...{ received: false, turnedDown: true, refused: false },
    ...changes,
  });
  const { base: _base, ...ofOldPage } = entryOf('delete');

  it.each([
    ['a deletion of what is deleted', entryOf('delete'), deleted, 'done'],
    ['the same of a page that did not keep what it was made on', ofOldPage, deleted, 'done'],
    ['the same by somebody else meanwhile', ofOldPage, { ...deleted, writeId: newWriteId() }, 'done'],
    ['an edit into what is there', entryOf('edit'), base, 'done'],
    ['a restoration of what is there', entryOf('restore'), base, 'done'],
    ['a receipt of what is received', entryOf('receive'), received, 'done'],
    ['a deletion of what is there', entryOf('delete'), base, 'refused'],
    ['a receipt of what is not received', entryOf('receive'), base, 'refused'],
    ['an edit of what is deleted', entryOf('edit'), deleted, 'refused'],
    ['a restoration of what is deleted', entryOf('restore'), deleted, 'refused'],
    ['a new title', entryOf('edit', { input: { ...toInput(base), title: '야식' } }), base, 'refused'],
  ] as const)('%s', (_, entry, present, outcome) => {
    expect(planStale([entry], present)).toEqual({ outcome });
  });

  it('one that came before the one it was made on, whose answer was lost, is tried again', () => {
    const creation = { writeId: newWriteId(), previousWriteId: null };
    const created = { ...base, ...creation, revision: 1 };
    const edited = { ...toInput(base), title: '야식' };
    const entries = [
      entryOf('create', { ...creation, revision: 1 }),
      entryOf('edit', { input: edited, previousWriteId: creation.writeId, revision: 2 }),
    ];
    const plan = planStale(entries, created);
    expect(plan).toEqual({ outcome: 'write', state: { input: edited, isDeleted: false }, confirms: false });
  });
});
