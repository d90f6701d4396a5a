import { splitModes } from '@nbbang/domain/records/split';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import { isCommentWrite } from '../comments/is-comment-write.ts';
import { isExpenseWrite } from './is-expense-write.ts';
import { isGroupWrite } from '../groups/is-group-write.ts';
import { isPayoutWrite } from '../payouts/is-payout-write.ts';
import { isUserWrite } from '../users/is-user-write.ts';
import {
  archivedGroup,
  archivedGroupPath,
  deletedExpense,
  deletedExpensePath,
  deletedReceived,
  deletedReceivedPath,
  earlier,
  expense,
  expensePath,
  fullExpense,
  group,
  groupPath,
  nameOnly,
  newComment,
  newCommentPath,
  newExpense,
  newExpensePath,
  newGroup,
  newGroupPath,
  newPayout,
  newPayoutPath,
  newTransfer,
  newUser,
  oldExpense,
  oldExpensePath,
  payout,
  payoutPath,
  received,
  receivedPath,
  secondShapePath,
  stored,
  toNameOnly,
  toNameOnlyPath,
  transfer,
  transferPath,
  user,
  without,
} from '../documents.ts';
import { uidOf, type Role } from '../roles.ts';
import { foreign, splits } from './splits.ts';
import { among } from '../writes.ts';
import {
  changing,
  merge,
  ofComment,
  ofExpense,
  ofForeign,
  ofGroup,
  ofMember,
  ofPayout,
  ofSettings,
  ofSplit,
  ofUser,
} from './expense-description.ts';
import type { Description } from '../spoil/spoil.ts';

/** One kind of write of the app: a valid one, what to spoil in it, and the oracle that tells valid from not. */
export type Subject = {
  readonly name: string;
  readonly as: Role;
  readonly path: string;
  /** null: the write creates the document. */
  readonly before: Fields | null;
  readonly after: Fields;
  readonly description: Description;
  readonly isValid: (change: Change) => boolean;
};

const users: readonly Subject[] = [
  {
    name: 'user create',
    as: 'stranger',
    path: 'users/ghost',
    before: null,
    after: newUser(),
    description: ofUser,
    isValid: isUserWrite,
  },
  {
    name: 'user edit',
    as: 'owner',
    path: 'users/alice',
    before: stored(user),
    after: newUser({ name: 'Alice A.', createdAt: earlier }),
    description: ofUser,
    isValid: isUserWrite,
  },
];

/** A change of the group of the documents. */
const ofStoredGroup = { path: groupPath, before: stored(group), isValid: isGroupWrite };
const groupWith = (as: Role, changes: Fields, before = group): Fields => ({
  ...stored(before),
  updatedBy: uidOf(as),
  updatedAt: serverTime,
  ...changes,
});
const stamp = ['updatedBy', 'updatedAt'];

function membersChange(name: string, as: Role, members: typeof group.members, ...ids: string[]): Subject {
  return {
    ...ofStoredGroup,
    name,
    as,
    after: groupWith(as, { members }),
    description: merge(
      ofGroup,
      ...ids.map((id) => ofMember(`members.${id}`)),
      changing(group, ['members', ...stamp]),
      changing(members, ids, 'members.'),
    ),
  };
}

/** Weights, default split and archiving of `before`; the rest is spoiled in the other changes of a group. */
function settings(name: string, as: Role, changes: Fields, before = group, path = groupPath): Subject {
  return {
    name,
    as,
    path,
    before: stored(before),
    after: groupWith(as, changes, before),
    description: merge(ofGroup, ofSettings, changing(before, [...Object.keys(changes), ...stamp])),
    isValid: isGroupWrite,
  };
}

const groups: readonly Subject[] = [
  {
    name: 'group create',
    as: 'owner',
    path: newGroupPath,
    before: null,
    after: newGroup('alice'),
    description: merge(ofGroup, ofMember('members.mSelf'), ofMember('members.mMinsu')),
    isValid: isGroupWrite,
  },
  {
    ...ofStoredGroup,
    name: 'group edit',
    as: 'member',
    after: groupWith('member', { name: '부산', emoji: '🌊' }),
    description: merge(
      ofGroup,
      changing(group, ['name', 'emoji', 'members', 'memberUids', ...stamp]),
      changing(group.members, [], 'members.'),
    ),
  },
  membersChange('member add', 'owner', { ...group.members, mJisu: nameOnly('지수') }, 'mJisu'),
  membersChange('member rename', 'guest', { ...group.members, mMinsu: nameOnly('김민수') }, 'mMinsu'),
  membersChange('own entry kept', 'member', group.members, 'mBob'),
  settings('group settings', 'guest', {
    weights: { mBob: 200, mMinsu: 50 },
    defaultSplit: { mode: 'percentage', basisPoints: { mAlice: 7_500, mBob: 2_500 } },
    archivedAt: serverTime,
  }),
  settings('group by shares', 'owner', { defaultSplit: { mode: 'shares' } }),
  settings(
    'archived group edit',
    'member',
    { weights: {}, defaultSplit: null, archivedAt: earlier },
    archivedGroup,
    archivedGroupPath,
  ),
  settings('group unarchive', 'owner', { archivedAt: null }, archivedGroup, archivedGroupPath),
];

