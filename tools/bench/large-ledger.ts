import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { auditGroup } from '../../functions/src/audit/audit-group.ts';
import { groupReference } from '../../functions/src/firestore/references.ts';
import { purgeGroup } from '../../functions/src/groups/purge-group.ts';
import { catchUpGroup } from '../../functions/src/ledger/post-expense.ts';
import { rebuild } from '../../functions/src/ledger/rebuild.ts';
import { benchExpense, storeBenchGroup } from './bench-records.ts';

const batchSize = 500;

/** What takes a time that grows with a group: each in this process, where no trigger listens. A line as each ends. */
export async function* largeLedger(db: Firestore, count: number): AsyncGenerator<string> {
  const groupId = await storeBenchGroup(db);
  yield await timed(`${count} expenses written in batches`, () => store(db, groupId, count));
  yield await timed('  counted for the first time', () => catchUpGroup(db, groupId, Date.now));
  yield await timed('  rebuilt in a new epoch', () => rebuild(db, groupId, Date.now));
  yield await timed('  audited, nothing to repair', () => auditGroup(db, groupId, Date.now));
  yield await timed('  deleted with all that is kept of it', async () => {
    await groupReference(db, groupId).delete();
    await purgeGroup(db, groupId);
  });
}

async function store(db: Firestore, groupId: string, count: number): Promise<void> {
  const expenses = groupReference(db, groupId).collection('expenses');
  for (let written = 0; written < count; written += batchSize) {
    const batch = db.batch();
    for (let n = written; n < Math.min(count, written + batchSize); n++) {
      const reference = expenses.doc();
      batch.set(reference, benchExpense(reference.id, FieldValue.serverTimestamp()));
    }
    await batch.commit();
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<string> {
  const startMs = Date.now();
  await work();
  const seconds = ((Date.now() - startMs) / 1_000).toFixed(1);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return `${what}: ${seconds} s, ${memory} MiB of this process`;
}
