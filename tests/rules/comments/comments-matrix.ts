import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Query } from 'firestore-rules-tools/emulator/request';
import {
  comment,
  commentPath,
  deletedCommentPath,
  deletedExpensePath,
  earlier,
  expensePath,
  memberIdOf,
  newCommentPath,
  newComment,
  newExpensePath,
  otherCommentPath,
  otherExpensePath,
  stored,
} from '../documents.ts';
import { insiders, nobody, type RoleCase, type RoleSection } from '../roles.ts';
import { createComment, deleteComment } from '../writes.ts';

const list = (name: string, allowed: RoleCase['allowed'], query: Query): RoleCase => ({
  name,
  allowed,
  request: { op: 'list', query },
});

const create = (name: string, allowed: RoleCase['allowed'], changes: Fields, path?: string): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => createComment(uid, changes, path),
});

const another = (uid: string): string => (uid === 'alice' ? 'mBob' : 'mAlice');
const beneath = (path: string): string => `${path}/comments/new00000000000000001`;

export const commentsMatrix: RoleSection = {
  path: 'groups/{groupId}/expenses/{expenseId}/comments/{commentId}',
  cases: [
    { name: 'there', allowed: insiders, request: { op: 'get', path: commentPath } },
    { name: 'not there', allowed: insiders, request: { op: 'get', path: newCommentPath } },
    { name: 'of another group', allowed: ['otherMember'], request: { op: 'get', path: otherCommentPath } },

    list('those of an expense', insiders, {
      from: `${expensePath}/comments`,
      orderBy: [['createdAt', 'asc']],
      limit: 500,
    }),
    list('501 of an expense', nobody, { from: `${expensePath}/comments`, limit: 501 }),
    list('all those of an expense', nobody, { from: `${expensePath}/comments` }),
    list('those of a deleted expense', insiders, { from: `${deletedExpensePath}/comments`, limit: 1 }),
    list('of another group', ['otherMember'], { from: `${otherExpensePath}/comments`, limit: 1 }),
    list('by collection group', nobody, { from: 'comments', group: true }),
    {
      name: 'the own ones by collection group',
      allowed: nobody,
      request: ({ uid }) => ({
        op: 'list',
        query: { from: 'comments', group: true, where: [['createdBy', '==', uid]] },
      }),
    },

    create('as oneself', insiders, {}),
    create('of a deleted expense', insiders, {}, beneath(deletedExpensePath)),
    create('of an expense that is not there', nobody, {}, beneath(newExpensePath)),
    create('of one that is deleted', nobody, { text: '', deletedAt: serverTime }),
    create('in another group', ['otherMember'], { memberId: 'mEve0' }, beneath(otherExpensePath)),
    {
      name: 'as another member',
      allowed: nobody,
      request: ({ uid }) => createComment(uid, { memberId: another(uid) }),
    },
    create('as a name-only member', nobody, { memberId: 'mMinsu' }),
    create('as a former member', nobody, { memberId: 'mFrank' }),
    create('with the uid of another', nobody, { createdBy: 'hana' }),
    create('back-dated', nobody, { createdAt: earlier }),
    create('empty', nobody, { text: '' }),
    create('beneath a comment', nobody, {}, `${commentPath}/comments/new00000000000000001`),

    {
      name: 'its text',
      allowed: nobody,
      request: { op: 'update', path: commentPath, data: { text: 'x' } },
    },
    {
      name: 'as oneself, new',
      allowed: insiders,
      request: ({ uid }) => ({ op: 'set', path: newCommentPath, data: newComment(uid, memberIdOf(uid)) }),
    },
    {
      name: 'in place of another',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'set', path: commentPath, data: newComment(uid, memberIdOf(uid)) }),
    },
    {
      name: 'anew, with when it was written',
      allowed: nobody,
      request: { op: 'set', path: commentPath, data: { ...stored(comment), text: 'x' } },
    },

    // bob is the member.
    { name: 'deleted by the member', allowed: ['member'], request: deleteComment(commentPath) },
    { name: 'deleted once more', allowed: nobody, request: deleteComment(deletedCommentPath) },
    {
      name: 'deleted by somebody who has left',
      allowed: nobody,
      request: deleteComment(commentPath),
      given: { [commentPath]: { ...stored(comment), memberId: 'mFrank', createdBy: 'frank' } },
    },
    { name: 'deleted, of another group', allowed: ['otherMember'], request: deleteComment(otherCommentPath) },
    {
      name: 'in place of a deleted one',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'set', path: deletedCommentPath, data: newComment(uid, memberIdOf(uid)) }),
    },

    // Pages of before comments stayed sent this.
    { name: 'by the member', allowed: nobody, request: { op: 'delete', path: commentPath } },
    { name: 'deleted already', allowed: nobody, request: { op: 'delete', path: deletedCommentPath } },
    { name: 'of another group', allowed: nobody, request: { op: 'delete', path: otherCommentPath } },
    { name: 'not there', allowed: nobody, request: { op: 'delete', path: newCommentPath } },
  ],
};
