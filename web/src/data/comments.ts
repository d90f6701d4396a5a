import { commentSchema, isStanding, type Comment } from '@nbbang/domain/records/comment';
import type { MemberId } from '@nbbang/domain/records/fields';
import {
  serverTimestamp,
  setDoc,
  updateDoc,
  type DocumentSnapshot,
  type QuerySnapshot,
  type Unsubscribe,
} from 'firebase/firestore';
import { liveSource, useLive, type Emit, type Live } from '#data/base/live.ts';
import { maxListed } from '#data/base/max-listed.ts';
import { useStore } from '#data/base/store.ts';
import { deliver, deliverLeft, type Delivery } from '#data/firestore/delivery.ts';
import { fetchDocument, nullWhereDenied } from '#data/firestore/fetch.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { send } from '#data/firestore/send.ts';
import { listenToQuery } from '#data/firestore/listen.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { newestComments } from '#data/firestore/queries.ts';
import { commentReference } from '#data/firestore/references.ts';
import { commentOutbox, type CommentEntry } from '#data/local/comment-outbox.ts';
import { newId } from '#data/local/ids.ts';

export type { CommentEntry };

export type KnownComment = Comment & {
  id: string;
  /** The server has not acknowledged it. */
  pending: boolean;
};

export type CommentList = {
  /** Oldest first. Those that were deleted are not among them. */
  comments: KnownComment[];
  /** True when there are older ones than were asked for. */
  more: boolean;
  /** There may be older ones, which are not to be had. */
  isCut: boolean;
};

/** Where a comment stands, and who writes. */
export type CommentPlace = { uid: string; groupId: string; expenseId: string };

/** The newest `count` comments on an expense. Reads them: ask only where they are shown. */
export function useComments(groupId: string, expenseId: string, count: number): Live<CommentList> {
  return useLive(
    liveSource(`comments/${groupId}/${expenseId}/${count}`, (emit) =>
      watchComments(groupId, expenseId, count, emit),
    ),
  );
}

function watchComments(
  groupId: string,
  expenseId: string,
  count: number,
  emit: Emit<CommentList>,
): Unsubscribe {
  const onChange = (snapshot: QuerySnapshot): void => {
    const comments = snapshot.docs.slice(0, count).flatMap((document) => {
      const comment = parseSnapshot(commentSchema, document);
      return comment && isStanding(comment)
        ? [{ ...comment, id: document.id, pending: document.metadata.hasPendingWrites }]
        : [];
    });
    const [more, isCut] = [snapshot.size > count, snapshot.size >= maxListed.comments];
    emit({ status: 'ready', value: { comments: comments.toReversed(), more, isCut } });
  };
  return listenToQuery({
    what: 'comments',
    target: newestComments(groupId, expenseId, count + 1),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}

/** What is on its way, what the server has refused, and what is deleted although it is still there. */
export function useUnsettledComments(): readonly CommentEntry[] {
  return useStore(commentOutbox);
}

const delivery: Delivery<CommentEntry> = {
  outbox: commentOutbox,
  write: (entry) => {
    const { text, memberId, uid } = entry;
    return setDoc(referenceTo(entry), { text, memberId, createdBy: uid, createdAt: serverTimestamp() });
  },
  isStored: async (entry) => {
    const snapshot = await fetchDocument('comment', referenceTo(entry)).catch(nullWhereDenied);
    return snapshot?.exists() ?? false;
  },
};

function referenceTo({ groupId, expenseId, commentId }: CommentEntry) {
  return commentReference(groupId, expenseId, commentId);
}

/** Returns at once. The listener shows the comment in the same frame, offline too. */
export function addComment(place: CommentPlace, memberId: MemberId, text: string): void {
  deliver(delivery, { ...place, commentId: newId(), memberId, text, act: 'create', refused: false });
}

/** Sends a refused comment once more. */
export function sendAgain(entry: CommentEntry): void {
  deliver(delivery, entry);
}

/** Lets go of a refused comment. */
export function discardComment(entry: CommentEntry): void {
  commentOutbox.remove(entry);
}

export type HeldDeletion = {
  undo: () => void;
  /** Resolves to false when the server refuses. Then the comment is seen again. */
  confirm: () => Promise<boolean>;
};

/**
 * Hides a comment of one's own on this device, and deletes it with `confirm`. Until then it can be undone, and nothing
 * has changed: a comment that is written anew would stand later in the order, with another time. If the page goes in
 * between, the comment is deleted when the same account opens the app again.
 */
export function holdDeletion(place: CommentPlace, { id, memberId, text }: KnownComment): HeldDeletion {
  const entry: CommentEntry = { ...place, commentId: id, memberId, text, act: 'delete', refused: false };
  commentOutbox.put(entry);
  return {
    undo: () => commentOutbox.remove(entry),
    confirm: () => deliverDeletion(entry),
  };
}

/** The document stays, without its text: nothing else may stand under its id. */
async function deliverDeletion(entry: CommentEntry): Promise<boolean> {
  try {
    await send(() => updateDoc(referenceTo(entry), { text: '', deletedAt: serverTimestamp() }));
    return true;
  } catch (error) {
    if (await isGone(entry)) return true;
    console.error('the comment was not deleted', error);
    return false;
  } finally {
    commentOutbox.remove(entry);
  }
}

/** Somebody deleted it before: another page of this account, or this one, whose answer was lost. */
async function isGone(entry: CommentEntry): Promise<boolean> {
  const stored = await fetchDocument('comment', referenceTo(entry)).catch(() => null);
  return stored !== null && !isThere(stored);
}

function isThere(snapshot: DocumentSnapshot): boolean {
  return snapshot.exists() && snapshot.get('deletedAt') === undefined;
}

/** Settles what an earlier page of `uid` left: a deletion that nobody has undone is sent. */
export async function deliverLeftComments(uid: string): Promise<void> {
  const left = commentOutbox.left(uid);
  const deletions = left.filter(({ act }) => act === 'delete');
  const going = new Set(deletions.map(({ commentId }) => commentId));
  for (const entry of deletions) void deliverDeletion(entry);
  const creations = left.filter(({ act }) => act === 'create');
  for (const entry of creations.filter(({ commentId }) => going.has(commentId))) commentOutbox.remove(entry);
  await deliverLeft(
    delivery,
    creations.filter(({ commentId }) => !going.has(commentId)),
  );
}
