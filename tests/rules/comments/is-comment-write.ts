import { commentSchema } from '@nbbang/domain/records/comment';
import type { Group } from '@nbbang/domain/records/group';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether `uid` may write this comment: a new one, as the member they are. */
export function isCommentWrite({ uid, before, after }: Change, group: Group): boolean {
  const comment = parseDocument(commentSchema, after);
  return (
    before === null &&
    comment !== null &&
    comment.createdBy === uid &&
    after['createdAt'] === serverTime &&
    Object.hasOwn(group.members, comment.memberId) &&
    group.members[comment.memberId]?.uid === uid
  );
}
