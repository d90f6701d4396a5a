import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';
import {
  comment,
  deletedExpense,
  earlier,
  expense,
  expensePath,
  groupPath,
  newComment,
  nextVersion,
  otherGroupPath,
  payoutPath,
  stored,
} from '../rules/documents.ts';
import {
  createComment,
  createExpense,
  createGroup,
  createTransfer,
  deleteComment,
  editGroup,
  setPayout,
} from '../rules/writes.ts';
import { actors, attackedGroup, type Actor } from './actors.ts';
import { idOf, type Attack } from './attack.ts';

/** What is tried: by whom, as whom (`uid`), in a place of its own (`id`). */
type Way = {
  /** Who may: readers and writers of the group, whoever is signed in and not paused, or nobody. */
  readonly by: 'readers' | 'writers' | 'accounts' | 'nobody';
  readonly request: (actor: Actor, uid: string, id: string) => Request;
  readonly given?: (actor: Actor, uid: string, id: string) => Record<string, Fields>;
};

const expenses = `${groupPath}/expenses`;
const comments = `${expensePath}/comments`;

const revision = (uid: string, id: string, before: Fields, changes: Fields): Request => ({
  op: 'update',
  path: `${expenses}/${id}`,
  data: { revision: Number(before['revision']) + 1, ...nextVersion(uid, before), ...changes },
});

/** Of an expense that lies in the place of its own. */
const revising = (before: Fields, changes: Fields): Way => ({
  by: 'writers',
  request: (_, uid, id) => revision(uid, id, before, changes),
  given: (_, __, id) => ({ [`${expenses}/${id}`]: before }),
});

const reading = (path: string): Way => ({ by: 'readers', request: () => ({ op: 'get', path }) });
const listing = (from: string, limit: number | null, by: Way['by'] = 'readers'): Way => ({
  by,
  request: () => ({ op: 'list', query: { from, ...(limit !== null && { limit }) } }),
});

const ownComment = (actor: Actor, uid: string): Fields => ({
  ...stored(comment),
  memberId: actor.memberId,
  createdBy: uid,
});

const never = (request: (path: string) => Request, path: string): Way => ({
  by: 'nobody',
  request: () => request(path),
});
const ofFunctions = [
  'postings/x',
  'totals/balances',
  'totals/statistics-2026',
  'history/0',
  'activity/a1',
  'unknown/x',
].map((path) => `${groupPath}/${path}`);
const beyond = [
  'invites/x',
  'rates/alice',
  'rates/alice/days/2026-11-29',
  'deletedGroups/x',
  'deadLetters/x',
  'audits/x',
  'auditProgress/totals',
  'jobs/x',
];

