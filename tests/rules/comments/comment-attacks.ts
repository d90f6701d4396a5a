import {
  increment,
  reference,
  removed,
  serverTime,
  type Fields,
  type Value,
} from 'firestore-rules-tools/emulator/fields';
import { byOne } from '../by.ts';
import {
  comment,
  commentPath,
  deletedCommentPath,
  earlier,
  expensePath,
  group,
  groupPath,
  missingGroupPath,
  newCommentPath,
  newComment,
  newExpensePath,
  otherExpensePath,
  otherGroupPath,
  stored,
} from '../documents.ts';
import { outsiders, uidOf, type RoleAttempt } from '../roles.ts';
import { createComment, deleteComment } from '../writes.ts';
import { inheritedNames } from '../inherited-names.ts';

const ownClock = new Date();

const byMember = byOne('member');
const create = (name: string, changes: Fields, path?: string): RoleAttempt =>
  byMember(`comments ${name}`, createComment('bob', changes, path));

const commentsPath = `${expensePath}/comments`;
const id = 'new00000000000000001';

const texts: readonly (readonly [string, Value])[] = [
  ['with nothing', ''],
  ['with white space', ' \t\n\u3000\ufeff'],
  ['with 1,001 characters', '가'.repeat(1_001)],
  ['with 501 emoji, 1,002 UTF-16 units', '🍊'.repeat(501)],
  ['with half a megabyte', 'x'.repeat(500_000)],
  ['with a number', 7],
  ['with a list of texts', ['x']],
  ['with a map', { text: 'x' }],
  ['with the time', serverTime],
];

const memberIds: readonly (readonly [string, Value])[] = [
  ['as the owner', 'mAlice'],
  ['as another member', 'mGina'],
  ['as a name-only member', 'mMinsu'],
  ['as a former member', 'mFrank'],
  ['as nobody of the group', 'mNobody'],
  ['as somebody of another group', 'mEve0'],
  ['as an account', 'bob'],
  ['as a key that no object holds', 'constructor'],
  ['as an empty id', ''],
  ['as null', null],
  ['as two', ['mBob', 'mAlice']],
  ['as a document', reference(`${groupPath}/members/mBob`)],
];

const wrongIds = [
  'ab',
  'a'.repeat(19),
  'a'.repeat(21),
  ...inheritedNames,
  'has-a-dash-in-it',
  'with.dots.in.it',
  '가나다라마바사아자차',
];

const edits: readonly (readonly [string, Fields])[] = [
  ['its text', { text: 'x' }],
  ['nothing', {}],
  ['whose it is', { createdBy: 'alice', memberId: 'mAlice' }],
  ['when it was', { createdAt: serverTime }],
  ['it to empty', { text: removed }],
  ['it by a field', { editedAt: serverTime }],
  ['it by a like', { likes: increment(1) }],
];

