import * as v from 'valibot';
import { categorySchema } from './category.ts';
import { expenseKinds } from './expense.ts';
import {
  amountMinorSchema,
  calendarDateSchema,
  currencyCodeSchema,
  idSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  uidSchema,
} from './fields.ts';
import { foreignSchema } from './foreign.ts';
import { splitModes, splitSchema } from './split.ts';

/** UTF-16 units of a split's JSON; only receipts of many lines reach it. */
export const maxTracedSplit = 6_000;

/** What is left of a split too long to keep twice in every edit: its mode and whom it named. */
const outlineSchema = v.strictObject({
  mode: v.literal('outline'),
  of: v.picklist(splitModes),
  participants: v.pipe(v.array(memberIdSchema), v.minLength(1), v.maxLength(limits.members)),
});

const titleSchema = v.pipe(v.string(), v.maxLength(limits.expenseTitle));

function changeOf<const Field extends string, Value extends v.GenericSchema>(field: Field, value: Value) {
  return v.strictObject({ field: v.literal(field), before: value, after: value });
}

/** One field of an expense that an edit changed, as it was and as it became. Inputs only, never derived shares. */
export const changeSchema = v.variant('field', [
  changeOf('kind', v.picklist(expenseKinds)),
  changeOf('title', titleSchema),
  changeOf('amountMinor', amountMinorSchema),
  changeOf('date', calendarDateSchema),
  changeOf('category', v.nullable(categorySchema)),
  changeOf('note', v.pipe(v.string(), v.maxLength(limits.note))),
  changeOf('payers', v.record(memberIdSchema, amountMinorSchema)),
  changeOf('split', v.union([splitSchema, outlineSchema])),
  changeOf('foreign', v.nullable(foreignSchema)),
]);

/**
 * `groups/{groupId}/activity/{expenseId}-{revision}`: what one write made of an expense. The id is that of the
 * version written, so an event that comes twice, late or out of order finds its document there and changes nothing.
 *
 * Title, kind and amount are those after the write. `memberId` is who `actorUid` was in the group, null when
 * nobody was any more: a departed member has no uid, so it could not be found out later. `transfer` says from whom
 * to whom. `changes` is empty unless `what` is `edited`.
 */
export const activitySchema = v.strictObject({
  what: v.picklist(['created', 'edited', 'deleted', 'restored']),
  expenseId: idSchema,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  actorUid: uidSchema,
  memberId: v.nullable(memberIdSchema),
  /** `updatedAt` of the version written, not the time the trigger ran. */
  at: instantMsSchema,
  kind: v.picklist(expenseKinds),
  title: titleSchema,
  amountMinor: amountMinorSchema,
  currency: currencyCodeSchema,
  transfer: v.nullable(v.strictObject({ from: memberIdSchema, to: memberIdSchema })),
  changes: v.array(changeSchema),
});

export type Change = v.InferOutput<typeof changeSchema>;
export type ChangedField = Change['field'];
export type SplitTrace = Extract<Change, { field: 'split' }>['before'];
export type Activity = v.InferOutput<typeof activitySchema>;
