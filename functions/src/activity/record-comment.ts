import { groupSchema } from '@nbbang/domain/records/group';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { plainOf } from '../firestore/instants.ts';
import { encodeActivity } from '../firestore/records.ts';
import {
  activityReference,
  commentReference,
  expenseReference,
  groupReference,
} from '../firestore/references.ts';
import { runTransaction } from '../firestore/run-transaction.ts';
import { actorIn } from './actor-in.ts';
import { planCommentActivity } from './plan-comment-activity.ts';

export type WrittenComment = { groupId: string; expenseId: string; commentId: string };

/**
 * Writes down once that somebody commented, and takes that away when the comment is deleted. It goes by what is stored
 * now, so the events of one comment may come late, twice and in any order.
 */
export async function recordComment(
  db: Firestore,
  { groupId, expenseId, commentId }: WrittenComment,
): Promise<void> {
  const entry = activityReference(db, groupId, `comment-${commentId}`);
  await runTransaction(db, async (transaction) => {
    const [group, expense, comment, told] = await transaction.getAll(
      groupReference(db, groupId),
      expenseReference(db, groupId, expenseId),
      commentReference(db, groupId, expenseId, commentId),
      entry,
    );
    if (!group?.exists || !expense || !comment || !told) return;
    const activity = planCommentActivity({
      ...{ expenseId, commentId },
      comment: plainOf(comment),
      expense: plainOf(expense),
    });
    if (activity === null && told.exists) transaction.delete(entry);
    if (activity === null || told.exists) return;
    const parsed = v.safeParse(groupSchema, plainOf(group));
    const { actorName } = actorIn(parsed.success ? parsed.output : null, activity.actorUid);
    transaction.set(
      entry,
      encodeActivity({ ...activity, ...(actorName === undefined ? {} : { actorName }) }),
    );
  });
}
