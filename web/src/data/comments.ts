import { useSyncExternalStore } from 'react';
import type { MemberId } from '@nbbang/domain/records/fields';
import { loadComments } from '#data/shell/chunks.ts';
import {
  commentEntries,
  onCommentEntries,
  putComment,
  removeComment,
  type CommentEntry,
} from '#data/local/comment-outbox.ts';
import { fromChunk } from '#data/shell/from-database.ts';
import { newId } from '#data/local/ids.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { CommentList, KnownComment } from '#data/firestore/watch-comments.ts';

export type { CommentEntry, CommentList, KnownComment };

/** Where a comment stands, and who writes. */
export type CommentPlace = { uid: string; groupId: string; expenseId: string };

/** The newest `count` comments on an expense, oldest first. Reads them: ask only where they are shown. */
export function useComments(groupId: string, expenseId: string, count: number): Live<CommentList> {
  return useLive(
    fromChunk(loadComments, `comments/${groupId}/${expenseId}/${count}`, (chunk, emit) =>
      chunk.watchComments(groupId, expenseId, count, emit),
    ),
  );
}

/** What the server has refused, and what is deleted although it is still there. */
export function useUnsettledComments(): readonly CommentEntry[] {
  return useSyncExternalStore(onCommentEntries, commentEntries);
}

/** Resolves once the write is queued; the listener shows it then, offline too. */
export async function addComment(place: CommentPlace, memberId: MemberId, text: string): Promise<void> {
  const entry: CommentEntry = { ...place, commentId: newId(), memberId, text, act: 'create', refused: false };
  (await loadComments()).sendComment(entry);
}

/** Sends a refused comment once more. */
export async function sendAgain(entry: CommentEntry): Promise<void> {
  (await loadComments()).sendComment(entry);
}

/** Lets go of a refused comment. */
export function discardComment(entry: CommentEntry): void {
  removeComment(entry);
}

export type HeldDeletion = {
  undo: () => void;
  /** Resolves to false when the server refuses. */
  confirm: () => Promise<boolean>;
};

/**
 * Hides a comment of one's own here, and deletes it with `confirm`. Until then it can be undone with nothing changed:
 * written anew, it would come back later in the order, with another time. A page that goes in between has it deleted
 * when the same account opens the app again.
 */
export function holdDeletion(place: CommentPlace, { id, memberId, text }: KnownComment): HeldDeletion {
  const entry: CommentEntry = { ...place, commentId: id, memberId, text, act: 'delete', refused: false };
  putComment(entry);
  return {
    undo: () => removeComment(entry),
    confirm: async () => (await loadComments()).sendDeletion(entry),
  };
}