function revision(name: string, as: Role, record: typeof expense, path: string, changes: Fields): Subject {
  return {
    name,
    as,
    path,
    before: stored(record),
    after: {
      ...stored(record),
      revision: record.revision + 1,
      updatedBy: uidOf(as),
      updatedAt: serverTime,
      ...changes,
    },
    description: merge(
      ofExpense,
      ofSplit,
      changing(record, [...Object.keys(changes), 'revision', 'updatedBy', 'updatedAt', 'deletedAt']),
    ),
    isValid: (change) => isExpenseWrite(change, group),
  };
}

function creation(name: string, after: Fields, description: Description): Subject {
  return {
    name,
    as: 'member',
    path: newExpensePath,
    before: null,
    after,
    description,
    isValid: (change) => isExpenseWrite(change, group),
  };
}

/** An expense with some fields otherwise, of which only those are spoiled: the others are in `expense create`. */
const variant = (name: string, changes: Fields): Subject =>
  creation(
    name,
    newExpense('bob', changes),
    merge(ofExpense, ofForeign, ofSplit, changing(newExpense('bob'), Object.keys(changes))),
  );

const expenses: readonly Subject[] = [
  creation('expense create', newExpense('bob'), merge(ofExpense, ofSplit)),
  variant('income create', { kind: 'income', category: null, note: '환불' }),
  variant('expense of several payers', { payers: { mBob: 1, mAlice: 9_998, mMinsu: 2 } }),
  variant('expense abroad', { foreign }),
  ...splitModes
    .filter((mode) => mode !== 'equal')
    .map((mode) => variant(`${mode} create`, { split: splits[mode] })),
  revision('expense to items', 'member', expense, expensePath, { split: splits.items }),
  revision('expense edit', 'guest', expense, expensePath, {
    title: '회',
    amountMinor: 7,
    payers: { mAlice: 7 },
    ...among('mAlice', 'mMinsu'),
  }),
  {
    ...revision('old expense delete', 'owner', { ...expense, category: null }, oldExpensePath, {
      deletedAt: serverTime,
    }),
    before: oldExpense,
  },
  revision('expense delete', 'owner', expense, expensePath, { deletedAt: serverTime }),
  revision('expense restore', 'member', deletedExpense, deletedExpensePath, { deletedAt: null }),
  creation(
    'transfer create',
    newTransfer('bob'),
    // What it has in common with an expense is spoiled there.
    merge(
      ofExpense,
      ofSplit,
      changing(transfer, ['kind', 'title', 'amountMinor', 'category', 'payers', 'split']),
    ),
  ),
  revision('transfer edit', 'guest', transfer, transferPath, {
    payers: { mAlice: transfer.amountMinor },
    ...among('mBob'),
  }),
  {
    ...revision('full expense delete', 'guest', fullExpense, secondShapePath, { deletedAt: serverTime }),
    before: without(stored(fullExpense), 'receivedAt'),
  },
];

/** Who says when a transfer was received. */
const receipts: readonly Subject[] = [
  {
    ...creation(
      'transfer create, received',
      newTransfer('alice', { receivedAt: serverTime }),
      merge(ofExpense, ofSplit, changing(transfer, ['kind', 'split', 'receivedAt'])),
    ),
    as: 'owner',
  },
  revision('receipt', 'owner', transfer, transferPath, { receivedAt: serverTime }),
  revision('receipt for nobody with an account', 'guest', toNameOnly, toNameOnlyPath, {
    receivedAt: serverTime,
  }),
  revision('receipt kept', 'owner', received, receivedPath, { title: '고마워', receivedAt: earlier }),
  revision('receipt taken back', 'member', received, receivedPath, { title: '고마워', receivedAt: null }),
  revision('received delete', 'guest', received, receivedPath, {
    deletedAt: serverTime,
    receivedAt: earlier,
  }),
  revision('received restore', 'member', deletedReceived, deletedReceivedPath, {
    deletedAt: null,
    receivedAt: null,
  }),
  revision('received restore by its receiver', 'owner', deletedReceived, deletedReceivedPath, {
    deletedAt: null,
    receivedAt: earlier,
  }),
];

const comments: readonly Subject[] = [
  {
    name: 'comment create',
    as: 'member',
    path: newCommentPath,
    before: null,
    after: newComment('bob', 'mBob'),
    description: ofComment,
    isValid: (change) => isCommentWrite(change, group),
  },
];

const payouts: readonly Subject[] = [
  {
    name: 'payout create',
    as: 'member',
    path: newPayoutPath,
    before: null,
    after: newPayout({ number: ' ' }),
    description: ofPayout,
    isValid: isPayoutWrite,
  },
  {
    name: 'payout edit',
    as: 'owner',
    path: payoutPath,
    before: stored(payout),
    after: newPayout({ number: '110-123-456789', link: '' }),
    description: ofPayout,
    isValid: isPayoutWrite,
  },
];

export const subjects: readonly Subject[] = [
  ...users,
  ...groups,
  ...expenses,
  ...receipts,
  ...comments,
  ...payouts,
];
