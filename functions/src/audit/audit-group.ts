import type { Firestore } from 'firebase-admin/firestore';
import { isPermanent } from '../dead-letters/is-permanent.ts';
import { toTimestamp } from '../firestore/instants.ts';
import { readRecord } from '../firestore/records.ts';
import { auditReference } from '../firestore/references.ts';
import { type AuditRecord, auditRecordSchema, keptDifferences } from './audit-record.ts';
import { type Look, lookAtGroup } from './look-at-group.ts';
import { catchUpGroup, rebuildGroup } from './repair.ts';
import { tell } from './tell.ts';

/**
 * Compares what is kept of a group's expenses with what they say, repairs what is wrong, and leaves a record. What is
 * only behind catches up; what is wrong then is made again from the expenses. Null when there is no such group.
 */
export async function auditGroup(
  db: Firestore,
  groupId: string,
  clock: () => number,
): Promise<AuditRecord | null> {
  const reference = auditReference(db, groupId);
  const former = readRecord(await reference.get(), auditRecordSchema);
  const first = await lookAtGroup(db, groupId);
  if (first === null) {
    await reference.delete();
    return null;
  }
  const { repair, looks } = await repairAll(db, groupId, first);
  const nowMs = clock();
  const record: AuditRecord = {
    auditedAt: nowMs,
    differedAt: first.differences.length > 0 ? nowMs : (former?.differedAt ?? null),
    expenses: first.expenses,
    behind: first.behind,
    reads: looks.reduce((sum, { reads }) => sum + reads, 0),
    found: first.differences.length,
    differences: first.differences.slice(0, keptDifferences),
    repair,
    left: looks.at(-1)?.differences.length ?? 0,
  };
  await reference.set({
    ...record,
    auditedAt: toTimestamp(record.auditedAt),
    differedAt: record.differedAt === null ? null : toTimestamp(record.differedAt),
  });
  return record;
}

/** Each repair is looked at once more. */
async function repairAll(
  db: Firestore,
  groupId: string,
  first: Look,
): Promise<{ repair: AuditRecord['repair']; looks: Look[] }> {
  if (first.differences.length === 0 && first.behind === 0) return { repair: 'none', looks: [first] };
  await catchUpUnlessDamaged(db, groupId);
  for (const told of first.untold) await tell(db, groupId, told);
  const second = (await lookAtGroup(db, groupId)) ?? first;
  if (second.differences.length === 0) return { repair: 'caught up', looks: [first, second] };
  await rebuildGroup(db, groupId);
  const third = (await lookAtGroup(db, groupId)) ?? second;
  return { repair: 'rebuilt', looks: [first, second, third] };
}

/** What is damaged may keep the ledger from catching up; making it again does not need it. */
async function catchUpUnlessDamaged(db: Firestore, groupId: string): Promise<void> {
  try {
    await catchUpGroup(db, groupId);
  } catch (error) {
    if (!isPermanent(error)) throw error;
  }
}
