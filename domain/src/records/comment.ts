import * as v from 'valibot';
import { instantMsSchema, limits, memberIdSchema, textSchema, uidSchema } from './fields.ts';

/**
 * `groups/{groupId}/expenses/{expenseId}/comments/{commentId}`: written and deleted by its author, never changed.
 * `memberId` is who the author was in the group, so that the name outlives the membership.
 */
export const commentSchema = v.strictObject({
  text: textSchema(limits.comment),
  memberId: memberIdSchema,
  createdBy: uidSchema,
  createdAt: instantMsSchema,
});

export type Comment = v.InferOutput<typeof commentSchema>;
