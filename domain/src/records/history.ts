import * as v from 'valibot';
import { categorySchema } from './category.ts';
import { expenseKinds } from './expense.ts';
import {
  amountMinorSchema,
  calendarDateSchema,
  idSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  minorUnitsSchema,
} from './fields.ts';

/** Rows a page ever takes: at most some 600 kB of the 1 MiB a document may have, usually 50 kB. */
export const pageRows = 128;

const perMember = v.record(memberIdSchema, minorUnitsSchema);

/**
 * What a list, a search and a filter need of an expense. `paid` and `share` are those of its posting (`totals.ts`): of
 * a transfer who sent and who received, of an income both negated. A deleted expense has no row.
 */
export const historyRowSchema = v.strictObject({
  kind: v.picklist(expenseKinds),
  title: v.pipe(v.string(), v.maxLength(limits.expenseTitle)),
  note: v.pipe(v.string(), v.maxLength(limits.note)),
  amountMinor: amountMinorSchema,
  date: calendarDateSchema,
  category: v.nullable(categorySchema),
  paid: perMember,
  share: perMember,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: instantMsSchema,
  receivedAt: v.nullable(instantMsSchema),
});

/**
 * `groups/{groupId}/history/{number}`: the whole history in pages of `pageRows` rows, by expense id, in the order in
 * which the trigger first saw the expenses. Written in the transaction that keeps the totals. An expense keeps its
 * page for ever; deleted, its row goes, and comes back there.
 *
 * `version` grows by one with every write to any page of the group, so whoever holds all pages up to a version asks
 * for those beyond it alone. Instants in rows are numbers of milliseconds in the database too.
 */
export const historyPageSchema = v.strictObject({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  rows: v.record(idSchema, historyRowSchema),
});

export type HistoryRow = v.InferOutput<typeof historyRowSchema>;
export type HistoryPage = v.InferOutput<typeof historyPageSchema>;
