import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request, Write } from 'firestore-rules-tools/emulator/request';
import {
  commentPath,
  deletedExpensePath,
  earlier,
  expensePath,
  group,
  groupPath,
  memberIdOf,
  newPayout,
  payoutPath,
  stored,
  transferPath,
  user,
} from '../documents.ts';
import { insiders, signedIn, uidOf, type Role, type RoleAttempt } from '../roles.ts';
import {
  createComment,
  createExpense,
  createGroup,
  createTransfer,
  deleteComment,
  editGroup,
  editUser,
  payoutPathOf,
  revise,
  setPayout,
} from '../writes.ts';

const later = new Date('2199-01-01T00:00:00Z');

/** The group in which these accounts are paused. */
const pausing = (pausedUntil: Fields): Record<string, Fields> => ({
  [groupPath]: { ...stored(group), pausedUntil },
});

const writes: Readonly<Record<string, (uid: string) => Write>> = {
  'creates an expense': (uid) => createExpense(uid),
  'records a transfer': (uid) => createTransfer(uid),
  'edits an expense': (uid) => revise(uid, { title: '회' }),
  'edits a transfer': (uid) => revise(uid, { title: '고마워' }, transferPath),
  'deletes an expense': (uid) => revise(uid, { deletedAt: serverTime }),
  'restores an expense': (uid) => revise(uid, { deletedAt: null }, deletedExpensePath),
  comments: (uid) => createComment(uid),
  'deletes the own comment': () => deleteComment(commentPath),
  'renames the group': (uid) => editGroup(uid, { name: '부산' }),
  'archives the group': (uid) => editGroup(uid, { archivedAt: serverTime }),
  'says where money goes': (uid) => setPayout(payoutPathOf(uid)),
  'takes that back': (uid) => ({ op: 'delete', path: payoutPathOf(uid) }),
};

const reads: Readonly<Record<string, (uid: string) => Request>> = {
  'opens the group': () => ({ op: 'get', path: groupPath }),
  'lists the own groups': (uid) => ({
    op: 'list',
    query: { from: 'groups', where: [['memberUids', 'array-contains', uid]], limit: 200 },
  }),
  'opens an expense': () => ({ op: 'get', path: expensePath }),
  'lists expenses': () => ({ op: 'list', query: { from: `${groupPath}/expenses`, limit: 51 } }),
  'lists the activity': () => ({ op: 'list', query: { from: `${groupPath}/activity`, limit: 31 } }),
  'opens the totals': () => ({ op: 'get', path: `${groupPath}/totals/balances` }),
  'sees where money goes': () => ({ op: 'get', path: payoutPath }),
};

/** Whose comment and payout there are, whoever writes. */
function ownThings(uid: string): Record<string, Fields> {
  const comment = { text: '네', memberId: memberIdOf(uid), createdBy: uid, createdAt: earlier };
  return { [commentPath]: comment, [payoutPathOf(uid)]: { ...newPayout(), updatedAt: earlier } };
}

const attempts = (
  name: string,
  as: Role,
  given: Record<string, Fields>,
  ways: Readonly<Record<string, (uid: string) => Request>>,
): RoleAttempt[] =>
  Object.entries(ways).map(([what, request]) => ({
    ...{ name: `${name}: ${what}`, as, request: request(uidOf(as)) },
    given: { ...ownThings(uidOf(as)), ...given },
  }));

const inBatches: Readonly<Record<string, (uid: string) => Request>> = {
  'an expense behind a read one': (uid) => ({
    op: 'batch',
    writes: [createExpense(uid), revise(uid, { title: '회' })],
  }),
  'the pause taken away, and an expense': (uid) => ({
    op: 'batch',
    writes: [editGroup(uid, { pausedUntil: {} }), createExpense(uid)],
  }),
};

/** Somebody who wrote too much writes nothing more in the group; nobody says when that ends but functions. */
export const pausedAttacks: readonly RoleAttempt[] = [
  ...insiders.flatMap((as) => {
    const paused = pausing({ [uidOf(as)]: later, somebody: earlier });
    return [...attempts('paused', as, paused, writes), ...attempts('paused', as, paused, inBatches)];
  }),
  ...insiders.flatMap((as) =>
    attempts(
      'nobody paused',
      as,
      {},
      {
        'pauses another': (uid) => editGroup(uid, { pausedUntil: { somebody: later } }),
        'ends the own pause': (uid) => editGroup(uid, { pausedUntil: { [uid]: earlier } }),
      },
    ),
  ),
  ...signedIn.flatMap((as): RoleAttempt[] => {
    const uid = uidOf(as);
    const given = { [`rates/${uid}`]: { pausedUntil: later }, [`users/${uid}`]: stored(user) };
    return [
      { name: 'paused as an account: makes a group', as, request: createGroup(uid), given },
      { name: 'paused as an account: changes its name', as, request: editUser(uid, { name: 'x' }), given },
    ];
  }),
];

/** What goes on. */
export const pausedEdges: readonly RoleAttempt[] = insiders.flatMap((as) => {
  const uid = uidOf(as);
  return [
    ...attempts('paused', as, pausing({ [uid]: later }), reads),
    ...attempts('paused until now', as, pausing({ [uid]: earlier }), writes),
    ...attempts('while others are paused', as, pausing({ somebody: later, 'o.f odd name': later }), writes),
    ...(['pausedUntil', 'calls'] as const).map((field): RoleAttempt => ({
      name: `counted (${field}): makes a group`,
      ...{ as, request: createGroup(uid) },
      given: { [`rates/${uid}`]: field === 'pausedUntil' ? { pausedUntil: earlier } : { calls: {} } },
    })),
  ];
});
