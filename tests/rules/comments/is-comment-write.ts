import { isDeepStrictEqual } from 'node:util';
import { commentSchema, isStanding } from '@nbbang/domain/records/comment';
import type { Group } from '@nbbang/domain/records/group';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether `uid`, a member, may write this comment: a new one, as the member they are, or the deletion of an own one. */
export function isCommentWrite({ uid, before, after }: Change, group: Group): boolean {
  const comment = parseDocument(commentSchema, after);
  if (comment === null) return false;
  if (before !== null) {
    const { text: _text, deletedAt, ...kept } = after;
    const { text: _before, ...was } = before;
    return (
      !isStanding(comment) &&
      deletedAt === serverTime &&
      isDeepStrictEqual(kept, was) &&
      was['createdBy'] === uid
    );
  }
  return (
    isStanding(comment) &&
    comment.createdBy === uid &&
    after['createdAt'] === serverTime &&
    Object.hasOwn(group.members, comment.memberId) &&
    group.members[comment.memberId]?.uid === uid
  );
}
