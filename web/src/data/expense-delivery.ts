import type { ExpenseInput } from '@nbbang/domain/records/expense';
import {
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
  type DocumentData,
  type UpdateData,
} from 'firebase/firestore';
import { deliver, deliverLeft, type Delivery } from '#data/firestore/delivery.ts';
import { fetchDocument } from '#data/firestore/fetch.ts';
import { expenseReference } from '#data/firestore/references.ts';
import { expenseOutbox, type ExpenseEntry } from '#data/local/expense-outbox.ts';
import { rememberFormer } from '#data/local/former-postings.ts';

const delivery: Delivery<ExpenseEntry> = { outbox: expenseOutbox, write, isStored };

export function deliverExpense(entry: ExpenseEntry): void {
  rememberFormer(entry);
  deliver(delivery, entry);
}

/** Settles what an earlier page of `uid` left, the oldest revision of an expense first. */
export async function deliverLeftExpenses(uid: string): Promise<void> {
  const byRevision = (a: ExpenseEntry, b: ExpenseEntry) => a.revision - b.revision;
  const own = expenseOutbox.read().filter((entry) => entry.uid === uid);
  for (const entry of own.toSorted(byRevision)) rememberFormer(entry);
  await deliverLeft(delivery, expenseOutbox.left(uid).toSorted(byRevision));
}

function write({ uid, groupId, expenseId, act, input, received }: ExpenseEntry): Promise<void> {
  const reference = expenseReference(groupId, expenseId);
  const stamp = { updatedBy: uid, updatedAt: serverTimestamp() };
  if (act === 'create') {
    const creation = {
      revision: 1,
      createdBy: uid,
      createdAt: serverTimestamp(),
      deletedAt: null,
      receivedAt: received ? serverTimestamp() : null,
    };
    return setDoc(reference, { ...input, ...creation, ...stamp });
  }
  return updateDoc(reference, { ...changes[act](input, received), revision: increment(1), ...stamp });
}

type Changed = (input: ExpenseInput, received: boolean) => UpdateData<DocumentData>;

const changes: Record<Exclude<ExpenseEntry['act'], 'create'>, Changed> = {
  edit: ({ kind: _kind, currency: _currency, ...changed }, received) => ({
    ...changed,
    receivedAt: received ? serverTimestamp() : null,
  }),
  // When it was confirmed stays as it is: only the server knows the instant in full.
  delete: (input, received) => ({
    ...sinceSecondShape(input),
    ...(received ? {} : { receivedAt: null }),
    deletedAt: serverTimestamp(),
  }),
  restore: (input) => ({ ...sinceSecondShape(input), receivedAt: null, deletedAt: null }),
  receive: (input) => ({ ...sinceSecondShape(input), receivedAt: serverTimestamp() }),
};

/** The fields that documents of the first shape do not have. Every write sends them. */
function sinceSecondShape({ category, note, foreign }: ExpenseInput) {
  return { category, note, foreign };
}

/** An expense that does not exist, or that this user may not see any more, does not hold the write. */
async function isStored(entry: ExpenseEntry): Promise<boolean> {
  const snapshot = await fetchDocument(
    'expense of an unsent write',
    expenseReference(entry.groupId, entry.expenseId),
  ).catch(() => null);
  const revision: unknown = snapshot?.get('revision');
  return typeof revision === 'number' && revision >= entry.revision;
}