const ways: Readonly<Record<string, Way>> = {
  'opens the group': reading(groupPath),
  'opens an expense': reading(expensePath),
  'opens a comment': reading(`${comments}/comment0000000000001`),
  'opens a payout': reading(payoutPath),
  'opens a posting': reading(`${groupPath}/postings/x`),
  'opens the totals': reading(`${groupPath}/totals/balances`),
  'opens a page of the history': reading(`${groupPath}/history/0`),
  'opens an entry of the activity': reading(`${groupPath}/activity/a1`),
  'lists expenses': listing(expenses, 500),
  'lists too many expenses': listing(expenses, 501, 'nobody'),
  'lists all expenses': listing(expenses, null, 'nobody'),
  'lists comments': listing(comments, 500),
  'lists too many comments': listing(comments, 501, 'nobody'),
  'lists all comments': listing(comments, null, 'nobody'),
  'lists the history': listing(`${groupPath}/history`, 50),
  'lists too much of the history': listing(`${groupPath}/history`, 51, 'nobody'),
  'lists all of the history': listing(`${groupPath}/history`, null, 'nobody'),
  'lists the activity': listing(`${groupPath}/activity`, 500),
  'lists too much of the activity': listing(`${groupPath}/activity`, 501, 'nobody'),
  'lists all of the activity': listing(`${groupPath}/activity`, null, 'nobody'),
  'lists payouts': listing(`${groupPath}/payouts`, 1, 'nobody'),
  'lists postings': listing(`${groupPath}/postings`, 1, 'nobody'),
  'lists totals': listing(`${groupPath}/totals`, 1, 'nobody'),
  'lists all groups': listing('groups', 1, 'nobody'),
  'lists profiles': listing('users', 1, 'nobody'),
  'creates an expense': {
    by: 'writers',
    request: (_, uid, id) => createExpense(uid, {}, `${expenses}/${id}`),
  },
  'records a transfer': {
    by: 'writers',
    request: (_, uid, id) => ({ ...createTransfer(uid), path: `${expenses}/${id}` }),
  },
  'creates an expense in the name of another': {
    by: 'nobody',
    request: (_, __, id) => createExpense('hana', {}, `${expenses}/${id}`),
  },
  'edits an expense': revising(stored(expense), { title: '회' }),
  'deletes an expense': revising(stored(expense), { deletedAt: serverTime }),
  'restores an expense': revising(stored(deletedExpense), { deletedAt: null }),
  'deletes a deleted expense': {
    ...revising(stored(deletedExpense), { deletedAt: serverTime }),
    by: 'nobody',
  },
  'touches an expense': { ...revising(stored(expense), {}), by: 'nobody' },
  'edits an expense on another version': {
    ...revising(stored(expense), { title: '회', previousWriteId: 'other000000000000001' }),
    by: 'nobody',
  },
  'edits an expense and skips a revision': {
    ...revising(stored(expense), { title: '회', revision: 3 }),
    by: 'nobody',
  },
  'deletes an expense for good': {
    by: 'nobody',
    request: (_, __, id) => ({ op: 'delete', path: `${expenses}/${id}` }),
    given: (_, __, id) => ({ [`${expenses}/${id}`]: stored(expense) }),
  },
  comments: {
    by: 'writers',
    request: (actor, uid, id) => createComment(uid, { memberId: actor.memberId }, `${comments}/${id}`),
  },
  'comments as another member': {
    by: 'nobody',
    request: (actor, uid, id) =>
      createComment(uid, { memberId: actor.memberId === 'mAlice' ? 'mBob' : 'mAlice' }, `${comments}/${id}`),
  },
  'comments on what is not there': {
    by: 'nobody',
    request: (actor, uid, id) =>
      createComment(uid, { memberId: actor.memberId }, `${expenses}/nothing/comments/${id}`),
  },
  'deletes the own comment': {
    by: 'writers',
    request: (_, __, id) => deleteComment(`${comments}/${id}`),
    given: (actor, uid, id) => ({ [`${comments}/${id}`]: ownComment(actor, uid) }),
  },
  'deletes the own comment for good': {
    by: 'nobody',
    request: (_, __, id) => ({ op: 'delete', path: `${comments}/${id}` }),
    given: (actor, uid, id) => ({ [`${comments}/${id}`]: ownComment(actor, uid) }),
  },
  'deletes the comment of another': {
    by: 'nobody',
    request: (_, __, id) => deleteComment(`${comments}/${id}`),
    given: (_, __, id) => ({ [`${comments}/${id}`]: { ...stored(comment), createdBy: 'hana' } }),
  },
  'writes over the own deleted comment': {
    by: 'nobody',
    request: (actor, uid, id) => ({
      op: 'set',
      path: `${comments}/${id}`,
      data: newComment(uid, actor.memberId),
    }),
    given: (actor, uid, id) => ({
      [`${comments}/${id}`]: { ...ownComment(actor, uid), text: '', deletedAt: earlier },
    }),
  },
  'says where money goes': {
    by: 'writers',
    request: ({ memberId }) => setPayout(`${groupPath}/payouts/${memberId}`),
  },
  'says where another’s money goes': {
    by: 'nobody',
    request: ({ memberId }) => setPayout(`${groupPath}/payouts/${memberId === 'mAlice' ? 'mBob' : 'mAlice'}`),
  },
  'renames the group': {
    by: 'writers',
    request: (_, uid, id) => editGroup(uid, { name: '부산' }, `groups/${id}`),
    given: (_, __, id) => ({ [`groups/${id}`]: attackedGroup }),
  },
  'lets an account in': {
    by: 'nobody',
    request: (_, uid, id) => editGroup(uid, { memberUids: ['alice', uid] }, `groups/${id}`),
    given: (_, __, id) => ({ [`groups/${id}`]: attackedGroup }),
  },
  'ends every pause': {
    by: 'nobody',
    request: (_, uid, id) => editGroup(uid, { pausedUntil: {} }, `groups/${id}`),
    given: (_, __, id) => ({ [`groups/${id}`]: attackedGroup }),
  },
  'becomes an owner': {
    by: 'nobody',
    request: ({ memberId }, uid, id) =>
      editGroup(uid, { members: { [memberId]: { uid, role: 'owner' } } }, `groups/${id}`),
    given: (_, __, id) => ({
      [`groups/${id}`]: {
        ...attackedGroup,
        createdBy: 'hana',
        members: { mMinsu: { name: 'x', uid: null, role: 'member', status: 'active' } },
      },
    }),
  },
  'deletes the group': { by: 'nobody', request: () => ({ op: 'delete', path: groupPath }) },
  'makes a group': { by: 'accounts', request: (_, uid, id) => createGroup(uid, {}, `groups/${id}`) },
  'makes a group for another': {
    by: 'nobody',
    request: (_, __, id) => createGroup('hana', {}, `groups/${id}`),
  },
  'opens another group': { by: 'nobody', request: () => ({ op: 'get', path: `${otherGroupPath}x` }) },
  ...Object.fromEntries(
    [...ofFunctions, ...beyond].flatMap((path) => [
      [`creates beside ${path}`, never((at) => ({ op: 'create', path: `${at}y`, data: { a: 1 } }), path)],
      [`sets ${path}`, never((at) => ({ op: 'set', path: at, data: { a: 1 } }), path)],
      [`deletes ${path}`, never((at) => ({ op: 'delete', path: at }), path)],
    ]),
  ),
  ...Object.fromEntries(
    beyond.map((path) => [`opens ${path}`, never((at) => ({ op: 'get', path: at }), path)]),
  ),
};

const mayDo = (way: Way, { auth, mayRead, mayWrite, name }: Actor): boolean =>
  way.by === 'accounts'
    ? auth !== null && name !== 'paused guest'
    : (way.by === 'readers' && mayRead) || (way.by === 'writers' && mayWrite);

/** Each way, by everybody. Numbered from `first` on. */
export function wrongActors(first: number): Attack[] {
  let n = first;
  return Object.entries(ways).flatMap(([name, way]) =>
    actors.map((actor): Attack => {
      const id = idOf(n++);
      const uid = actor.auth?.uid ?? 'nobody';
      return {
        ...{ name: `${name}, by ${actor.name}`, auth: actor.auth },
        ...{ request: way.request(actor, uid, id), given: way.given?.(actor, uid, id) ?? {} },
        isAllowed: mayDo(way, actor),
      };
    }),
  );
}
