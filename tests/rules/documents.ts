import type { Expense } from '@nbbang/domain/records/expense';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { Posting, Totals } from '@nbbang/domain/records/totals';
import type { User } from '@nbbang/domain/records/user';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';

/** When everything stored before a test was written. */
export const earlierMs = 1_760_000_000_000;
export const earlier = new Date(earlierMs);

export const groupId = 'aliceTrip00000000001';
export const otherGroupId = 'eveFlat0000000000001';
export const groupPath = `groups/${groupId}`;
export const otherGroupPath = `groups/${otherGroupId}`;
export const newGroupPath = 'groups/brandNew000000000001';
export const missingGroupPath = 'groups/missing0000000000001';
export const expensePath = `${groupPath}/expenses/dinner00000000000001`;
export const deletedExpensePath = `${groupPath}/expenses/taxi0000000000000001`;
/** Stored before there were categories, notes and foreign amounts. */
export const oldExpensePath = `${groupPath}/expenses/firstShape0000000001`;
export const transferPath = `${groupPath}/expenses/payback0000000000001`;
export const newExpensePath = `${groupPath}/expenses/new00000000000000001`;
export const otherExpensePath = `${otherGroupPath}/expenses/rent0000000000000001`;

export function nameOnly(name: string): Member {
  return { name, uid: null, role: 'member', status: 'active' };
}

/** The entry of somebody who has just made a group. */
export function ownEntry(uid: string): Member {
  return { name: 'Me', uid, role: 'owner', status: 'active' };
}

export const user: User = { name: '앨리스', language: 'ko', createdAt: earlierMs, updatedAt: earlierMs };

export const group: Group = {
  name: '제주 여행',
  emoji: '🍊',
  currency: 'KRW',
  members: {
    mAlice: { name: 'Alice', uid: 'alice', role: 'owner', status: 'active' },
    mBob: { name: 'Bob', uid: 'bob', role: 'member', status: 'active' },
    mGina: { name: 'Gina', uid: 'gina', role: 'member', status: 'active' },
    mMinsu: nameOnly('민수'),
    mFrank: { name: 'Frank', uid: null, role: 'member', status: 'departed' },
  },
  memberUids: ['alice', 'bob', 'gina'],
  departedIds: ['mFrank'],
  createdBy: 'alice',
  createdAt: earlierMs,
  updatedAt: earlierMs,
};

export const otherGroup: Group = {
  name: 'Flat',
  emoji: '🏠',
  currency: 'EUR',
  members: { mEve0: { name: 'Eve', uid: 'eve', role: 'owner', status: 'active' } },
  memberUids: ['eve'],
  createdBy: 'eve',
  createdAt: earlierMs,
  updatedAt: earlierMs,
};

export const expense: Expense = {
  kind: 'expense',
  title: '흑돼지',
  amountMinor: toMinorUnits(10_001),
  currency: 'KRW',
  date: '2026-11-21',
  category: 'food',
  note: '',
  payers: { mBob: toMinorUnits(10_001) },
  split: { mode: 'equal', participants: ['mAlice', 'mBob', 'mMinsu'] },
  foreign: null,
  revision: 1,
  createdBy: 'bob',
  createdAt: earlierMs,
  updatedBy: 'bob',
  updatedAt: earlierMs,
  deletedAt: null,
};

export const deletedExpense: Expense = { ...expense, title: '택시', revision: 2, deletedAt: earlierMs };

/** Of the first shape: it has no category, no note and no foreign amount. */
export const oldExpense: Fields = ['category', 'note', 'foreign'].reduce(without, stored(expense));

export const transfer: Expense = {
  ...expense,
  kind: 'transfer',
  title: '',
  category: null,
  split: { mode: 'equal', participants: ['mAlice'] },
};

/** Of the other group, by itself. */
export const otherExpense: Expense = {
  ...expense,
  title: 'Rent',
  currency: 'EUR',
  payers: { mEve0: expense.amountMinor },
  split: { mode: 'equal', participants: ['mEve0'] },
  createdBy: 'eve',
  updatedBy: 'eve',
};

export const posting: Posting = {
  kind: 'expense',
  revision: 1,
  updatedAt: earlierMs,
  paid: { mBob: toMinorUnits(10_001) },
  share: { mAlice: toMinorUnits(3334), mBob: toMinorUnits(3334), mMinsu: toMinorUnits(3333) },
};

export const totals: Totals = { members: {}, recent: {}, evictedUpTo: 0, updatedAt: earlierMs };

type StoredRecord = User | Group | Expense | Posting | Totals;

/** The record as it lies in the database: milliseconds become timestamps. */
export function stored(record: StoredRecord): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, Value]) => [
      field,
      field.endsWith('At') && typeof value === 'number' ? new Date(value) : value,
    ]),
  );
}

/** The record as a client writes it for the first time. */
function created(record: StoredRecord): Fields {
  return { ...stored(record), createdAt: serverTime, updatedAt: serverTime };
}

export function newUser(changes: Fields = {}): Fields {
  return { ...created(user), ...changes };
}

/** A new expense as `uid` writes it. */
export function newExpense(uid: string, changes: Fields = {}): Fields {
  return { ...created(expense), createdBy: uid, updatedBy: uid, ...changes };
}

/** A new transfer from bob to alice as `uid` writes it. */
export function newTransfer(uid: string, changes: Fields = {}): Fields {
  return { ...created(transfer), createdBy: uid, updatedBy: uid, ...changes };
}

/** A new group as `uid` writes it: its creator and one name-only member. */
export function newGroup(uid: string, changes: Fields = {}): Fields {
  return {
    ...without(created(group), 'departedIds'),
    members: { mSelf: ownEntry(uid), mMinsu: nameOnly('민수') },
    memberUids: [uid],
    createdBy: uid,
    ...changes,
  };
}

export function without(document: Fields, field: string): Fields {
  const { [field]: _left, ...rest } = document;
  return rest;
}

/** Everything a test finds when it starts. */
export const storedDocuments: Readonly<Record<string, Fields>> = {
  'users/alice': stored(user),
  'users/gina': stored({ ...user, name: 'Gina' }),
  'users/hana': stored({ ...user, name: '하나' }),
  [groupPath]: stored(group),
  [otherGroupPath]: stored(otherGroup),
  [expensePath]: stored(expense),
  [deletedExpensePath]: stored(deletedExpense),
  [oldExpensePath]: oldExpense,
  [transferPath]: stored(transfer),
  [otherExpensePath]: stored(otherExpense),
  [`${groupPath}/postings/dinner00000000000001`]: stored(posting),
  [`${groupPath}/totals/balances`]: stored(totals),
  [`${groupPath}/activity/a1`]: { expenseId: 'dinner00000000000001', at: earlier },
  'invites/0123456789abcdef': { groupId, createdBy: 'alice', createdAt: earlier },
  [`${groupPath}/secrets/x`]: { a: 1 },
  'secrets/x': { a: 1 },
};
