import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { plainOf } from '../firestore/instants.ts';
import { expenseReference } from '../firestore/references.ts';
import { planCommentActivity } from './plan-comment-activity.ts';
import { writeActivity } from './write-activity.ts';

export type CreatedComment = {
  groupId: string;
  expenseId: string;
  commentId: string;
  comment: DocumentSnapshot;
};

/** Writes down once that somebody commented. It reads the expense, whose title the activity names. */
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
