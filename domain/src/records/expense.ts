import * as v from 'valibot';
import { categorySchema } from './category.ts';
import {
  amountMinorSchema,
  calendarDateSchema,
  currencyCodeSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  uidSchema,
  writeIdSchema,
} from './fields.ts';
import { foreignSchema } from './foreign.ts';
import { splitSchema, type Split } from './split.ts';

export const expenseKinds = ['expense', 'income', 'transfer'] as const;

/**
 * What a person enters. Every field is an input; shares are derived from it (`expense/shares.ts`).
 *
 * `category`, `note` and `foreign` came later: a document stored without them reads as one that has none. Every
 * write sends all fields.
 */
const inputEntries = {
  kind: v.picklist(expenseKinds),
  title: v.pipe(v.string(), v.maxLength(limits.expenseTitle)),
  /** In the group's currency, also where `foreign` says what was paid abroad. */
  amountMinor: amountMinorSchema,
  currency: currencyCodeSchema,
  date: calendarDateSchema,
  category: v.optional(v.nullable(categorySchema), null),
  note: v.optional(v.pipe(v.string(), v.maxLength(limits.note)), ''),
  /** Who paid how much, in minor units; adds up to `amountMinor`. Of an income: who received how much. */
  payers: v.pipe(v.record(memberIdSchema, amountMinorSchema), v.minEntries(1), v.maxEntries(limits.payers)),
  split: splitSchema,
  foreign: v.optional(v.nullable(foreignSchema), null),
};

export const expenseInputSchema = v.strictObject(inputEntries);

/**
 * `groups/{groupId}/expenses/{expenseId}`.
 *
 * | kind | payers | split | category | title |
 * | --- | --- | --- | --- | --- |
 * | expense | who paid | who owes it | any or none | some |
 * | income | who received it | whom it is due to | any or none | some |
 * | transfer | who sent it: one | who received it: `equal`, one, not the payer | none | may be empty |
 *
 * Whether the inputs of a split suit the amount is not checked here: see `split.ts`.
 *
 * `revision` is 1 when created and grows by one with every write, so that "has the trigger applied this
 * version?" is a comparison of integers. A deleted expense stays, with `deletedAt`, and can be restored.
 *
 * `writeId` names the write that made this version, and `previousWriteId` the version it was made on (null: it was
 * created by it, or that one was stored before there were write ids). The rules admit a write only on the version that
 * is there, so no write undoes another unseen. The number of the revision alone would not tell: of two writes made
 * offline the second fits on what somebody else wrote in place of the first.
 *
 * `receivedAt` is when the receiver of a transfer confirmed it, null before that. A transfer counts from when it is
 * recorded, confirmed or not. Only the receiver's account sets or keeps it (any member, where the receiver has no
 * account); an edit by another clears it. It came later, as `category` did.
 */
export const expenseSchema = v.pipe(
  v.strictObject({
    ...inputEntries,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    writeId: v.optional(v.nullable(writeIdSchema), null),
    previousWriteId: v.optional(v.nullable(writeIdSchema), null),
    createdBy: uidSchema,
    createdAt: instantMsSchema,
    updatedBy: uidSchema,
    updatedAt: instantMsSchema,
    deletedAt: v.nullable(instantMsSchema),
    receivedAt: v.optional(v.nullable(instantMsSchema), null),
  }),
  v.check(
    (expense) => Object.values(expense.payers).reduce((sum, paid) => sum + paid, 0) === expense.amountMinor,
    'payers must add up to the amount',
  ),
  v.check((expense) => expense.kind === 'transfer' || /\S/.test(expense.title), 'an expense needs a title'),
  v.check(
    ({ kind, payers, split, category }) =>
      kind !== 'transfer' || (category === null && isFromOneToAnother(payers, split)),
    'a transfer goes from one member to another and has no category',
  ),
  v.check(
    ({ kind, receivedAt }) => kind === 'transfer' || receivedAt === null,
    'only a transfer is received',
  ),
);

function isFromOneToAnother(payers: Record<string, number>, split: Split): boolean {
  if (split.mode !== 'equal') return false;
  const [receiver = '', ...others] = split.participants;
  return others.length === 0 && Object.keys(payers).length === 1 && !Object.hasOwn(payers, receiver);
}

export type ExpenseKind = (typeof expenseKinds)[number];
export type ExpenseInput = v.InferOutput<typeof expenseInputSchema>;
export type Expense = v.InferOutput<typeof expenseSchema>;
