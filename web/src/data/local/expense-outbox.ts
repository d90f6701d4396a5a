import { expenseInputSchema, expenseSchema } from '@nbbang/domain/records/expense';
import { postingSchema } from '@nbbang/domain/records/totals';
import { writeIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { newId } from './ids.ts';
import { createOutbox } from './outbox.ts';

const stateSchema = v.object({ input: expenseInputSchema, isDeleted: v.boolean() });

const entrySchema = v.object({
  uid: v.string(),
  groupId: v.string(),
  expenseId: v.string(),
  act: v.picklist(['create', 'edit', 'delete', 'restore', 'receive']),
  /** The revision this write makes. */
  revision: v.number(),
  /**
   * What the write is called, and the version it is made on. Entries of a page of before there were write ids have
   * neither: such a write is sent as one on a version that has none, and refused where the expense has one by now.
   */
  writeId: v.optional(writeIdSchema, newId),
  previousWriteId: v.optional(v.nullable(writeIdSchema), null),
  input: expenseInputSchema,
  /** What was there when it was made. Entries of earlier pages, and creations, have none. */
  base: v.optional(stateSchema),
  /** The server has answered no; what becomes of it is being found out (`plan-stale.ts`). */
  turnedDown: v.optional(v.boolean(), false),
  /** Somebody has to choose between what this account wanted and what is there. */
  asks: v.optional(
    v.object({
      wish: v.object({ base: stateSchema, mine: stateSchema, confirms: v.boolean() }),
      theirs: expenseSchema,
    }),
  ),
  /** What the totals held of the expense before the write, where that was known: the overlay takes it back. */
  held: v.optional(
    v.object({
      posting: v.nullable(v.object(postingSchema.entries)),
      upTo: v.number(),
      epoch: v.string(),
    }),
  ),
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
