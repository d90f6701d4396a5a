import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { planCommentActivity } from './plan-comment-activity.ts';
import { plainOf } from '../firestore/instants.ts';
import { expenseReference } from '../firestore/references.ts';
import { writeActivity } from './write-activity.ts';

export type CreatedComment = {
  groupId: string;
  expenseId: string;
  commentId: string;
  comment: DocumentSnapshot;
};

/** Writes down that there is a comment, once. Reads the expense for what it is called. */
export async function recordComment(
  db: Firestore,
  { groupId, expenseId, commentId, comment }: CreatedComment,
): Promise<void> {
  const expense = await expenseReference(db, groupId, expenseId).get();
  const plan = planCommentActivity({
    expenseId,
    commentId,
    comment: plainOf(comment),
    expense: plainOf(expense),
  });
  if (plan !== null) await writeActivity(db, { groupId, id: plan.id }, () => plan.activity);
}
