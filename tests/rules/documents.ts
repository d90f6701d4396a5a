import type { Comment } from '@nbbang/domain/records/comment';
import type { Expense } from '@nbbang/domain/records/expense';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { HistoryPage } from '@nbbang/domain/records/history';
import type { Payout } from '@nbbang/domain/records/payout';
import type { Posting, Statistics, Totals } from '@nbbang/domain/records/totals';
import type { User } from '@nbbang/domain/records/user';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeGroup, makeMember } from '@nbbang/domain/testing/make-group';
import { serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';

/** When everything stored before a test was written. */
const earlierMs = 1_760_000_000_000;
export const earlier = new Date(earlierMs);

const groupId = 'aliceTrip00000000001';
const otherGroupId = 'eveFlat0000000000001';
export const groupPath = `groups/${groupId}`;
export const otherGroupPath = `groups/${otherGroupId}`;
/** Of the same members, archived, with weights and percentages. */
export const archivedGroupPath = 'groups/aliceArchive00000001';
export const newGroupPath = 'groups/brandNew000000000001';
/** Of a group that its owner has deleted. */
export const deletedGroupPath = 'groups/goneGroup00000000001';
export const missingGroupPath = 'groups/missing0000000000001';
export const expensePath = `${groupPath}/expenses/dinner00000000000001`;
export const deletedExpensePath = `${groupPath}/expenses/taxi0000000000000001`;
/** Stored before there were categories, notes and foreign amounts. */
export const oldExpensePath = `${groupPath}/expenses/firstShape0000000001`;
/** Stored with them, before a receiver could confirm a transfer. */
export const secondShapePath = `${groupPath}/expenses/secondShape000000001`;
export const transferPath = `${groupPath}/expenses/payback0000000000001`;
/** Confirmed by alice, who received it. */
export const receivedPath = `${groupPath}/expenses/received000000000001`;
export const deletedReceivedPath = `${groupPath}/expenses/receivedGone00000001`;
/** To minsu, who has no account. */
export const toNameOnlyPath = `${groupPath}/expenses/toMinsu0000000000001`;
export const toNameOnlyReceivedPath = `${groupPath}/expenses/toMinsuReceived00001`;
export const newExpensePath = `${groupPath}/expenses/new00000000000000001`;
export const otherExpensePath = `${otherGroupPath}/expenses/rent0000000000000001`;
/** By bob, about the dinner. */
export const commentPath = `${expensePath}/comments/comment0000000000001`;
export const newCommentPath = `${expensePath}/comments/new00000000000000001`;
/** By bob, who has deleted it. */
export const deletedCommentPath = `${expensePath}/comments/gone0000000000000001`;
export const otherCommentPath = `${otherExpensePath}/comments/comment0000000000001`;
/** Of alice; bob has none yet. */
export const payoutPath = `${groupPath}/payouts/mAlice`;
export const newPayoutPath = `${groupPath}/payouts/mBob`;
export const otherPayoutPath = `${otherGroupPath}/payouts/mEve0`;

export function nameOnly(name: string): Member {
  return { name, uid: null, role: 'member', status: 'active' };
}

/** The entry of somebody who has just made a group. */
export function ownEntry(uid: string): Member {
  return { name: 'Me', uid, role: 'owner', status: 'active' };
}

export const user: User = { name: '앨리스', language: 'ko', createdAt: earlierMs, updatedAt: earlierMs };

export const group = makeGroup(
  {
    mAlice: makeMember('Alice', { uid: 'alice', role: 'owner' }),
    mBob: makeMember('Bob', { uid: 'bob' }),
    mGina: makeMember('Gina', { uid: 'gina' }),
    mMinsu: nameOnly('민수'),
    mFrank: makeMember('Frank', { status: 'departed' }),
  },
  { departedIds: ['mFrank'], createdAt: earlierMs, updatedBy: 'alice', updatedAt: earlierMs },
);

export const archivedGroup: Group = {
  ...group,
  weights: { mAlice: 200, mMinsu: 50, mFrank: 100 },
  defaultSplit: { mode: 'percentage', basisPoints: { mAlice: 6_000, mFrank: 4_000 } },
  archivedAt: earlierMs,
};

/** Who a uid is in the group; somebody it does not have goes for the name-only member. */
export function memberIdOf(uid: string): string {
  return Object.entries(group.members).find(([, member]) => member.uid === uid)?.[0] ?? 'mMinsu';
}

export const otherGroup = makeGroup(
  { mEve0: makeMember('Eve', { uid: 'eve', role: 'owner' }) },
  {
    name: 'Flat',
    emoji: '🏠',
    currency: 'EUR',
    createdAt: earlierMs,
    updatedBy: 'eve',
    updatedAt: earlierMs,
  },
);

/** What the stored versions of an expense were made by, by their revision. */
export const writeIdAt = (revision: number): string => `write${String(revision).padStart(15, '0')}`;
/** What a write of a test is called. */
export const newWriteId = 'newWrite000000000001';

export const expense = makeExpense({
  title: '흑돼지',
  amountMinor: 10_001,
  date: '2026-11-21',
  category: 'food',
  payer: 'mBob',
  participants: ['mAlice', 'mBob', 'mMinsu'],
  createdBy: 'bob',
  createdAt: earlierMs,
  updatedAt: earlierMs,
  writeId: writeIdAt(1),
});

/** Later versions of an expense, whatever changed. */
function versionAt(revision: number) {
  return { revision, writeId: writeIdAt(revision), previousWriteId: writeIdAt(revision - 1) };
}

export const deletedExpense: Expense = { ...expense, title: '택시', ...versionAt(2), deletedAt: earlierMs };

/**
 * The fields of an expense that came after the first ones were stored, and what a write fills in where they lack. A new
 * field of an expense is named here.
 */
export const lateFields = { category: null, note: '', foreign: null, receivedAt: null } as const;

/** What every write says anew; documents stored before there were write ids lack both. */
export const chainFields = ['writeId', 'previousWriteId'] as const;

/** As it would have been stored before there were any of them. */
export function ofFirstShape(record: Expense): Fields {
  return [...Object.keys(lateFields), ...chainFields].reduce(without, stored(record));
}

export const oldExpense: Fields = ofFirstShape(expense);

/** An expense that has all of them but the receipt. */
export const fullExpense: Expense = {
  ...expense,
  note: '둘이서',
  foreign: { currency: 'JPY', amountMinor: toMinorUnits(1_100), rate: '9.0918' },
};

/** Stored with category, note and foreign amount, before a receiver could confirm a transfer. */
export const secondShape: Fields = ['receivedAt', ...chainFields].reduce(without, stored(fullExpense));

export const transfer: Expense = {
  ...expense,
  kind: 'transfer',
  title: '',
  category: null,
  split: { mode: 'equal', participants: ['mAlice'] },
};

export const received: Expense = { ...transfer, ...versionAt(2), updatedBy: 'alice', receivedAt: earlierMs };
export const deletedReceived: Expense = { ...received, ...versionAt(3), deletedAt: earlierMs };
export const toNameOnly: Expense = { ...transfer, split: { mode: 'equal', participants: ['mMinsu'] } };

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
  date: '2026-11-21',
  category: 'food',
  paid: { mBob: toMinorUnits(10_001) },
  share: { mAlice: toMinorUnits(3334), mBob: toMinorUnits(3334), mMinsu: toMinorUnits(3333) },
};

