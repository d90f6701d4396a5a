import { removed, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import { by } from '../by.ts';
import {
  deletedReceivedPath,
  earlier,
  expense,
  expensePath,
  ofFirstShape,
  receivedPath,
  secondShapePath,
  stored,
  toNameOnlyPath,
  toNameOnlyReceivedPath,
  transfer,
  transferPath,
} from '../documents.ts';
import { outsiders, uidOf, type Role, type RoleAttempt } from '../roles.ts';
import { among, createExpense, createTransfer, revise } from '../writes.ts';

const as =
  (...roles: Role[]) =>
  (name: string, path: string, changes: Fields): RoleAttempt[] =>
    by(...roles)(name, (uid) => revise(uid, changes, path));

const byReceiver = as('owner');
const bySender = as('member');
const byOthers = as('member', 'guest');
const byAnybody = as('owner', 'member', 'guest');

const instants: readonly (readonly [string, Value])[] = [
  ['of old', earlier],
  ['of the own clock', new Date()],
  ['of the future', new Date('2100-01-01T00:00:00Z')],
  ['of 1970', new Date(0)],
  ['that is a number', 1_790_000_000_000],
  ['that is true', true],
  ['that is a date in letters', '2026-11-25T00:00:00Z'],
  ['that is a list', [earlier]],
  ['that is a map', { at: serverTime }],
];

/** Saying for another that a transfer has come, or when it did. */
export const receiptAttacks: readonly RoleAttempt[] = [
  ...instants.flatMap(([what, receivedAt]) => [
    ...byReceiver(`confirms with a time ${what}`, transferPath, { receivedAt }),
    ...byAnybody(`confirms for the name-only member with a time ${what}`, toNameOnlyPath, { receivedAt }),
    {
      name: `records a transfer that came at a time ${what}`,
      as: 'owner' as const,
      request: createTransfer('alice', { receivedAt }),
    },
    {
      name: `records an expense received at a time ${what}`,
      as: 'owner' as const,
      request: createExpense('alice', { receivedAt }),
    },
  ]),
  ...byOthers('confirms for the receiver', transferPath, { receivedAt: serverTime }),
  ...byOthers('confirms once more for the receiver', receivedPath, { receivedAt: serverTime }),
  ...byOthers('edits and leaves it confirmed', receivedPath, { title: '고마워' }),
  ...byOthers('lowers the amount and leaves it confirmed', receivedPath, {
    amountMinor: 1,
    payers: { mBob: 1 },
  }),
  ...byOthers('touches and leaves it confirmed', receivedPath, {}),
  ...byOthers('restores and leaves it confirmed', deletedReceivedPath, { deletedAt: null }),
  ...byOthers('restores and confirms', deletedReceivedPath, { deletedAt: null, receivedAt: serverTime }),
  ...byReceiver('hands a confirmed one to another, who has not said so', receivedPath, among('mGina')),
  ...byReceiver('sends a confirmed one back, confirmed', receivedPath, {
    payers: { mAlice: 10_001 },
    ...among('mBob'),
  }),
  ...bySender('turns it to another and confirms', transferPath, {
    receivedAt: serverTime,
    ...among('mGina'),
  }),
  ...as('guest')('turns it round and confirms', transferPath, {
    receivedAt: serverTime,
    payers: { mAlice: 10_001 },
    ...among('mBob'),
  }),
  ...byAnybody('confirms an expense', expensePath, { receivedAt: serverTime }),
  ...byAnybody('confirms an expense as of old', expensePath, { receivedAt: earlier }),
  ...byAnybody('confirms and deletes at once', transferPath, {
    receivedAt: serverTime,
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes and takes the receipt back', receivedPath, {
    receivedAt: null,
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes and confirms anew', receivedPath, { receivedAt: serverTime, deletedAt: serverTime }),
  ...byAnybody('deletes once more and confirms anew', deletedReceivedPath, {
    receivedAt: serverTime,
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes and back-dates the receipt', receivedPath, {
    receivedAt: new Date(0),
    deletedAt: serverTime,
  }),
  ...byAnybody('takes the field away', receivedPath, { receivedAt: removed }),
  ...byAnybody('takes the field away while deleting', receivedPath, {
    receivedAt: removed,
    deletedAt: serverTime,
  }),
  ...byReceiver('confirms once more', receivedPath, { receivedAt: serverTime }),
  ...byReceiver('touches it and leaves it confirmed', receivedPath, {}),
  ...byAnybody('takes a receipt back and changes nothing', receivedPath, { receivedAt: null }),
  ...byAnybody('confirms for the name-only member once more', toNameOnlyReceivedPath, {
    receivedAt: serverTime,
  }),
  ...byAnybody('deletes a confirmed one once more', deletedReceivedPath, { deletedAt: serverTime }),
  ...byAnybody('confirms a deleted one', deletedReceivedPath, { receivedAt: serverTime }),
  ...byAnybody('deletes one of the second shape without it', secondShapePath, { deletedAt: serverTime }),
  ...byAnybody('edits one of the second shape without it', secondShapePath, { title: '회' }),
  ...byAnybody('deletes one of the second shape as received', secondShapePath, {
    receivedAt: serverTime,
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes one of the second shape without its note', secondShapePath, {
    receivedAt: null,
    note: '',
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes one of the second shape without its category', secondShapePath, {
    receivedAt: null,
    category: null,
    deletedAt: serverTime,
  }),
  ...byAnybody('deletes one of the second shape without its foreign amount', secondShapePath, {
    receivedAt: null,
    foreign: null,
    deletedAt: serverTime,
  }),
  ...byReceiver('confirms and keeps the revision', transferPath, { receivedAt: serverTime, revision: 1 }),
  ...byReceiver('confirms and skips a revision', transferPath, { receivedAt: serverTime, revision: 3 }),
  ...byOthers('confirms in the name of the receiver', transferPath, {
    receivedAt: serverTime,
    updatedBy: 'alice',
  }),
  ...byReceiver('confirms in the name of the sender', transferPath, {
    receivedAt: serverTime,
    updatedBy: 'bob',
  }),
  {
    name: 'makes a confirmed transfer of an expense',
    as: 'owner',
    request: revise(
      'alice',
      { kind: 'transfer', category: null, ...among('mAlice'), receivedAt: serverTime },
      expensePath,
    ),
  },
  {
    name: 'keeps the receipt of a stored expense that has one',
    as: 'owner',
    request: revise('alice', { title: '회' }),
    given: { [expensePath]: { ...stored(expense), receivedAt: earlier } },
  },
  {
    name: 'confirms one of the first shape and fills nothing in',
    as: 'owner',
    request: revise('alice', { receivedAt: serverTime }, transferPath),
    given: {
      [transferPath]: ofFirstShape(transfer),
    },
  },
  ...(['member', 'guest'] as const).map((role) => ({
    name: 'records one that the receiver has not confirmed as confirmed',
    as: role,
    request: createTransfer(uidOf(role), { receivedAt: serverTime }),
  })),
  ...outsiders.flatMap((role): RoleAttempt[] => [
    {
      name: 'confirms from outside',
      as: role,
      request: revise(uidOf(role), { receivedAt: serverTime }, transferPath),
    },
    {
      name: 'confirms for the name-only member from outside',
      as: role,
      request: revise(uidOf(role), { receivedAt: serverTime }, toNameOnlyPath),
    },
    {
      name: 'takes a receipt back from outside',
      as: role,
      request: revise(uidOf(role), { receivedAt: null }, receivedPath),
    },
  ]),
];
