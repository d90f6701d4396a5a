import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { toPosting } from '@nbbang/domain/balance/posting';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Posting } from '@nbbang/domain/records/totals';
import {
  getDocFromServer,
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
  waitForPendingWrites,
  type DocumentData,
  type UpdateData,
} from 'firebase/firestore';
import { firestore } from './firestore.ts';
import {
  formerPostings,
  loadOutbox,
  markRefused,
  putInOutbox,
  removeFromOutbox,
  type OutboxAct,
  type OutboxEntry,
} from './outbox.ts';
import { expenseReference } from './references.ts';

/**
 * Writes a new expense under an id made by the caller before its first attempt, so that a repetition is the same
 * document. Returns at once: the listeners show the write in the same frame, the server's answer comes later.
 */
export function createExpense(uid: string, groupId: string, expenseId: string, input: ExpenseInput): void {
  send({ uid, groupId, expenseId, act: 'create', revision: 1, input, former: null, refused: false });
}

/** Edits, deletes or restores `before`; `input` are the inputs after the edit. Returns at once. */
export function updateExpense(
  uid: string,
  groupId: string,
  before: KnownExpense,
  act: Exclude<OutboxAct, 'create'>,
  input: ExpenseInput,
): void {
  const revision = before.expense.revision + 1;
  const former = formerPosting(groupId, before);
  send({ uid, groupId, expenseId: before.id, act, revision, input, former, refused: false });
}

/** What the totals hold of `before`: of one with writes pending, what they held before the first of these. */
function formerPosting(groupId: string, before: KnownExpense): Posting | null {
  const earlier = formerPostings(groupId).get(before.id);
  if (before.pending && earlier !== undefined) return earlier;
  return toPosting(before.id, before.expense);
}

/** Into the outbox first: it is written at once, while Firestore's own queue takes a moment to be on disk. */
function send(entry: OutboxEntry): void {
  putInOutbox(entry);
  write(entry).then(
    () => removeFromOutbox(entry),
    () => markRefused(entry),
  );
}

function write({ uid, groupId, expenseId, act, input }: OutboxEntry): Promise<void> {
  const reference = expenseReference(groupId, expenseId);
  const stamp = { updatedBy: uid, updatedAt: serverTimestamp() };
  if (act === 'create') {
    const creation = { revision: 1, createdBy: uid, createdAt: serverTimestamp(), deletedAt: null };
    return setDoc(reference, { ...input, ...creation, ...stamp });
  }
  return updateDoc(reference, { ...changes[act](input), revision: increment(1), ...stamp });
}

const changes: Record<Exclude<OutboxAct, 'create'>, (input: ExpenseInput) => UpdateData<DocumentData>> = {
  edit: ({ kind: _kind, currency: _currency, ...changed }) => changed,
  delete: (input) => ({ ...sinceSecondShape(input), deletedAt: serverTimestamp() }),
  restore: (input) => ({ ...sinceSecondShape(input), deletedAt: null }),
};

/** Fields that documents stored before have not, and every write sends. */
function sinceSecondShape({ category, note, foreign }: ExpenseInput) {
  return { category, note, foreign };
}

/**
 * Settles what an earlier page of `uid` left in the outbox. Once Firestore has sent its queue, an expense that has
 * not reached the revision its entry was to make was either refused, or the page was gone before the write was on
 * disk: it is sent again, and should it be refused (again), that is told like any refusal.
 */
export async function reconcileOutbox(uid: string): Promise<void> {
  const waiting = loadOutbox(uid).filter((entry) => !entry.refused);
  if (waiting.length === 0) return;
  await waitForPendingWrites(firestore);
  // One after the other: two writes of one expense have an order.
  for (const entry of waiting) {
    if ((await storedRevision(entry)) >= entry.revision) removeFromOutbox(entry);
    else send(entry);
  }
}

/** 0 when there is none, or none that this user may see any more. */
async function storedRevision(entry: OutboxEntry): Promise<number> {
  const snapshot = await getDocFromServer(expenseReference(entry.groupId, entry.expenseId)).catch(() => null);
  const revision: unknown = snapshot?.get('revision');
  return typeof revision === 'number' ? revision : 0;
}
