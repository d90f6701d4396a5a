import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import {
  deletedReceivedPath,
  earlier,
  expensePath,
  lateFields,
  ofFirstShape,
  oldExpensePath,
  receivedPath,
  stored,
  toNameOnlyPath,
  transfer,
  transferPath,
} from '../documents.ts';
import { insiders, nobody, type RoleCase } from '../roles.ts';
import { among, createTransfer, revise } from '../writes.ts';

const edit = (name: string, allowed: RoleCase['allowed'], path: string, changes: Fields): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => revise(uid, changes, path),
});

/** The transfers are from the member to the owner, who alone may say that they came. */
export const receiptCases: readonly RoleCase[] = [
  {
    name: 'transfer that has come already',
    allowed: ['owner'],
    request: ({ uid }) => createTransfer(uid, { receivedAt: serverTime }),
  },
  {
    name: 'transfer to a name-only member, that has come already',
    allowed: insiders,
    request: ({ uid }) => createTransfer(uid, { receivedAt: serverTime, ...among('mMinsu') }),
  },
  edit('transfer confirmed', ['owner'], transferPath, { receivedAt: serverTime }),
  edit('transfer to a name-only member confirmed', insiders, toNameOnlyPath, { receivedAt: serverTime }),
  {
    ...edit('transfer to a former member confirmed', insiders, transferPath, { receivedAt: serverTime }),
    given: { [transferPath]: { ...stored(transfer), ...among('mFrank') } },
  },
  edit('transfer confirmed as of old', nobody, transferPath, { receivedAt: earlier }),
  edit('transfer confirmed once more', nobody, receivedPath, { receivedAt: serverTime }),
  // Who confirms is who receives it afterwards.
  edit('transfer turned round and confirmed', ['member'], transferPath, {
    receivedAt: serverTime,
    payers: { mAlice: 10_001 },
    ...among('mBob'),
  }),
  edit('expense confirmed', nobody, expensePath, { receivedAt: serverTime }),
  {
    ...edit('transfer of the first shape confirmed', ['owner'], oldExpensePath, {
      ...lateFields,
      receivedAt: serverTime,
    }),
    given: {
      [oldExpensePath]: ofFirstShape(transfer),
    },
  },
  edit('receipt taken back', nobody, receivedPath, { receivedAt: null }),
  edit('confirmed transfer edited', insiders, receivedPath, { title: '고마워', receivedAt: null }),
  edit('confirmed transfer edited and left confirmed', ['owner'], receivedPath, { title: '고마워' }),
  edit('confirmed transfer deleted softly', insiders, receivedPath, { deletedAt: serverTime }),
  edit('transfer deleted softly and confirmed', nobody, transferPath, {
    deletedAt: serverTime,
    receivedAt: serverTime,
  }),
  edit('confirmed transfer restored', insiders, deletedReceivedPath, { deletedAt: null, receivedAt: null }),
  edit('confirmed transfer restored and left confirmed', ['owner'], deletedReceivedPath, { deletedAt: null }),
];
