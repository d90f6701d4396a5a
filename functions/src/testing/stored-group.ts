import { type Expense, expenseSchema } from '@nbbang/domain/records/expense';
import type { Group, Member } from '@nbbang/domain/records/group';
import { groupSchema } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { inviteSchema } from '@nbbang/domain/records/invite';
import { historyPageSchema } from '@nbbang/domain/records/history';
import { statisticsSchema, storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import type { Firestore } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain, toTimestamp } from '../firestore/instants.ts';
import { encodeInvite, readRecord } from '../firestore/records.ts';
import { groupReference, inviteReference } from '../firestore/references.ts';
import { makeInvite } from './records.ts';
import { db, newId } from './suite.ts';

/** Stores a group of its own for one test and returns its id. */
export async function storeGroup(members: Record<string, Member>): Promise<string> {
  const groupId = newId();
  const group = makeGroup(members);
  await groupReference(db, groupId).set({
    ...group,
    createdAt: toTimestamp(group.createdAt),
    updatedAt: toTimestamp(group.updatedAt),
  });
  return groupId;
}

export async function loadGroup(groupId: string): Promise<Group | null> {
  return readRecord(await groupReference(db, groupId).get(), groupSchema);
}

/** Stores an invite, valid for an hour unless `changes` say otherwise, and returns its code. */
export async function storeInvite(groupId: string, changes: Partial<Invite> = {}): Promise<string> {
  const code = `${newId()}xx`;
  const expiresAt = Date.now() + 3_600_000;
  await inviteReference(db, code).set(encodeInvite(makeInvite({ groupId, expiresAt, ...changes })));
  return code;
}

export async function loadInvite(code: string): Promise<Invite | null> {
  return readRecord(await inviteReference(db, code).get(), inviteSchema);
}

export function encodeExpense(expense: Expense) {
  return {
    ...expense,
    createdAt: toTimestamp(expense.createdAt),
    updatedAt: toTimestamp(expense.updatedAt),
    deletedAt: expense.deletedAt === null ? null : toTimestamp(expense.deletedAt),
    receivedAt: expense.receivedAt === null ? null : toTimestamp(expense.receivedAt),
  };
}

/**
 * The expenses of a group and what functions keep of them. No transaction, whose locks would be in the way of those
 * under test: totals are read last, so once the postings are what they will be, the rest is too.
 */
export const loadLedger = (groupId: string) => loadLedgerIn(db, groupId);

/** The same of a group in another project. */
export async function loadLedgerIn(store: Firestore, groupId: string) {
  const group = groupReference(store, groupId);
  const [expenses, postings] = await Promise.all([
    group.collection('expenses').get(),
    group.collection('postings').get(),
  ]);
  const [pages, books] = await Promise.all([
    group.collection('history').get(),
    group.collection('totals').get(),
  ]);
  const totals = books.docs.find(({ id }) => id === 'balances');
  return {
    expenses: new Map(expenses.docs.map((doc) => [doc.id, v.parse(expenseSchema, toPlain(doc.data()))])),
    postings: new Map(
      postings.docs.map((doc) => [doc.id, v.parse(storedPostingSchema, toPlain(doc.data()))]),
    ),
    totals: totals === undefined ? null : v.parse(totalsSchema, toPlain(totals.data())),
    pages: new Map(pages.docs.map((doc) => [doc.id, v.parse(historyPageSchema, toPlain(doc.data()))])),
    statistics: new Map(
      books.docs
        .filter(({ id }) => id !== 'balances')
        .map((doc) => [doc.id, v.parse(statisticsSchema, toPlain(doc.data()))]),
    ),
  };
}

export type StoredLedger = Awaited<ReturnType<typeof loadLedger>>;
