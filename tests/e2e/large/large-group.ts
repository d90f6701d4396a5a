import { Timestamp } from 'firebase-admin/firestore';
import { toPosting } from '@nbbang/domain/balance/posting';
import { applyPosting, emptyTotals } from '@nbbang/domain/balance/totals';
import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { categories } from '@nbbang/domain/records/category';
import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import { pageRows, type HistoryRow } from '@nbbang/domain/records/history';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import type { Account } from '../accounts.ts';
import { firestore } from '../admin.ts';
import { storeGroup, type StoredGroup } from '../stored.ts';

const titles = ['흑돼지', '택시', '장보기', '커피', '숙소', '입장권', '관리비', '선물'];

const days = 3_000;
const dayMs = 24 * 60 * 60 * 1000;
const firstDayMs = Date.UTC(2018, 0, 1);

/** The expense of this number: they are spread evenly over some eight years, in the order of their dates. */
function expenseAt(at: number, count: number, memberIds: readonly string[], uid: string): Expense {
  const dateMs = firstDayMs + Math.floor((at * days) / count) * dayMs;
  const atMs = dateMs + (at % 1_000) * 1_000;
  return v.parse(expenseSchema, {
    kind: 'expense',
    title: `${titles[at % titles.length]} ${at}`,
    amountMinor: 1_000 + ((at * 7_919) % 90_000),
    currency: 'KRW',
    date: new Date(dateMs).toISOString().slice(0, 10),
    category: categories[at % categories.length],
    note: '',
    payers: { [memberIds[at % memberIds.length] ?? '']: 1_000 + ((at * 7_919) % 90_000) },
    split: { mode: 'equal', participants: memberIds },
    foreign: null,
    revision: 1,
    createdBy: uid,
    createdAt: atMs,
    updatedBy: uid,
    updatedAt: atMs,
    deletedAt: null,
    receivedAt: null,
  });
}

/**
 * From now on no write starts a function: what they would keep is written at hand. They stay off for the rest of the
 * suite's life, for the events of so many writes come for minutes after them.
 */
async function disableTriggers(): Promise<void> {
  const hub = process.env['FIREBASE_EMULATOR_HUB'];
  if (!hub) throw new Error('FIREBASE_EMULATOR_HUB is not set: run the tests with npm test');
  const { ok, status } = await fetch(`http://${hub}/functions/disableBackgroundTriggers`, { method: 'PUT' });
  if (!ok) throw new Error(`the emulator hub answered ${status} when the triggers were to be disabled`);
}

/**
 * Fills a new group with `count` expenses, as if they had been entered over eight years, and with the totals and the history
 * that functions keep of them; the totals hold the first `held` of them. There are no postings: it can be looked at and added to. Nobody may listen to it meanwhile:
 * the emulator can keep a listener that found a document missing from ever hearing that it was made.
 */
export async function storeLargeGroup(
  name: string,
  account: Account,
  count: number,
  { held = count, others = [] }: { held?: number; others?: readonly string[] } = {},
): Promise<LargeGroup> {
  await disableTriggers();
  const group = await storeGroup(name, account, ...others);
  const { groupId, members } = group;
  const memberIds = Object.values(members);
  const writes = new Writes(`groups/${groupId}`);
  let totals: Totals = emptyTotals(Date.now());
  let totalsHeld = totals;
  let rows: Record<string, HistoryRow> = {};
  for (let at = 0; at < count; at += 1) {
    const id = `large${String(at).padStart(6, '0')}`;
    const expense = expenseAt(at, count, memberIds, account.uid);
    const posting = toPosting(id, expense);
    totals = applyAll(totals, id, posting);
    if (at < held) totalsHeld = totals;
    const page = Math.floor(at / pageRows);
    writes.set(`expenses/${id}`, withTimestamps(expense));
    const row = toHistoryRow(id, expense);
    if (row !== null) rows[id] = row;
    if ((at + 1) % pageRows === 0 || at + 1 === count) {
      writes.set(`history/${page}`, { number: page, version: at + 1, rows });
      rows = {};
    }
    await writes.room();
  }
  const pages = { rows: count, version: count };
  writes.set('totals/balances', encodeTotals({ ...totalsHeld, pages }));
  await writes.done();
  return { group, totals: { ...totals, pages } };
}

/** `totals`: those that hold all of it. */
export type LargeGroup = { group: StoredGroup; totals: Totals };

/** Everything up to the posting is in them. */
export function applyAll(totals: Totals, id: string, posting: Posting): Totals {
  const { updatedAt } = posting;
  return {
    ...applyPosting(totals, id, null, posting, updatedAt),
    appliedUpTo: updatedAt,
    settledUpTo: updatedAt,
  };
}

/** As the ledger stores them. */
export function encodeTotals(totals: Totals): object {
  const recent = Object.entries(totals.recent).map(([id, posting]) => [id, withTimestamps(posting)] as const);
  return { ...withTimestamps(totals), recent: Object.fromEntries<object>(recent) };
}

const batchSize = 500;
const parallelBatches = 4;

/** Writes in batches, a few at a time: many times as fast as one by one. */
class Writes {
  readonly #below: string;
  #batch = firestore.batch();
  #size = 0;
  readonly #running = new Set<Promise<unknown>>();

  constructor(below: string) {
    this.#below = below;
  }

  set(path: string, data: object): void {
    this.#batch.set(firestore.doc(`${this.#below}/${path}`), data);
    this.#size += 1;
    if (this.#size === batchSize) this.#commit();
  }

  #commit(): void {
    const running = this.#batch.commit().finally(() => this.#running.delete(running));
    this.#running.add(running);
    this.#batch = firestore.batch();
    this.#size = 0;
  }

  /** Resolves when another batch may begin. */
  async room(): Promise<void> {
    while (this.#running.size >= parallelBatches) await Promise.race(this.#running);
  }

  async done(): Promise<void> {
    this.#commit();
    await Promise.all(this.#running);
  }
}

/** Instants are milliseconds in the domain and Firestore's own type in its documents. */
function withTimestamps(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' &&
      /^(createdAt|updatedAt|deletedAt|receivedAt|evictedUpTo|appliedUpTo|settledUpTo)$/.test(key)
        ? Timestamp.fromMillis(value)
        : value,
    ]),
  );
}
