import { storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import {
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf, toPlain } from '../firestore/instants.ts';
import { groupHistory, groupPostings, groupTotals, nextPage } from '../firestore/queries.ts';
import { postingReference, totalsReference } from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { catchUpGroup as catchUpLedger } from '../ledger/post-expense.ts';
import { mayHaveRow } from '../ledger/plan-posting.ts';
import { rebuild } from '../ledger/rebuild.ts';

/** So many documents are held at a time. */
const pageSize = 100;

/** Applies what of the group's expenses is not applied yet. */
export async function catchUpGroup(db: Firestore, groupId: string): Promise<void> {
  await catchUpLedger(db, groupId, Date.now);
}

/**
 * Makes all that is kept of the group's expenses again, from the expenses alone, and takes away what then belongs to none
 * of them.
 */
export async function rebuildGroup(db: Firestore, groupId: string): Promise<void> {
  await rebuild(db, groupId, Date.now);
  await sweep(db, groupId);
}

/** After a rebuild: what is not of its epoch is left from expenses that are gone. */
async function sweep(db: Firestore, groupId: string): Promise<void> {
  const balances = totalsReference(db, groupId);
  const totals = v.safeParse(totalsSchema, plainOf(await balances.get()));
  if (!totals.success) return;
  const { epoch, years } = totals.output;
  for await (const posting of each(groupPostings(db, groupId))) {
    if (posting.get('epoch') !== epoch) await posting.ref.delete();
  }
  const kept = new Set([balances.id, ...years.map((year) => `statistics-${year}`)]);
  for await (const book of each(groupTotals(db, groupId))) {
    if (!kept.has(book.id)) await book.ref.delete();
  }
  for await (const page of each(groupHistory(db, groupId))) await sweepPage(db, groupId, page);
}

/** Whoever holds the page learns by its version that rows have gone. */
function sweepPage(db: Firestore, groupId: string, { ref, id }: DocumentSnapshot): Promise<void> {
  const balances = totalsReference(db, groupId);
  return runTransaction(db, async (transaction) => {
    const [stored, page] = await transaction.getAll(balances, ref);
    const totals = v.safeParse(totalsSchema, toPlain(stored?.data()));
    const rows: unknown = page?.get('rows');
    if (!totals.success || typeof rows !== 'object' || rows === null) return;
    const ids = Object.keys(rows);
    const postings =
      ids.length === 0
        ? []
        : await transaction.getAll(...ids.map((row) => postingReference(db, groupId, row)));
    const lost = ids.filter((_, at) => {
      const posting = v.safeParse(storedPostingSchema, toPlain(postings[at]?.data()));
      return !posting.success || String(posting.output.page) !== id || !mayHaveRow(posting.output);
    });
    if (lost.length === 0) return;
    const version = totals.output.pages.version + 1;
    transaction.update(balances, { 'pages.version': version, updatedAt: FieldValue.serverTimestamp() });
    transaction.update(
      ref,
      new FieldPath('version'),
      version,
      ...lost.flatMap((row) => [new FieldPath('rows', row), FieldValue.delete()]),
    );
  });
}

async function* each(query: Query): AsyncGenerator<DocumentSnapshot> {
  let last: string | null = null;
  for (;;) {
    const { docs } = await nextPage(query, pageSize, last).get();
    yield* docs;
    last = docs.at(-1)?.id ?? null;
    if (docs.length < pageSize) return;
  }
}
