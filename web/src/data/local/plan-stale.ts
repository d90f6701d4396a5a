import { insist, isSameState, rebase, type ExpenseState, type Wish } from '@nbbang/domain/expense/rebase';
import { toInput } from '@nbbang/domain/expense/version';
import type { Expense } from '@nbbang/domain/records/expense';
import type { ExpenseEntry } from './expense-outbox.ts';

/** What becomes of writes of one expense that were turned down, `present` being what is there. */
export type StalePlan =
  /** They were no stale ones: another try ends the same way. */
  | { outcome: 'refused' }
  /** The server has them, or what they wanted. */
  | { outcome: 'done' }
  /** Mine on theirs, to be written on `present`. */
  | { outcome: 'write'; state: ExpenseState; confirms: boolean }
  /** Somebody has to choose. `wish` is what all of them wanted together. */
  | { outcome: 'ask'; wish: Wish };

/**
 * @param entries of one expense, all answered, the first write first. A chain: each was made on the one before it.
 * @param present null: it is not there, or this account may not see it any more.
 */
export function planStale(entries: readonly ExpenseEntry[], present: Expense | null): StalePlan {
  const last = entries.at(-1);
  if (present === null || last === undefined) return { outcome: 'refused' };
  const stored = storedCount(entries, present);
  const left = entries.slice(stored);
  const [first] = left;
  if (first === undefined || isThere(left, present)) return { outcome: 'done' };
  // Where an earlier one of the chain was turned down although the server has it, an answer was lost and they were sent twice:
  // then this one may have come before the one it was made on. Another try tells.
  if (stored === 0 && first.previousWriteId === present.writeId) return { outcome: 'refused' };
  const wish = wishOf(left);
  if (wish === null) return { outcome: 'refused' };
  const theirs = stateOf(present);
  const { merged, confirms, conflicts, whole } = rebase(wish, theirs);
  if (conflicts.length > 0 || whole !== null) return { outcome: 'ask', wish };
  return planWrite(merged, confirms, present);
}

/** What to write once somebody has chosen: `mine` where it was asked, or what is there. */
export function planChosen(wish: Wish, present: Expense, choice: 'mine' | 'theirs'): StalePlan {
  const theirs = stateOf(present);
  const { merged, confirms } = choice === 'mine' ? insist(wish, theirs) : rebase(wish, theirs);
  return planWrite(merged, confirms, present);
}

function planWrite(state: ExpenseState, confirms: boolean, present: Expense): StalePlan {
  const isConfirmed = !confirms || present.receivedAt !== null;
  return isSameState(state, stateOf(present)) && isConfirmed
    ? { outcome: 'done' }
    : { outcome: 'write', state, confirms: !isConfirmed };
}

/** What all of them together wanted is there already. The rules turn down a write that changes nothing. */
function isThere(entries: readonly ExpenseEntry[], present: Expense): boolean {
  const last = entries.at(-1);
  if (last === undefined) return true;
  if (last.act === 'delete') return present.deletedAt !== null;
  const confirms = entries.some(({ act }) => act === 'receive');
  return planWrite({ input: last.input, isDeleted: false }, confirms, present).outcome === 'done';
}

export function stateOf(expense: Expense): ExpenseState {
  return { input: toInput(expense), isDeleted: expense.deletedAt !== null };
}

/** How many of the chain the server has: its version is one of theirs, or was made on one. */
function storedCount(entries: readonly ExpenseEntry[], present: Expense): number {
  const ids = entries.map(({ writeId }) => writeId);
  const at = Math.max(
    ...[present.writeId, present.previousWriteId].map((id) => (id === null ? -1 : ids.indexOf(id))),
  );
  // An id is made once: what is there under the id of a creation is what it made.
  return at === -1 && entries[0]?.act === 'create' ? 1 : at + 1;
}

/** All of them together. Null: they were stored by a page that did not keep what a write was made on. */
function wishOf(entries: readonly ExpenseEntry[]): Wish | null {
  const [first] = entries;
  const last = entries.at(-1);
  if (first?.base === undefined || last === undefined) return null;
  let { isDeleted } = first.base;
  for (const { act } of entries) {
    if (act === 'delete') isDeleted = true;
    if (act === 'restore') isDeleted = false;
  }
  const confirms = entries.some(({ act }) => act === 'receive');
  return { base: first.base, mine: { input: last.input, isDeleted }, confirms };
}