/** Beside the spoiled writes: on behalf of others, of others' and where none belongs. */
export const commentAttacks: readonly RoleAttempt[] = [
  ...texts.map(([name, text]) => create(name, { text })),
  ...memberIds.map(([name, memberId]) => create(name, { memberId })),
  ...wrongIds.map((wrong) => create(`under the id ${wrong}`, {}, `${commentsPath}/${wrong}`)),
  create('with the uid of another', { createdBy: 'alice' }),
  create('as another with their uid', { createdBy: 'alice', memberId: 'mAlice' }),
  create('without a uid', { createdBy: null }),
  create('by the own clock', { createdAt: ownClock }),
  create('as of old', { createdAt: earlier }),
  create('in the future', { createdAt: new Date('2100-01-01T00:00:00Z') }),
  create('with a field too many', { pinned: true }),
  create('in another group', {}, `${otherExpensePath}/comments/${id}`),
  create('in another group, as its member', { memberId: 'mEve0' }, `${otherExpensePath}/comments/${id}`),
  create(
    'in a group that is not there',
    {},
    `${missingGroupPath}/expenses/dinner00000000000001/comments/${id}`,
  ),
  create('beneath the group', {}, `${groupPath}/comments/${id}`),
  create('beneath a posting', {}, `${groupPath}/postings/dinner00000000000001/comments/${id}`),
  create('beneath a comment', {}, `${commentPath}/comments/${id}`),
  create('at the top', {}, `comments/${id}`),
  byMember('comments over the own one', { op: 'set', path: commentPath, data: newComment('bob', 'mBob') }),
  byMember('sends the own one again', { op: 'set', path: commentPath, data: stored(comment) }),
  ...edits.flatMap(([what, data]) => [
    byMember(`edits ${what}`, { op: 'update', path: commentPath, data }),
    {
      name: `edits ${what}`,
      as: 'owner' as const,
      request: { op: 'update' as const, path: commentPath, data },
    },
  ]),
  { name: 'deletes that of another', as: 'owner', request: deleteComment(commentPath) },
  { name: 'deletes that of another', as: 'guest', request: deleteComment(commentPath) },
  byMember('deletes that of another with the own name on it', deleteComment(commentPath), {
    [commentPath]: { ...stored(comment), createdBy: 'alice' },
  }),
  byMember('deletes one that is not there', deleteComment(newCommentPath)),
  byMember(
    'deletes one of another group',
    deleteComment(`${otherExpensePath}/comments/comment0000000000001`),
  ),
  byMember('deletes it for good', { op: 'delete', path: commentPath }),
  byMember('deletes it for good after it was deleted', { op: 'delete', path: deletedCommentPath }),
  byMember('deletes it once more', deleteComment(deletedCommentPath)),
  byMember('brings it back', {
    op: 'update',
    path: deletedCommentPath,
    data: { text: 'x', deletedAt: removed },
  }),
  byMember('writes over a deleted one', { op: 'update', path: deletedCommentPath, data: { text: 'x' } }),
  byMember('puts another in the place of a deleted one', {
    op: 'set',
    path: deletedCommentPath,
    data: newComment('bob', 'mBob'),
  }),
  ...(
    [
      ['and keeps its text', { text: '내 몫이 좀 큰 것 같아' }],
      ['and writes another', { text: 'x' }],
      ['by the own clock', { deletedAt: ownClock }],
      ['as of old', { deletedAt: earlier }],
      ['as null', { deletedAt: null }],
      ['in the name of another', { createdBy: 'alice' }],
      ['as another member', { memberId: 'mAlice' }],
      ['and says when it was written', { createdAt: serverTime }],
      ['and by whom', { deletedBy: 'bob' }],
    ] as const
  ).map(([how, changes]) => byMember(`deletes it ${how}`, deleteComment(commentPath, changes))),
  byMember('deletes it and writes it anew in one batch', {
    op: 'batch',
    writes: [
      deleteComment(commentPath),
      { op: 'set', path: commentPath, data: newComment('bob', 'mBob', { text: 'x' }) },
    ],
  }),
  create('on an expense that is not there', {}, `${newExpensePath}/comments/${id}`),
  byMember('lists comments by collection group', { op: 'list', query: { from: 'comments', group: true } }),
  byMember('lists comments of the group', {
    op: 'list',
    query: { from: 'comments', group: true, where: [['memberId', '==', 'mBob']] },
  }),
  byMember('writes in a batch with one of another', {
    op: 'batch',
    writes: [
      createComment('bob'),
      createComment('bob', { memberId: 'mAlice' }, `${commentsPath}/second00000000000001`),
    ],
  }),
  byMember('comments on an expense it makes in another group', {
    op: 'batch',
    writes: [createComment('bob', {}, `${otherGroupPath}/expenses/new00000000000000001/comments/${id}`)],
  }),
  // Of one who left since, the member keeps the name and loses the account.
  byMember('comments as who one was', createComment('bob'), {
    [groupPath]: stored({
      ...group,
      members: { ...group.members, mBob: { name: 'Bob', uid: null, role: 'member', status: 'departed' } },
      memberUids: ['alice', 'gina'],
      departedIds: ['mFrank', 'mBob'],
    }),
  }),
  byMember('deletes the own one after leaving', deleteComment(commentPath), {
    [groupPath]: stored({ ...group, memberUids: ['alice', 'gina'] }),
  }),
  ...outsiders.flatMap((as): RoleAttempt[] => [
    { name: 'comments as a member', as, request: createComment(uidOf(as), { memberId: 'mBob' }) },
    { name: 'comments as a member, with their uid', as, request: createComment('bob') },
    { name: 'comments as a name-only member', as, request: createComment(uidOf(as), { memberId: 'mMinsu' }) },
    { name: 'comments as a former member', as, request: createComment(uidOf(as), { memberId: 'mFrank' }) },
    {
      name: 'comments with null for a uid',
      as,
      request: createComment(uidOf(as), { memberId: 'mMinsu', createdBy: null }),
    },
    {
      name: 'deletes the own one from before',
      as,
      request: deleteComment(commentPath),
      given: { [commentPath]: { ...stored(comment), createdBy: uidOf(as) } },
    },
  ]),
];
