import { historyPageSchema } from '@nbbang/domain/records/history';
import {
  type Statistics,
  statisticsSchema,
  type StoredPosting,
  storedPostingSchema,
  totalsSchema,
} from '@nbbang/domain/records/totals';
import { statisticsOf } from '@nbbang/domain/statistics/apply';
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import * as v from 'valibot';
import type { Ledger } from './apply-change.ts';
import type { PostingChange } from './plan-posting.ts';
import { yearsMoved } from './plan-statistics.ts';
import { rebuildLedger } from './rebuild-ledger.ts';
import { toPlain } from '../firestore/instants.ts';
import { groupPostings, newestPage } from '../firestore/queries.ts';
import { statisticsReference } from '../firestore/references.ts';

/** Whose ledger is read, and the transaction to read in: it must not have written yet. */
export type Reader = { db: Firestore; transaction: Transaction; groupId: string; nowMs: number };

/**
 * What the change needs: the totals and the statistics of the years it moves. What is missing (all, in a new group) or
 * damaged is made again from the postings.
 */
export async function readLedger(
  reader: Reader,
  totalsNow: DocumentSnapshot,
  change: PostingChange,
): Promise<Ledger> {
  const parsed = v.safeParse(totalsSchema, toPlain(totalsNow.data()));
  if (!parsed.success) return rebuild(reader);
  const totals = parsed.output;
  const years = yearsMoved(change).filter((year) => totals.years.includes(year));
  const statistics = await Promise.all(
    years.map(async (year) => [year, await readStatistics(reader, year)] as const),
  );
  return { totals, statistics: new Map(statistics), isRebuilt: false };
}

async function readStatistics(reader: Reader, year: number): Promise<Statistics> {
  const { db, transaction, groupId, nowMs } = reader;
  const snapshot = await transaction.get(statisticsReference(db, groupId, year));
  const parsed = v.safeParse(statisticsSchema, toPlain(snapshot.data()));
  return parsed.success ? parsed.output : statisticsOf(year, (await readPostings(reader)).values(), nowMs);
}

async function rebuild(reader: Reader): Promise<Ledger> {
  const { db, transaction, groupId, nowMs } = reader;
  const [postings, { docs }] = await Promise.all([
    readPostings(reader),
    transaction.get(newestPage(db, groupId)),
  ]);
  const versions = docs.map((page) => v.parse(historyPageSchema.entries.version, page.get('version')));
  return rebuildLedger(postings, Math.max(0, ...versions), nowMs);
}

async function readPostings({
  db,
  transaction,
  groupId,
}: Reader): Promise<ReadonlyMap<string, StoredPosting>> {
  const { docs } = await transaction.get(groupPostings(db, groupId));
  return new Map(docs.map((posting) => [posting.id, v.parse(storedPostingSchema, toPlain(posting.data()))]));
}
