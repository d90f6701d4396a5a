import { memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { createOutbox } from './outbox.ts';

const entrySchema = v.object({
  uid: v.string(),
  groupId: v.string(),
  expenseId: v.string(),
  commentId: v.string(),
  memberId: memberIdSchema,
  text: v.string(),
  act: v.picklist(['create', 'delete']),
  refused: v.boolean(),
});

export type CommentEntry = v.InferOutput<typeof entrySchema>;

/**
 * The writes of comments. A deletion waits here unsent for as long as it can be undone, and is never refused: once the
 * server has answered it is removed, whatever the answer.
 */
export const commentOutbox = createOutbox<CommentEntry>({
  prefix: 'nbbang.comments.',
  schema: entrySchema,
  nameOf: ({ act, commentId }) => `${act}.${commentId}`,
});
