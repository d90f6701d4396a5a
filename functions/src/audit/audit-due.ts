import { instantMsSchema } from '@nbbang/domain/records/fields';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain, toTimestamp } from '../firestore/instants.ts';
import { oldestAudits, totalsChangedSince } from '../firestore/queries.ts';
import { readRecord } from '../firestore/records.ts';
import { auditProgressReference, auditReference } from '../firestore/references.ts';
import { auditGroup } from './audit-group.ts';
import { type AuditRecord, auditRecordSchema } from './audit-record.ts';
import { isDue, longestPauseMs } from './plan-audits.ts';

/**
 * What one run may cost: it ends with the group that exceeds it. Without `pauses` a group that has changed is audited
 * however dear and however recent its last audit was.
 */
export type RunOptions = {
  reads: number;
  untilMs: number;
  pauses: boolean;
  clock: () => number;
  /** Told of each group that differed, and of each that could not be audited. */
  report: (groupId: string, outcome: AuditRecord | { error: unknown }) => void;
};

/** What one run did; of `differing` groups `left` are still so. */
export type Figures = { groups: number; reads: number; differing: number; left: number; failed: number };

const progressSchema = v.object({ changedUpTo: instantMsSchema });

/** So many totals or audits are asked for at a time. */
const pageSize = 200;

/**
 * Audits the groups that changed since the last run, then those that were not looked at for a month, the oldest first, as
 * far as the budget goes; the next run goes on from there. One group that fails keeps no other from being audited.
 */
export async function auditDue(db: Firestore, options: RunOptions): Promise<Figures> {
  const run = new Run(db, options);
  await run.changed();
  await run.oldest();
  return run.figures;
}

class Run {
  readonly #db: Firestore;
  readonly #options: RunOptions;
  readonly #done = new Set<string>();
  readonly figures: Figures = { groups: 0, reads: 0, differing: 0, left: 0, failed: 0 };

  constructor(db: Firestore, options: RunOptions) {
    this.#db = db;
    this.#options = options;
  }

  async changed(): Promise<void> {
    const progress = auditProgressReference(this.#db);
    let changedUpTo = readRecord(await progress.get(), progressSchema)?.changedUpTo ?? 0;
    for (;;) {
      const { docs } = await totalsChangedSince(this.#db, changedUpTo, pageSize).get();
      this.figures.reads += docs.length;
      for (const book of docs) {
        if (this.#isSpent()) return;
        await this.#auditIfDue(groupIdOf(book.ref.path));
        changedUpTo = v.parse(instantMsSchema, toPlain(book.get('updatedAt')));
        await progress.set({ changedUpTo: toTimestamp(changedUpTo) });
      }
      if (docs.length < pageSize) return;
    }
  }

  async oldest(): Promise<void> {
    const { docs } = await oldestAudits(this.#db, pageSize).get();
    this.figures.reads += docs.length;
    for (const audit of docs) {
      const last = readRecord(audit, auditRecordSchema);
      if (this.#isSpent()) return;
      if (last !== null && this.#options.clock() - last.auditedAt >= longestPauseMs)
        await this.#audit(audit.id);
    }
  }

  async #auditIfDue(groupId: string): Promise<void> {
    const last = readRecord(await auditReference(this.#db, groupId).get(), auditRecordSchema);
    this.figures.reads += 1;
    if (!this.#options.pauses || isDue(last, this.#options.clock())) await this.#audit(groupId);
  }

  #isSpent(): boolean {
    return this.figures.reads >= this.#options.reads || this.#options.clock() >= this.#options.untilMs;
  }

  async #audit(groupId: string): Promise<void> {
    if (this.#done.has(groupId)) return;
    this.#done.add(groupId);
    try {
      const record = await auditGroup(this.#db, groupId, this.#options.clock);
      this.figures.groups += 1;
      if (record === null) return;
      this.figures.reads += record.reads;
      if (record.found === 0) return;
      this.figures.differing += 1;
      if (record.left > 0) this.figures.left += 1;
      this.#options.report(groupId, record);
    } catch (error) {
      this.figures.failed += 1;
      this.#options.report(groupId, { error });
    }
  }
}

/** `groups/{groupId}/totals/…` */
function groupIdOf(path: string): string {
  return path.split('/')[1] ?? '';
}
