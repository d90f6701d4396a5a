import { splitModes } from '@nbbang/domain/records/split';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Query } from 'firestore-rules-tools/emulator/request';
import {
  deletedExpensePath,
  earlier,
  expense,
  expensePath,
  groupPath,
  lateFields,
  missingGroupPath,
  newExpense,
  newExpensePath,
  nextVersion,
  oldExpensePath,
  otherExpense,
  otherExpensePath,
  otherGroupPath,
  secondShapePath,
  stored,
} from '../documents.ts';
import { insiders, nobody, type RoleCase, type RoleSection } from '../roles.ts';
import { foreign, splits } from './splits.ts';
import { among, createExpense, revise } from '../writes.ts';
import { receiptCases } from './receipt-cases.ts';
import { transferCases } from './transfer-cases.ts';

const expensesPath = `${groupPath}/expenses`;

const list = (name: string, allowed: RoleCase['allowed'], query: Partial<Query>): RoleCase => ({
  name,
  allowed,
  request: { op: 'list', query: { from: expensesPath, ...query } },
});

/** Of the other group in every field but who writes it. */
const inOtherGroup = (uid: string) => ({ ...stored(otherExpense), createdBy: uid, updatedBy: uid });
const now = { createdAt: serverTime, updatedAt: serverTime };

