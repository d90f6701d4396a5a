import { expenseInputSchema } from '@nbbang/domain/records/expense';
import { postingSchema } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { createOutbox } from './outbox.ts';

const entrySchema = v.object({
  uid: v.string(),
  groupId: v.string(),
  expenseId: v.string(),
  act: v.picklist(['create', 'edit', 'delete', 'restore', 'receive']),
  /** The revision this write makes. */
  revision: v.number(),
  input: expenseInputSchema,
  /** What the totals held of the expense before the write: the overlay takes it back. */
  former: v.nullable(postingSchema),
  /**
   * Of a creation or an edit: whether it is a transfer to its writer, who confirms it by writing it. Of another act:
   * whether it was confirmed before.
   */
  received: v.optional(v.boolean(), false),
  refused: v.boolean(),
});

export type ExpenseEntry = v.InferOutput<typeof entrySchema>;

/** The writes of expenses and transfers. */
export const expenseOutbox = createOutbox<ExpenseEntry>({
  prefix: 'nbbang.outbox.',
  schema: entrySchema,
  nameOf: ({ groupId, expenseId, revision }) => `${groupId}.${expenseId}.${revision}`,
});
