import { splitModes } from '@nbbang/domain/records/split';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import {
  chainFields,
  deletedExpense,
  deletedExpensePath,
  deletedReceived,
  deletedReceivedPath,
  earlier,
  expense,
  expensePath,
  fullExpense,
  group,
  newExpense,
  newExpensePath,
  newTransfer,
  nextVersion,
  oldExpense,
  oldExpensePath,
  received,
  receivedPath,
  secondShape,
  secondShapePath,
  stored,
  toNameOnly,
  toNameOnlyPath,
  transfer,
  transferPath,
} from '../documents.ts';
import { uidOf, type Role } from '../roles.ts';
import { changing, merge, type Description } from '../spoil/description.ts';
import type { Subject } from '../spoil/subject.ts';
import { among } from '../writes.ts';
import { ofExpense, ofForeign, ofSplit } from './expense-description.ts';
import { expenseInputs, transferInputs } from './expense-inputs.ts';
import { isExpenseWrite } from './is-expense-write.ts';
import { foreign, splits } from './splits.ts';

function revision(name: string, as: Role, record: typeof expense, path: string, changes: Fields): Subject {
  return {
    name,
    as,
    path,
    before: stored(record),
    after: {
      ...stored(record),
      revision: record.revision + 1,
      ...nextVersion(uidOf(as), stored(record)),
      ...changes,
    },
    description: merge(
      ofExpense,
      ofSplit,
      changing(record, [
        ...Object.keys(changes),
        'revision',
        ...chainFields,
        'updatedBy',
        'updatedAt',
        'deletedAt',
      ]),
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
  {
    ...creation('expense create', newExpense('bob'), merge(ofExpense, ofSplit)),
    inputs: () => expenseInputs,
  },
  {
    ...variant('income create', { kind: 'income', category: null, note: '환불' }),
    inputs: () => expenseInputs,
  },
  variant('expense of several payers', { payers: { mBob: 1, mAlice: 9_998, mMinsu: 2 } }),
  variant('expense abroad', { foreign }),
  ...splitModes
    .filter((mode) => mode !== 'equal')
    .map((mode) => variant(`${mode} create`, { split: splits[mode] })),
  revision('expense to items', 'member', expense, expensePath, { split: splits.items }),
  {
    ...revision('expense edit', 'guest', expense, expensePath, {
      title: '회',
      amountMinor: 7,
      payers: { mAlice: 7 },
      ...among('mAlice', 'mMinsu'),
    }),
    inputs: () => expenseInputs,
  },
  {
    ...revision('old expense delete', 'owner', { ...expense, category: null }, oldExpensePath, {
      previousWriteId: null,
      deletedAt: serverTime,
    }),
    before: oldExpense,
  },
  revision('expense delete', 'owner', expense, expensePath, { deletedAt: serverTime }),
  {
    ...revision('expense restore', 'member', deletedExpense, deletedExpensePath, { deletedAt: null }),
    inputs: () => expenseInputs,
  },
  {
    ...creation(
      'transfer create',
      newTransfer('bob'),
      // What it has in common with an expense is spoiled there.
      merge(
        ofExpense,
        ofSplit,
        changing(transfer, ['kind', 'title', 'amountMinor', 'category', 'payers', 'split']),
      ),
    ),
    inputs: transferInputs,
  },
  {
    ...revision('transfer edit', 'guest', transfer, transferPath, {
      payers: { mAlice: transfer.amountMinor },
      ...among('mBob'),
    }),
    inputs: transferInputs,
  },
  {
    ...revision('full expense delete', 'guest', fullExpense, secondShapePath, {
      previousWriteId: null,
      deletedAt: serverTime,
    }),
    before: secondShape,
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
    inputs: transferInputs,
  },
  {
    ...revision('receipt', 'owner', transfer, transferPath, { receivedAt: serverTime }),
    inputs: transferInputs,
  },
  revision('receipt for nobody with an account', 'guest', toNameOnly, toNameOnlyPath, {
    receivedAt: serverTime,
  }),
  {
    ...revision('receipt kept', 'owner', received, receivedPath, { title: '고마워', receivedAt: earlier }),
    inputs: transferInputs,
  },
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

export const expenseSubjects: readonly Subject[] = [...expenses, ...receipts];
