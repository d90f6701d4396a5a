import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { untilForGood } from './until-for-good.ts';

/** Writes down that somebody commented on an expense. */
export const onCommentCreated = onDocumentCreated(
  { document: 'groups/{groupId}/expenses/{expenseId}/comments/{commentId}', retry: true },
  async ({ params: { groupId, expenseId, commentId }, data }) => {
    const ids = { groupId, expenseId, commentId };
    await untilForGood('Recording a comment failed for good', ids, async () => {
      const [{ firestore }, { recordComment }] = await Promise.all([
        import('../firestore/database.ts'),
        import('../activity/record-comment.ts'),
      ]);
      if (data) await recordComment(firestore(), { ...ids, comment: data });
    });
  },
);
