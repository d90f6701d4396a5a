import type { CommentActivity } from '@nbbang/domain/records/activity';
import { commentSchema, isStanding } from '@nbbang/domain/records/comment';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { idSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { transferOf } from './plan-activity.ts';

/** The documents, instants in milliseconds, null where there is none. Not parsed yet. */
export type CommentDocuments = { expenseId: string; commentId: string; comment: unknown; expense: unknown };

/**
 * Says that somebody commented. Null when the comment is deleted, when one of the two is missing, or when one is unsound:
 * the rules let nobody do that, so an admin did. A comment on a deleted expense counts. The title is the one the expense
 * has now.
 */
export function planCommentActivity({
  expenseId,
  commentId,
  ...documents
}: CommentDocuments): CommentActivity | null {
  const comment = v.safeParse(commentSchema, documents.comment);
  const expense = v.safeParse(expenseSchema, documents.expense);
  if (!comment.success || !isStanding(comment.output) || !expense.success) return null;
  if (!v.is(idSchema, expenseId) || !v.is(idSchema, commentId)) return null;
  const { memberId, createdBy, createdAt } = comment.output;
  return {
    what: 'commented',
    expenseId,
    commentId,
    actorUid: createdBy,
    memberId,
    at: createdAt,
    kind: expense.output.kind,
    title: expense.output.title,
    transfer: transferOf(expense.output),
  };
}
