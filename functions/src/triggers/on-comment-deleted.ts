import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import { commentPath, followComment } from './follow-comment.ts';

/** The only change of a comment is its deletion: then nothing tells of it any more. */
export const onCommentDeleted = onDocumentUpdated({ document: commentPath, retry: true }, (event) =>
  followComment(event, event.data?.after),
);
