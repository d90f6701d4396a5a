import { instantMsSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { differenceSchema } from './difference.ts';

/** So many differences are written down; beyond that their number alone. */
export const keptDifferences = 50;

const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * `audits/{groupId}`: what the last audit of a group found. No client can read it.
 *
 * `repair`: `none` was needed; the ledger only had to catch up (`caught up`); it was made again from the expenses (`rebuilt`).
 * `left` is how many differences there were after the repair: any but 0 needs somebody to look.
 */
export const auditRecordSchema = v.strictObject({
  auditedAt: instantMsSchema,
  /** When there was a difference the last time; null: never. */
  differedAt: v.nullable(instantMsSchema),
  expenses: countSchema,
  /** Expenses that had changed and were not applied yet. */
  behind: countSchema,
  /** Documents read, the repair's not counted. */
  reads: countSchema,
  found: countSchema,
  differences: v.pipe(v.array(differenceSchema), v.maxLength(keptDifferences)),
  repair: v.picklist(['none', 'caught up', 'rebuilt']),
  left: countSchema,
});
export type AuditRecord = v.InferOutput<typeof auditRecordSchema>;
