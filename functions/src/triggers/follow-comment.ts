import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { FirestoreEvent } from 'firebase-functions/v2/firestore';
import { countWrite } from './count-write.ts';
import { untilForGood } from './until-for-good.ts';

export const commentPath = 'groups/{groupId}/expenses/{expenseId}/comments/{commentId}';

type CommentEvent = FirestoreEvent<unknown, { groupId: string; expenseId: string; commentId: string }>;

/** Lets the activity follow a comment that was written or deleted, and counts the write. `comment`: as it is since. */
export async function followComment(
  event: CommentEvent,
  comment: DocumentSnapshot | undefined,
): Promise<void> {
  const { groupId, expenseId, commentId } = event.params;
  const ids = { groupId, expenseId, commentId };
  await untilForGood(event, { work: 'recordComment', ids }, async () => {
    const [{ firestore }, { recordComment }] = await Promise.all([
      import('../firestore/database.ts'),
      import('../activity/record-comment.ts'),
    ]);
    await recordComment(firestore(), ids);
  });
  const uid: unknown = comment?.get('createdBy');
  await countWrite(event, { uid, kind: 'comments', groupId });
}
