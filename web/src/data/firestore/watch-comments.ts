import { commentSchema, type Comment } from '@nbbang/domain/records/comment';
import type { QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { listenToQuery } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { newestComments } from './queries.ts';

export { sendComment, sendDeletion, settleComments } from '#data/comment-commands.ts';

export type KnownComment = Comment & {
  id: string;
  /** The server has not acknowledged it. */
  pending: boolean;
};

export type CommentList = {
  /** Oldest first. */
  comments: KnownComment[];
  /** True when there are older ones than were asked for. */
  more: boolean;
};

/** The `count` newest comments on an expense. */
export function watchComments(
  groupId: string,
  expenseId: string,
  count: number,
  emit: Emit<CommentList>,
): Unsubscribe {
  const onChange = (snapshot: QuerySnapshot): void => {
    const comments = snapshot.docs.slice(0, count).flatMap((document) => {
      const comment = parseSnapshot(commentSchema, document);
      return comment ? [{ ...comment, id: document.id, pending: document.metadata.hasPendingWrites }] : [];
    });
    emit({ status: 'ready', value: { comments: comments.toReversed(), more: snapshot.size > count } });
  };
  return listenToQuery({
    what: 'comments',
    target: newestComments(groupId, expenseId, count + 1),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
