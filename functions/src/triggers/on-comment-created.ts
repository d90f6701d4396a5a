import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { commentPath, followComment } from './follow-comment.ts';

/** Writes down that somebody commented on an expense. */
export const onCommentCreated = onDocumentCreated({ document: commentPath, retry: true }, (event) =>
  followComment(event, event.data),
);