export const expensesMatrix: RoleSection = {
  path: 'groups/{groupId}/expenses/{expenseId}',
  cases: [
    { name: 'present', allowed: insiders, request: { op: 'get', path: expensePath } },
    { name: 'deleted', allowed: insiders, request: { op: 'get', path: deletedExpensePath } },
    { name: 'not there', allowed: insiders, request: { op: 'get', path: newExpensePath } },
    { name: 'of another group', allowed: ['otherMember'], request: { op: 'get', path: otherExpensePath } },
    {
      name: 'of a group that is not there',
      allowed: nobody,
      request: { op: 'get', path: `${missingGroupPath}/expenses/new00000000000000001` },
    },
    { name: 'beneath it', allowed: nobody, request: { op: 'get', path: `${expensePath}/notes/x` } },

    list('a page of those present', insiders, {
      where: [['deletedAt', '==', null]],
      orderBy: [
        ['date', 'desc'],
        ['createdAt', 'desc'],
      ],
      limit: 50,
    }),
    list('what changed since', insiders, {
      where: [['updatedAt', '>', earlier]],
      orderBy: [['updatedAt', 'asc']],
      limit: 100,
    }),
    list('500', insiders, { limit: 500 }),
    list('501', nobody, { limit: 501 }),
    list('all', nobody, {}),
    list('of another group', ['otherMember'], { from: `${otherGroupPath}/expenses`, limit: 1 }),
    list('by collection group', nobody, { from: 'expenses', group: true }),
    {
      name: 'the own ones by collection group',
      allowed: nobody,
      request: ({ uid }) => ({
        op: 'list',
        query: { from: 'expenses', group: true, where: [['createdBy', '==', uid]] },
      }),
    },

    { name: 'expense', allowed: insiders, request: ({ uid }) => createExpense(uid) },
    {
      name: 'income, received by two',
      allowed: insiders,
      request: ({ uid }) =>
        createExpense(uid, { kind: 'income', category: null, payers: { mBob: 1, mMinsu: 10_000 } }),
    },
    {
      name: 'expense paid abroad, with a note',
      allowed: insiders,
      request: ({ uid }) => createExpense(uid, { foreign, note: '영수증은 나중에' }),
    },
    ...splitModes.map((mode) => ({
      name: `expense by ${mode}`,
      allowed: insiders,
      request: ({ uid }: { uid: string }) => createExpense(uid, { split: splits[mode] }),
    })),
    {
      name: 'expense of payers who do not come to the amount',
      allowed: nobody,
      request: ({ uid }) => createExpense(uid, { payers: { mBob: 1, mMinsu: 1 } }),
    },
    {
      name: 'a new expense',
      allowed: insiders,
      request: ({ uid }) => ({ op: 'set', path: newExpensePath, data: newExpense(uid) }),
    },
    {
      name: 'expense of the group, in another group',
      allowed: nobody,
      request: ({ uid }) => createExpense(uid, {}, `${otherGroupPath}/expenses/new00000000000000001`),
    },
    {
      name: 'expense of another group',
      allowed: ['otherMember'],
      request: ({ uid }) =>
        createExpense(
          uid,
          { ...inOtherGroup(uid), ...now },
          `${otherGroupPath}/expenses/new00000000000000001`,
        ),
    },
    { name: 'expense in the name of another', allowed: nobody, request: createExpense('hana') },
    {
      name: 'expense with a former member',
      allowed: nobody,
      request: ({ uid }) => createExpense(uid, among('mAlice', 'mFrank')),
    },
    {
      name: 'beneath it',
      allowed: nobody,
      request: { op: 'create', path: `${expensePath}/notes/x`, data: { a: 1 } },
    },

    {
      name: 'title, date, amount and payer',
      allowed: insiders,
      request: ({ uid }) =>
        revise(uid, { title: '회', date: '2026-11-22', amountMinor: 7, payers: { mAlice: 7 } }),
    },
    {
      name: 'an expense with a new title',
      allowed: insiders,
      request: ({ uid }) => ({
        op: 'set',
        path: expensePath,
        data: { ...stored(expense), title: '회', revision: 2, ...nextVersion(uid, stored(expense)) },
      }),
    },
    {
      name: 'a new expense in its place',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'set', path: expensePath, data: newExpense(uid) }),
    },
    {
      name: 'the same revision again',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { title: '회', revision: 1 }),
    },
    {
      name: 'a revision skipped',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { title: '회', revision: 3 }),
    },
    {
      name: 'category, note and split mode',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { category: 'cafe', note: '', split: splits.items }),
    },
    {
      name: 'expense made an income',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { kind: 'income' }),
    },
    {
      name: 'one stored before there were categories, deleted softly',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { ...lateFields, deletedAt: serverTime }, oldExpensePath),
    },
    { name: 'createdBy', allowed: nobody, request: ({ uid }) => revise(uid, { createdBy: `${uid}x` }) },
    {
      name: 'a former member brought in',
      allowed: nobody,
      request: ({ uid }) => revise(uid, among('mAlice', 'mFrank')),
    },
    {
      name: 'deleted softly',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { deletedAt: serverTime }),
    },
    {
      name: 'deleted softly once more',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { deletedAt: serverTime }, deletedExpensePath),
    },
    {
      name: 'touched',
      allowed: nobody,
      request: ({ uid }) => revise(uid, {}),
    },
    {
      name: 'deleted softly and changed',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { deletedAt: serverTime, title: '회' }),
    },
    {
      name: 'restored',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { deletedAt: null }, deletedExpensePath),
    },
    {
      name: 'restored and changed',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { deletedAt: null, title: '택시비' }, deletedExpensePath),
    },
    {
      name: 'a deleted one changed',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { title: '택시비' }, deletedExpensePath),
    },
    {
      name: 'of another group',
      allowed: ['otherMember'],
      request: ({ uid }) => revise(uid, { title: 'Power' }, otherExpensePath),
    },
    {
      name: 'not there',
      allowed: nobody,
      request: ({ uid }) => revise(uid, { title: '회' }, newExpensePath),
    },
    {
      name: 'one stored before receipts could be confirmed, deleted softly',
      allowed: insiders,
      request: ({ uid }) => revise(uid, { receivedAt: null, deletedAt: serverTime }, secondShapePath),
    },
    ...transferCases,
    ...receiptCases,

    { name: 'present', allowed: nobody, request: { op: 'delete', path: expensePath } },
    { name: 'deleted', allowed: nobody, request: { op: 'delete', path: deletedExpensePath } },
    { name: 'of another group', allowed: nobody, request: { op: 'delete', path: otherExpensePath } },
    { name: 'not there', allowed: nobody, request: { op: 'delete', path: newExpensePath } },
  ],
};
