import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { changedParts } from '@nbbang/domain/expense/rebase';
import { toInput } from '@nbbang/domain/expense/version';
import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import { deliverExpense } from './expense-delivery.ts';
import { fetchDocument, nullWhereDenied } from '#data/firestore/fetch.ts';
import { untilAnswered } from '#data/firestore/send.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { expenseReference } from '#data/firestore/references.ts';
import { heldPostingOf } from '#data/firestore/watch-ledger.ts';
import { expenseOutbox, type ExpenseEntry } from '#data/local/expense-outbox.ts';
import { newId } from '#data/local/ids.ts';
import { planChosen, planStale, stateOf, type StalePlan } from '#data/local/plan-stale.ts';

/** Writes the next version of an expense, on `before`. The rules let it through only if that is what is there. */
export function writeVersion(
  uid: string,
  groupId: string,
  before: KnownExpense,
  act: Exclude<ExpenseEntry['act'], 'create'>,
  change: Partial<Expense>,
): KnownExpense {
  const chain = {
    revision: before.expense.revision + 1,
    writeId: newId(),
    previousWriteId: before.expense.writeId,
  };
  const after: Expense = { ...before.expense, ...change, ...chain };
  // A deletion leaves it confirmed or not as it was.
  const received = (act === 'edit' ? after : before.expense).receivedAt !== null;
  const entry: ExpenseEntry = {
    ...{ uid, groupId, expenseId: before.id, act, input: toInput(after), received },
    ...chain,
    base: stateOf(before.expense),
    turnedDown: false,
    refused: false,
  };
  const held = heldPostingOf(groupId, before);
  deliverExpense(held === undefined ? entry : { ...entry, held }, settleTurnedDown);
  return { id: before.id, expense: after, pending: true };
}

/**
 * Finds out what becomes of a write that the server turned down, once all writes of the expense are answered: those made
 * on it are turned down with it. Where somebody else wrote meanwhile, what this account changed is put on what is there.
 */
export function settleTurnedDown(entry: ExpenseEntry): void {
  expenseOutbox.put({ ...entry, turnedDown: true });
  if (entriesOf(entry).some(({ turnedDown, refused }) => !turnedDown && !refused)) return;
  settle(entry).catch((error: unknown) => {
    // It is found out when the app is opened the next time.
    console.error('what became of a write is not known', error);
  });
}

async function settle({ uid, groupId, expenseId }: ExpenseEntry): Promise<void> {
  const present = await fetchPresent(groupId, expenseId);
  const entries = entriesOf({ uid, groupId, expenseId }).filter(({ turnedDown }) => turnedDown);
  const [first] = entries;
  if (first === undefined) return;
  const plan = planStale(entries, present);
  if (plan.outcome === 'refused') {
    for (const entry of entries) expenseOutbox.put({ ...entry, turnedDown: false, refused: true });
    return;
  }
  for (const entry of entries) expenseOutbox.remove(entry);
  if (plan.outcome === 'ask' && present !== null) {
    const asked = { ...first, turnedDown: false, refused: true, input: plan.wish.mine.input };
    expenseOutbox.put({ ...asked, asks: { wish: plan.wish, theirs: present } });
  } else if (present !== null) carryOut(plan, first, present);
}

/** Ends a question: `mine` writes what was wanted on what is there, `theirs` leaves it, but for what nobody disputes. */
export function answerAsked(entry: ExpenseEntry, choice: 'mine' | 'theirs'): void {
  if (entry.asks === undefined) return;
  const { wish, theirs } = entry.asks;
  expenseOutbox.remove(entry);
  // Should it have changed again since, this write is turned down like any other.
  carryOut(planChosen(wish, theirs, choice), entry, theirs);
}

function carryOut(
  plan: StalePlan,
  { uid, groupId, expenseId, received }: ExpenseEntry,
  present: Expense,
): void {
  if (plan.outcome !== 'write') return;
  const { state, confirms } = plan;
  let before: KnownExpense = { id: expenseId, expense: present, pending: false };
  const nowMs = Date.now();
  if (state.isDeleted && present.deletedAt === null) {
    before = writeVersion(uid, groupId, before, 'delete', { deletedAt: nowMs });
  } else if (!state.isDeleted && present.deletedAt !== null) {
    before = writeVersion(uid, groupId, before, 'restore', {
      ...state.input,
      deletedAt: null,
      receivedAt: null,
    });
  } else if (changedParts(state.input, present).length > 0) {
    before = writeVersion(uid, groupId, before, 'edit', {
      ...state.input,
      receivedAt: received ? nowMs : null,
    });
  }
  if (confirms) writeVersion(uid, groupId, before, 'receive', { receivedAt: nowMs });
}

/** Those of one account about one expense that nobody has to answer for, the first write first. */
function entriesOf({
  uid,
  groupId,
  expenseId,
}: Pick<ExpenseEntry, 'uid' | 'groupId' | 'expenseId'>): ExpenseEntry[] {
  return expenseOutbox
    .read()
    .filter((entry) => entry.uid === uid && entry.groupId === groupId && entry.expenseId === expenseId)
    .filter(({ asks, refused }) => asks === undefined && !refused)
    .toSorted((a, b) => a.revision - b.revision);
}

/** Null: there is none, or this account may not see it any more. */
async function fetchPresent(groupId: string, expenseId: string): Promise<Expense | null> {
  const fetchNow = () =>
    fetchDocument('expense of a write turned down', expenseReference(groupId, expenseId));
  // The line that brought the answer may be gone again.
  const snapshot = await untilAnswered(fetchNow).catch(nullWhereDenied);
  return snapshot && parseSnapshot(expenseSchema, snapshot);
}
