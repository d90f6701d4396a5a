import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberId } from '@nbbang/domain/records/fields';
import {
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
  waitForPendingWrites,
  type DocumentData,
  type UpdateData,
} from 'firebase/firestore';
import { fetchDocument } from '#data/firestore/fetch.ts';
import { firestore } from '#data/firestore/firestore.ts';
import {
  loadOutbox,
  markRefused,
  putInOutbox,
  removeFromOutbox,
  type OutboxAct,
  type OutboxEntry,
} from '#data/local/outbox.ts';
import { expenseReference } from '#data/firestore/references.ts';
import { heldPostingOf } from '#data/firestore/watch-ledger.ts';

/**
 * Writes a new expense under an id made by the caller before its first attempt, so that a repetition is the same
 * document. Returns at once: the listeners show the write in the same frame, the server's answer comes later.
 * A transfer to its writer, `ownMemberId`, is confirmed by being recorded.
 */
export function createExpense(
  uid: string,
  groupId: string,
  expenseId: string,
  input: ExpenseInput,
  ownMemberId: MemberId,
): void {
  send({
    uid,
    groupId,
    expenseId,
    act: 'create',
    revision: 1,
    input,
    former: null,
    received: transferParties(input)?.to === ownMemberId,
    refused: false,
  });
}

/**
 * Edits, deletes, restores or confirms (`receive`) `before`; `input` are the inputs after the edit. Returns at once.
 * What is restored is not confirmed any more, nor what is edited, unless it is a transfer to its
 * writer, `ownMemberId`.
 */
export function updateExpense(
  uid: string,
  groupId: string,
  before: KnownExpense,
  act: Exclude<OutboxAct, 'create'>,
  input: ExpenseInput,
  ownMemberId: MemberId | null = null,
): void {
  const revision = before.expense.revision + 1;
  const former = heldPostingOf(groupId, before);
  const received =
    act === 'edit' ? transferParties(input)?.to === ownMemberId : before.expense.receivedAt !== null;
  send({ uid, groupId, expenseId: before.id, act, revision, input, former, received, refused: false });
}

/** Into the outbox first: it is written at once, while Firestore's own queue takes a moment to be on disk. */
function send(entry: OutboxEntry): void {
  putInOutbox(entry);
  write(entry).then(
    () => removeFromOutbox(entry),
    () => markRefused(entry),
  );
}

function write({ uid, groupId, expenseId, act, input, received }: OutboxEntry): Promise<void> {
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

const changes: Record<Exclude<OutboxAct, 'create'>, Changed> = {
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
  const snapshot = await fetchDocument(
    'expense of an unsent write',
    expenseReference(entry.groupId, entry.expenseId),
  ).catch(() => null);
  const revision: unknown = snapshot?.get('revision');
  return typeof revision === 'number' ? revision : 0;
}
