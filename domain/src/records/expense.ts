import * as v from 'valibot';
import {
  amountMinorSchema,
  calendarDateSchema,
  currencyCodeSchema,
  instantMsSchema,
  limits,
  memberIdSchema,
  uidSchema,
} from './fields.ts';

export const splitSchema = v.variant('mode', [
  v.strictObject({
    mode: v.literal('equal'),
    participants: v.pipe(
      v.array(memberIdSchema),
      v.minLength(1),
      v.maxLength(limits.members),
      v.check((ids) => new Set(ids).size === ids.length, 'must name each member once'),
    ),
  }),
]);

/** What a person enters. Every field is an input; shares are derived from it (`expense/shares.ts`). */
const inputEntries = {
  kind: v.picklist(['expense', 'transfer']),
  title: v.pipe(v.string(), v.maxLength(limits.expenseTitle)),
  amountMinor: amountMinorSchema,
  currency: currencyCodeSchema,
  date: calendarDateSchema,
  /** Who paid how much, in minor units; adds up to `amountMinor`. */
  payers: v.pipe(v.record(memberIdSchema, amountMinorSchema), v.minEntries(1), v.maxEntries(1)),
  split: splitSchema,
};

export const expenseInputSchema = v.strictObject(inputEntries);

/**
 * `groups/{groupId}/expenses/{expenseId}`. A transfer is an entry of kind `transfer`: its payer sent the
 * amount, its only participant received it; its title may be empty.
 *
 * `revision` is 1 when created and grows by one with every write, so that "has the trigger applied this
 * version?" is a comparison of integers. A deleted expense stays, with `deletedAt`, and can be restored.
 */
export const expenseSchema = v.pipe(
  v.strictObject({
    ...inputEntries,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    createdBy: uidSchema,
    createdAt: instantMsSchema,
    updatedBy: uidSchema,
    updatedAt: instantMsSchema,
    deletedAt: v.nullable(instantMsSchema),
  }),
  v.check(
    (expense) => Object.values(expense.payers).reduce((sum, paid) => sum + paid, 0) === expense.amountMinor,
    'payers must add up to the amount',
  ),
  v.check((expense) => expense.kind === 'transfer' || /\S/.test(expense.title), 'an expense needs a title'),
  v.check(
    (expense) =>
      expense.kind === 'expense' ||
      (expense.split.participants.length === 1 &&
        !Object.hasOwn(expense.payers, expense.split.participants[0] ?? '')),
    'a transfer goes from one member to another',
  ),
);

export type Split = v.InferOutput<typeof splitSchema>;
export type ExpenseInput = v.InferOutput<typeof expenseInputSchema>;
export type Expense = v.InferOutput<typeof expenseSchema>;
