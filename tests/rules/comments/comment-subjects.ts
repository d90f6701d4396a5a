import { limits } from '@nbbang/domain/records/fields';
import fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import { comment, commentPath, group, newComment, newCommentPath, stored } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { sample } from '../sample.ts';
import { merge, type Description } from '../spoil/description.ts';
import type { Subject } from '../spoil/subject.ts';
import { futureTimes, otherMembers, otherUids } from '../spoil/substitutes.ts';
import { typedText } from '../typed-text.ts';
import { createComment } from '../writes.ts';
import { isCommentWrite } from './is-comment-write.ts';

const ofComment: Description = {
  texts: { text: limits.comment },
  others: { memberId: otherMembers, createdBy: otherUids, createdAt: futureTimes },
};

const commentInputs: fc.Arbitrary<Fields> = fc.record({ text: typedText(limits.comment) });

export const commentSubjects: readonly Subject[] = [
  {
    name: 'comment create',
    as: 'member',
    path: newCommentPath,
    before: null,
    after: newComment('bob', 'mBob'),
    description: ofComment,
    isValid: (change) => isCommentWrite(change, group),
    inputs: () => commentInputs,
  },
  {
    name: 'comment delete',
    as: 'member',
    path: commentPath,
    before: stored(comment),
    after: { ...stored(comment), text: '', deletedAt: serverTime },
    description: merge(ofComment, { others: { deletedAt: futureTimes } }),
    isValid: (change) => isCommentWrite(change, group),
  },
];

export const commentSamples: readonly RoleAttempt[] = sample(
  'comment create',
  'member',
  commentInputs,
  createComment,
);
