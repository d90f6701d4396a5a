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
  minorUnitsSchema,
  uidSchema,
  writeIdSchema,
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

const commonEntries = {
  actorUid: uidSchema,
  /** Who `actorUid` was in the group; null when nobody was any more. */
  memberId: v.nullable(memberIdSchema),
  /** What that member was called: the group may not know them any more. Entries of before there was this have none. */
  actorName: v.exactOptional(v.pipe(v.string(), v.maxLength(limits.memberName))),
  /** Of the write it tells of, not of the trigger that tells it. */
  at: instantMsSchema,
};

const aboutExpenseEntries = {
  expenseId: idSchema,
  kind: v.picklist(expenseKinds),
  title: titleSchema,
  /** From whom to whom, of a transfer. */
  transfer: v.nullable(v.strictObject({ from: memberIdSchema, to: memberIdSchema })),
};

/**
 * `{expenseId}-{revision}`: what one write made of an expense. The id is that of the version written, so an event that
 * comes twice, late or out of order finds its document there and changes nothing.
 *
 * `since` is there where the ledger met several writes at once: the entry tells together what they all made of the
 * version of that revision (0: there was none), and gives way to the entry of its own write, should that come. `writeId`
 * is what the write was called; entries of before there were write ids have none.
 *
 * Title, kind and amount are those after the write. `received`: the receiver of a transfer confirmed it, and nothing
 * else. `changes` is empty unless `what` is `edited`, or the entry tells of several writes.
 */
export const expenseActivitySchema = v.strictObject({
  ...commonEntries,
  ...aboutExpenseEntries,
  what: v.picklist(['created', 'edited', 'deleted', 'restored', 'received']),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  since: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  writeId: v.exactOptional(v.nullable(writeIdSchema)),
  amountMinor: amountMinorSchema,
  currency: currencyCodeSchema,
  changes: v.array(changeSchema),
});

/** `comment-{commentId}`: somebody commented on an expense. Not what: a comment that is deleted is gone everywhere. */
export const commentActivitySchema = v.strictObject({
  ...commonEntries,
  ...aboutExpenseEntries,
  what: v.literal('commented'),
  commentId: idSchema,
});

const nameSchema = v.pipe(v.string(), v.maxLength(limits.groupName));

/**
 * One thing that a write changed about a group. `joined`: an account came in as this member (`claimed`: one that had
 * been a name only). `left` and `removed` differ in who did it. `paused`: the actor wrote so much that functions let them
 * write nothing more that day.
 */
export const groupChangeSchema = v.variant('field', [
  v.strictObject({ field: v.literal('name'), before: nameSchema, after: nameSchema }),
  v.strictObject({ field: v.literal('emoji'), before: v.string(), after: v.string() }),
  v.strictObject({ field: v.literal('currency'), before: currencyCodeSchema, after: currencyCodeSchema }),
  v.strictObject({ field: v.literal('archived'), after: v.boolean() }),
  v.strictObject({ field: v.literal('defaultSplit') }),
  v.strictObject({ field: v.literal('weights') }),
  v.strictObject({
    field: v.literal('member'),
    how: v.picklist(['added', 'joined', 'claimed', 'left', 'removed']),
    memberId: memberIdSchema,
    name: nameSchema,
    /** The balance that an account took over with a name (`claimed`), in minor units of the group's currency. */
    netMinor: v.exactOptional(minorUnitsSchema),
  }),
  v.strictObject({
    field: v.literal('memberName'),
    memberId: memberIdSchema,
    before: nameSchema,
    after: nameSchema,
  }),
  v.strictObject({ field: v.literal('paused') }),
  v.strictObject({
    field: v.literal('role'),
    memberId: memberIdSchema,
    after: v.picklist(['owner', 'member']),
  }),
]);

/**
 * `group-{time of the write}`: the group was made, or something about it changed. `paused-{uid}-{day}`: what is `paused`.
 */
export const groupActivitySchema = v.strictObject({
  ...commonEntries,
  what: v.picklist(['groupCreated', 'groupChanged']),
  changes: v.array(groupChangeSchema),
});

/** `groups/{groupId}/activity/{id}`: who did what and when. Each id follows from the event it tells of. */
export const activitySchema = v.variant('what', [
  expenseActivitySchema,
  commentActivitySchema,
  groupActivitySchema,
]);

export type Change = v.InferOutput<typeof changeSchema>;
export type ChangedField = Change['field'];
export type SplitTrace = Extract<Change, { field: 'split' }>['before'];
export type ExpenseActivity = v.InferOutput<typeof expenseActivitySchema>;
export type CommentActivity = v.InferOutput<typeof commentActivitySchema>;
export type GroupActivity = v.InferOutput<typeof groupActivitySchema>;
export type GroupChange = v.InferOutput<typeof groupChangeSchema>;
export type Activity = v.InferOutput<typeof activitySchema>;
