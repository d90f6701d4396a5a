import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';
import {
  commentPath,
  deletedExpensePath,
  expensePath,
  group,
  groupPath,
  nameOnly,
  newExpense,
  newExpensePath,
  payoutPath,
  posting,
  receivedPath,
  stored,
  transferPath,
} from '../documents.ts';
import { insiders, outsiders, uidOf, type RoleAttempt } from '../roles.ts';
import {
  among,
  createComment,
  createExpense,
  createTransfer,
  deleteComment,
  editGroup,
  payoutPathOf,
  revise,
  setPayout,
} from '../writes.ts';

const get = (path: string): Request => ({ op: 'get', path });
const list = (from: string, group = false): Request => ({ op: 'list', query: { from, group, limit: 1 } });

/** What a member of the group may do, each of it allowed in the matrix. */
const ofMembers: Readonly<Record<string, (uid: string) => Request>> = {
  'gets the group': () => get(groupPath),
  'lists groups by memberUids of another': () => ({
    op: 'list',
    query: { from: 'groups', limit: 1, where: [['memberUids', 'array-contains', 'alice']] },
  }),
  'lists groups by all memberUids': () => ({
    op: 'list',
    query: { from: 'groups', limit: 1, where: [['memberUids', '==', group.memberUids]] },
  }),
  'lists groups by one of several memberUids': (uid) => ({
    op: 'list',
    query: { from: 'groups', limit: 1, where: [['memberUids', 'array-contains-any', [uid, 'alice']]] },
  }),
  'lists groups by createdBy': () => ({
    op: 'list',
    query: { from: 'groups', limit: 1, where: [['createdBy', '==', 'alice']] },
  }),
  'edits the group': (uid) => editGroup(uid, { name: '부산' }),
  'adds a member': (uid) => editGroup(uid, { members: { mJisu: nameOnly('지수') } }),
  'renames a member': (uid) => editGroup(uid, { members: { mMinsu: { name: '김민수' } } }),
  'gets an expense': () => get(expensePath),
  'gets a deleted expense': () => get(deletedExpensePath),
  'gets an expense that is not there': () => get(newExpensePath),
  'lists expenses': () => list(`${groupPath}/expenses`),
  'lists present expenses': () => ({
    op: 'list',
    query: { from: `${groupPath}/expenses`, limit: 1, where: [['deletedAt', '==', null]] },
  }),
  'lists expenses of the own': (uid) => ({
    op: 'list',
    query: { from: `${groupPath}/expenses`, limit: 1, where: [['createdBy', '==', uid]] },
  }),
  'creates an expense': (uid) => createExpense(uid),
  'creates an expense in the name of a member': () => createExpense('alice'),
  'sets an expense': (uid) => ({ op: 'set', path: newExpensePath, data: newExpense(uid) }),
  'edits an expense': (uid) => revise(uid, { title: '회' }),
  'edits an expense in the name of a member': () => revise('alice', { title: '회' }),
  'deletes an expense softly': (uid) => revise(uid, { deletedAt: serverTime }),
  'restores an expense': (uid) => revise(uid, { deletedAt: null }, deletedExpensePath),
  'records a transfer': (uid) => createTransfer(uid),
  'turns a transfer round': (uid) =>
    revise(uid, { payers: { mAlice: 10_001 }, ...among('mBob') }, transferPath),
  'confirms a transfer': (uid) => revise(uid, { receivedAt: serverTime }, transferPath),
  'edits a confirmed transfer': (uid) => revise(uid, { title: '고마워', receivedAt: null }, receivedPath),
  'gets a comment': () => get(commentPath),
  'lists comments': () => list(`${expensePath}/comments`),
  'lists comments of the own': (uid) => ({
    op: 'list',
    query: { from: `${expensePath}/comments`, limit: 1, where: [['createdBy', '==', uid]] },
  }),
  comments: (uid) => createComment(uid),
  'deletes a comment': () => deleteComment(commentPath),
  'deletes a comment for good': () => ({ op: 'delete', path: commentPath }),
  'gets a payout': () => get(payoutPath),
  'writes a payout': (uid) => setPayout(payoutPathOf(uid)),
  'deletes a payout': (uid) => ({ op: 'delete', path: payoutPathOf(uid) }),
  'weighs a household': (uid) => editGroup(uid, { weights: { mBob: 200 } }),
  'archives the group': (uid) => editGroup(uid, { archivedAt: serverTime }),
  'gets a page of the history': () => get(`${groupPath}/history/0`),
  'lists the history': () => list(`${groupPath}/history`),
  'lists what is new in the history': () => ({
    op: 'list',
    query: {
      from: `${groupPath}/history`,
      where: [['version', '>', 0]],
      orderBy: [['version', 'asc']],
      limit: 1,
    },
  }),
  'gets the statistics': () => get(`${groupPath}/totals/statistics-2026`),
  'gets a posting': () => get(`${groupPath}/postings/dinner00000000000001`),
  'gets the totals': () => get(`${groupPath}/totals/balances`),
  'gets an activity': () => get(`${groupPath}/activity/a1`),
  'lists the activity': () => list(`${groupPath}/activity`),
};

const invite = 'invites/0123456789abcdef';
const functionWritten = [
  `${groupPath}/postings/dinner00000000000001`,
  `${groupPath}/totals/balances`,
  `${groupPath}/totals/statistics-2026`,
  `${groupPath}/history/0`,
  `${groupPath}/activity/a1`,
  invite,
];

/** What functions alone do, by whichever client. */
const ofFunctions: Readonly<Record<string, Request>> = Object.fromEntries([
  ...functionWritten.flatMap((path): [string, Request][] => [
    [`overwrites ${path}`, { op: 'set', path, data: stored(posting) }],
    [`updates ${path}`, { op: 'update', path, data: { updatedAt: serverTime } }],
    [`creates a sibling of ${path}`, { op: 'create', path: `${path}x`, data: stored(posting) }],
    [`deletes ${path}`, { op: 'delete', path }],
    [`writes beneath ${path}`, { op: 'create', path: `${path}/more/x`, data: { a: 1 } }],
    [`gets beneath ${path}`, get(`${path}/more/x`)],
  ]),
  ['lists postings', list(`${groupPath}/postings`)],
  ['lists totals', list(`${groupPath}/totals`)],
  ['lists payouts', list(`${groupPath}/payouts`)],
  ['gets an invite', get(invite)],
  ['lists invites', list('invites')],
  [
    'lists the invites of the group',
    {
      op: 'list',
      query: { from: 'invites', limit: 1, where: [['groupId', '==', groupPath.slice('groups/'.length)]] },
    },
  ],
  ...[
    'users',
    'groups',
    'expenses',
    'comments',
    'payouts',
    'postings',
    'totals',
    'history',
    'activity',
    'invites',
    'secrets',
  ].map((name): [string, Request] => [`lists ${name} by collection group`, list(name, true)]),
  ['deletes the group', { op: 'delete', path: groupPath }],
  ['deletes an expense for good', { op: 'delete', path: expensePath }],
]);

export const wrongRoleAttacks: readonly RoleAttempt[] = [
  ...outsiders.flatMap((as) =>
    Object.entries(ofMembers).map(([name, request]) => ({ name, as, request: request(uidOf(as)) })),
  ),
  ...[...insiders, ...outsiders].flatMap((as) =>
    Object.entries(ofFunctions).map(([name, request]) => ({ name, as, request })),
  ),
];