const totals: Totals = {
  members: {},
  recent: {},
  evictedUpTo: 0,
  appliedUpTo: 0,
  settledUpTo: 0,
  epoch: '',
  pages: { rows: 1, version: 1 },
  years: [2026],
  leftOut: {},
  writes: { day: '2026-11-29', count: 1 },
  updatedAt: earlierMs,
};

const statistics: Statistics = {
  year: 2026,
  share: { '11': { food: posting.share } },
  paid: { '11': posting.paid },
  updatedAt: earlierMs,
};

const historyPage: HistoryPage = {
  number: 0,
  version: 1,
  rows: {
    dinner00000000000001: {
      kind: 'expense',
      title: expense.title,
      note: '',
      amountMinor: expense.amountMinor,
      date: expense.date,
      category: 'food',
      paid: posting.paid,
      share: posting.share,
      revision: 1,
      createdAt: earlierMs,
      receivedAt: null,
    },
  },
};

export const comment: Comment = {
  text: '내 몫이 좀 큰 것 같아',
  memberId: 'mBob',
  createdBy: 'bob',
  createdAt: earlierMs,
};

const deletedComment: Comment = { ...comment, text: '', deletedAt: earlierMs };

export const payout: Payout = {
  bank: '카카오뱅크',
  number: '3333-01-2345678',
  holder: 'Alice Kim',
  link: 'https://qr.kakaopay.com/Ej8fT2',
  updatedAt: earlierMs,
};

