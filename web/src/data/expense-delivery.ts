import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { serverTimestamp, setDoc, updateDoc, type DocumentData, type UpdateData } from 'firebase/firestore';
import { deliver, deliverLeft, type Delivery } from '#data/firestore/delivery.ts';
import { fetchDocument, nullWhereDenied } from '#data/firestore/fetch.ts';
import { expenseReference } from '#data/firestore/references.ts';
import { expenseOutbox, type ExpenseEntry } from '#data/local/expense-outbox.ts';
import { rememberFormer } from '#data/local/former-postings.ts';

/** What is done about a write that the server turned down. It writes in turn, so whoever writes gives it. */
type OnTurnedDown = (entry: ExpenseEntry) => void;

export function deliverExpense(entry: ExpenseEntry, onTurnedDown: OnTurnedDown): void {
  rememberFormer(entry);
  deliver({ ...delivery, onTurnedDown }, entry);
}

/** Settles what an earlier page of `uid` left, the oldest revision of an expense first. */
export async function deliverLeftExpenses(uid: string, onTurnedDown: OnTurnedDown): Promise<void> {
  const byRevision = (a: ExpenseEntry, b: ExpenseEntry) => a.revision - b.revision;
  const own = expenseOutbox.read().filter((entry) => entry.uid === uid);
  for (const entry of own.toSorted(byRevision)) rememberFormer(entry);
  const left = expenseOutbox.left(uid).toSorted(byRevision);
  const waiting = left.filter(({ turnedDown }) => !turnedDown);
  await deliverLeft({ ...delivery, onTurnedDown }, waiting);
  for (const entry of left) if (entry.turnedDown) onTurnedDown(entry);
}

const delivery: Delivery<ExpenseEntry> = { outbox: expenseOutbox, write, isStored };

function write(entry: ExpenseEntry): Promise<void> {
  const { uid, groupId, expenseId, act, input, received, revision, writeId, previousWriteId } = entry;
  const reference = expenseReference(groupId, expenseId);
  const stamp = { revision, writeId, previousWriteId, updatedBy: uid, updatedAt: serverTimestamp() };
  if (act === 'create') {
    const creation = {
      createdBy: uid,
      createdAt: serverTimestamp(),
      deletedAt: null,
      receivedAt: received ? serverTimestamp() : null,
    };
    return setDoc(reference, { ...input, ...creation, ...stamp });
  }
  return updateDoc(reference, { ...changes[act](input, received), ...stamp });
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
  restore: ({ kind: _kind, currency: _currency, ...changed }) => ({
    ...changed,
    receivedAt: null,
    deletedAt: null,
  }),
  receive: (input) => ({ ...sinceSecondShape(input), receivedAt: serverTimestamp() }),
};

/** The fields that documents of the first shape do not have. Every write sends them. */
function sinceSecondShape({ category, note, foreign }: ExpenseInput) {
  return { category, note, foreign };
}

/**
 * Whether the version that is there was made by this write, or by a later one of this device that was made on it. An
 * expense that does not exist, or that this user may not see any more, does not hold the write.
 */
async function isStored(entry: ExpenseEntry): Promise<boolean> {
  const snapshot = await fetchDocument(
    'expense of an unsent write',
    expenseReference(entry.groupId, entry.expenseId),
  ).catch(nullWhereDenied);
  const made = new Map(
    expenseOutbox.read().map(({ writeId, previousWriteId }) => [writeId, previousWriteId]),
  );
  let writeId: unknown = snapshot?.get('writeId') ?? null;
  while (typeof writeId === 'string' && writeId !== entry.writeId) writeId = made.get(writeId) ?? null;
  return writeId === entry.writeId;
}
