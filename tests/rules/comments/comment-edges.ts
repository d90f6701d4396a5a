import { limits } from '@nbbang/domain/records/fields';
import { by } from '../by.ts';
import { commentPath, groupPath } from '../documents.ts';
import { insiders, type RoleAttempt } from '../roles.ts';
import { createComment, createExpense, deleteComment } from '../writes.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);

export const commentEdges: readonly RoleAttempt[] = [
  ...byInsiders('comments', (uid) => createComment(uid)),
  ...byOwner('comments with 1,000 characters', (uid) =>
    createComment(uid, { text: '가'.repeat(limits.comment) }),
  ),
  ...byOwner('comments with 500 emoji', (uid) => createComment(uid, { text: '🍊'.repeat(500) })),
  ...byOwner('comments with one character', (uid) => createComment(uid, { text: '.' })),
  ...byOwner('comments in lines', (uid) => createComment(uid, { text: '\n가\n나\n' })),
  ...byInsiders('comments on a new expense', (uid) => ({
    op: 'batch',
    writes: [
      createExpense(uid),
      createComment(uid, {}, `${groupPath}/expenses/new00000000000000001/comments/new00000000000000001`),
    ],
  })),
  ...by('member')('deletes the own comment', () => deleteComment(commentPath)),
];