type StoredRecord = User | Group | Expense | Posting | Totals | Statistics | HistoryPage | Comment | Payout;

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

/** The next version of what is stored, as `uid` writes it. */
export function nextVersion(uid: string, before: Fields | undefined): Fields {
  return {
    writeId: newWriteId,
    // What is not there yet is made by an earlier write of the same test.
    previousWriteId: before === undefined ? writeIdAt(1) : (before['writeId'] ?? null),
    updatedBy: uid,
    updatedAt: serverTime,
  };
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
    updatedBy: uid,
    ...changes,
  };
}

/** A new comment as `uid` writes it who is `memberId` in the group. */
export function newComment(uid: string, memberId: string, changes: Fields = {}): Fields {
  return { ...stored(comment), memberId, createdBy: uid, createdAt: serverTime, ...changes };
}

export function newPayout(changes: Fields = {}): Fields {
  return { ...stored(payout), updatedAt: serverTime, ...changes };
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
  [archivedGroupPath]: stored(archivedGroup),
  [otherGroupPath]: stored(otherGroup),
  [expensePath]: stored(expense),
  [deletedExpensePath]: stored(deletedExpense),
  [oldExpensePath]: oldExpense,
  [secondShapePath]: secondShape,
  [transferPath]: stored(transfer),
  [receivedPath]: stored(received),
  [deletedReceivedPath]: stored(deletedReceived),
  [toNameOnlyPath]: stored(toNameOnly),
  [toNameOnlyReceivedPath]: stored({ ...toNameOnly, ...versionAt(2), receivedAt: earlierMs }),
  [otherExpensePath]: stored(otherExpense),
  [`${groupPath}/postings/dinner00000000000001`]: stored(posting),
  [`${groupPath}/totals/balances`]: stored(totals),
  [`${groupPath}/totals/statistics-2026`]: stored(statistics),
  [`${groupPath}/history/0`]: stored(historyPage),
  [commentPath]: stored(comment),
  [deletedCommentPath]: stored(deletedComment),
  [otherCommentPath]: stored({ ...comment, memberId: 'mEve0', createdBy: 'eve' }),
  [payoutPath]: stored(payout),
  [otherPayoutPath]: stored(payout),
  [`${groupPath}/activity/a1`]: { expenseId: 'dinner00000000000001', at: earlier },
  [`${groupPath}/bars/out`]: { memberId: 'mOut0', name: 'Out', barredBy: 'alice', barredAt: earlier },
  [`${groupPath}/bars/frank`]: { memberId: 'mFrank', name: 'Frank', barredBy: 'alice', barredAt: earlier },
  'invites/0123456789abcdef': { groupId, createdBy: 'alice', createdAt: earlier },
  'deletedGroups/goneGroup00000000001': { deletedAt: earlier },
  'deadLetters/event0000000000001-postExpense': { work: 'postExpense', ids: { groupId } },
  'audits/aliceTrip00000000001': { differences: [], auditedAt: earlier },
  // Counted, and not paused.
  'rates/alice': { calls: {}, expiresAt: earlier },
  'rates/alice/days/2026-11-29': { comments: ['a'], expiresAt: earlier },
  'auditProgress/totals': { changedUpTo: earlier },
  [`${groupPath}/secrets/x`]: { a: 1 },
  'secrets/x': { a: 1 },
};
