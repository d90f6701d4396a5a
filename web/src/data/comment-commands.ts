import { deleteDoc, serverTimestamp, setDoc, waitForPendingWrites } from 'firebase/firestore';
import { leftComments, putComment, removeComment, type CommentEntry } from '#data/local/comment-outbox.ts';
import { fetchDocument } from '#data/firestore/fetch.ts';
import { firestore } from '#data/firestore/firestore.ts';
import { commentReference } from '#data/firestore/references.ts';

function referenceTo({ groupId, expenseId, commentId }: CommentEntry) {
  return commentReference(groupId, expenseId, commentId);
}

/** Writes the comment of an entry. Returns at once; once it is refused, the entry says so. */
export function sendComment(entry: CommentEntry): void {
  const { text, memberId, uid } = entry;
  putComment({ ...entry, refused: false });
  setDoc(referenceTo(entry), { text, memberId, createdBy: uid, createdAt: serverTimestamp() }).then(
    () => removeComment(entry),
    () => putComment({ ...entry, refused: true }),
  );
}

/** Deletes the comment of an entry; resolves to false when the server refuses, and then it is seen again. */
export async function sendDeletion(entry: CommentEntry): Promise<boolean> {
  try {
    await deleteDoc(referenceTo(entry));
    return true;
  } catch (error) {
    console.error('the comment was not deleted', error);
    return false;
  } finally {
    removeComment(entry);
  }
}

/**
 * Settles what an earlier page of `uid` left: deletions nobody undid are sent; a comment that neither arrived nor waits
 * in Firestore's queue is sent again.
 */
export async function settleComments(uid: string): Promise<void> {
  const own = leftComments(uid);
  const deletions = own.filter(({ act }) => act === 'delete');
  const isGoing = ({ commentId }: CommentEntry) => deletions.some((other) => other.commentId === commentId);
  for (const entry of deletions) void sendDeletion(entry);
  await waitForPendingWrites(firestore);
  for (const entry of own.filter(({ act }) => act === 'create')) {
    if (isGoing(entry) || (await isStored(entry))) removeComment(entry);
    else sendComment(entry);
  }
}

async function isStored(entry: CommentEntry): Promise<boolean> {
  const snapshot = await fetchDocument('comment', referenceTo(entry)).catch(() => null);
  return snapshot?.exists() ?? false;
}
