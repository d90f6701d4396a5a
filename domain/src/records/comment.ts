import * as v from 'valibot';
import { instantMsSchema, limits, memberIdSchema, textSchema, uidSchema } from './fields.ts';

const commonEntries = {
  memberId: memberIdSchema,
  createdBy: uidSchema,
  createdAt: instantMsSchema,
};

/**
 * `groups/{groupId}/expenses/{expenseId}/comments/{commentId}`: written by its author, and deleted by them, once; never
 * changed otherwise. Deleted it stays, without its text and with `deletedAt`, so that nothing else ever stands under its
 * id. One that stands has no `deletedAt`. `memberId` is who the author was in the group, so that the name outlives the
 * membership.
 */
export const commentSchema = v.union([
  v.strictObject({ ...commonEntries, text: textSchema(limits.comment) }),
  v.strictObject({ ...commonEntries, text: v.literal(''), deletedAt: instantMsSchema }),
]);

/** Whether it has not been deleted. */
export function isStanding(comment: Comment): boolean {
  return !('deletedAt' in comment);
}

export type Comment = v.InferOutput<typeof commentSchema>;
