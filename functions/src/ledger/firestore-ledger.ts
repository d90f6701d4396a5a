import { currencyCodeSchema } from '@nbbang/domain/records/fields';
import { groupSchema } from '@nbbang/domain/records/group';
import {
  type Statistics,
  statisticsSchema,
  type StoredPosting,
  storedPostingSchema,
  totalsSchema,
} from '@nbbang/domain/records/totals';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { warn } from 'firebase-functions/logger';
import * as v from 'valibot';
import { describeError } from '../describe-error.ts';
import { isExact } from '../activity/is-exact.ts';
import { plainOf } from '../firestore/instants.ts';
import { expensesChangedAfter } from '../firestore/queries.ts';
import { encodeTotals } from '../firestore/records.ts';
import {
  activityReference,
  expenseReference,
  groupReference,
  postingReference,
  statisticsReference,
  totalsReference,
} from '../firestore/references.ts';
import { countWriters } from '../rates/count-writers.ts';
import { beginLedger } from './begin-ledger.ts';
import { noteLook, noteStep } from './done-here.ts';
import type { LedgerStore } from './ledger-store.ts';
import { writeStep } from './write-step.ts';

/** Expenses that one step takes. Its writes stay below the 10 MiB of a request, however long the receipts are. */
const pageSize = 100;

/** The ledger of a group in Firestore. The version of its totals is when they were written, by the server's clock. */
export function firestoreLedger(db: Firestore, groupId: string, nowMs: () => number): LedgerStore {
  const balances = totalsReference(db, groupId);
  return {
    async totals() {
      const snapshot = await balances.get();
      const parsed = v.safeParse(totalsSchema, plainOf(snapshot));
      return parsed.success ? { totals: parsed.output, version: snapshot.updateTime } : null;
    },

    begin: (version) => beginLedger(db, { groupId, version, nowMs: nowMs() }),

    async group() {
      const snapshot = await groupReference(db, groupId).get();
      if (!snapshot.exists) return null;
      const parsed = v.safeParse(groupSchema, plainOf(snapshot));
      const currency = v.parse(currencyCodeSchema, snapshot.get('currency'));
      return { currency, known: parsed.success ? parsed.output : null };
    },

    expense: async (expenseId) => plainOf(await expenseReference(db, groupId, expenseId).get()),

    async changedAfter(afterMs, cursor) {
      const query = expensesChangedAfter(db, groupId, afterMs, pageSize);
      noteLook(groupId, nowMs());
      const isCursor = cursor instanceof QueryDocumentSnapshot;
      const { docs, readTime } = await (isCursor ? query.startAfter(cursor) : query).get();
      const found = docs.map((doc) => ({
        expenseId: doc.id,
        expense: plainOf(doc),
        updatedAt: millisOf(doc.get('updatedAt')),
      }));
      const isFull = docs.length === pageSize;
      return { found, isFull, cursor: docs.at(-1) ?? cursor, readMs: readTime.toMillis() };
    },

    async postings(expenseIds, epoch) {
      const stored = await getAll(
        db,
        expenseIds.map((id) => postingReference(db, groupId, id)),
      );
      const postings = new Map<string, StoredPosting>();
      for (const snapshot of stored.filter(({ exists }) => exists)) {
        const parsed = v.safeParse(storedPostingSchema, plainOf(snapshot));
        if (!parsed.success && (snapshot.get('epoch') ?? '') === epoch) return null;
        postings.set(snapshot.id, parsed.success ? parsed.output : placeholderOf(snapshot));
      }
      return postings;
    },

    async statistics(years) {
      const stored = await getAll(
        db,
        years.map((year) => statisticsReference(db, groupId, year)),
      );
      const statistics = new Map<number, Statistics>();
      for (const snapshot of stored) {
        const parsed = v.safeParse(statisticsSchema, plainOf(snapshot));
        if (!parsed.success) return null;
        statistics.set(parsed.output.year, parsed.output);
      }
      return statistics;
    },

    async exactActivity(ids) {
      const stored = await getAll(
        db,
        ids.map((id) => activityReference(db, groupId, id)),
      );
      return new Set(stored.filter(isExact).map(({ id }) => id));
    },

    async countWriters(atMs) {
      try {
        await countWriters(db, groupId, atMs);
      } catch (error) {
        // The step is written: that nobody was counted is no reason to take it again.
        warn('Writers were not counted', { groupId, ...describeError(error) });
      }
    },

    async commit(writes, version) {
      if (!(version instanceof Timestamp)) throw new Error('totals that were read have a time of their own');
      const batch = db.batch();
      batch.update(balances, encodeTotals(writes.totals), { lastUpdateTime: version });
      writeStep(batch, db, groupId, writes);
      try {
        await batch.commit();
        noteStep(groupId, writes);
        return true;
      } catch (error) {
        // Not by the error: the answer to a write that was done may be lost, and each transport has its own numbers.
        const { updateTime } = await balances.get();
        if (updateTime?.isEqual(version) === true) throw error;
        return false;
      }
    },
  };
}

async function getAll(db: Firestore, references: DocumentReference[]): Promise<DocumentSnapshot[]> {
  return references.length === 0 ? [] : db.getAll(...references);
}

function millisOf(instant: unknown): number {
  return instant instanceof Timestamp ? instant.toMillis() : Number.NaN;
}

/** What stands for a damaged posting that counts nothing in these totals: only where its row is, if that can be read. */
function placeholderOf(snapshot: DocumentSnapshot): StoredPosting {
  const page: unknown = snapshot.get('page');
  const isPage = typeof page === 'number' && Number.isSafeInteger(page) && page >= 0;
  return {
    ...{ kind: 'expense', revision: 1, updatedAt: 0, date: null, category: null, paid: {}, share: {} },
    ...{ page: isPage ? page : null, epoch: 'damaged', version: null },
  };
}
