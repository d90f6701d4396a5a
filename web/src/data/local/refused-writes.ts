import { useStore } from '#data/base/store.ts';
import { expenseOutbox, type ExpenseEntry } from './expense-outbox.ts';

export type RefusedWrite = ExpenseEntry;

/** The writes of expenses by `uid` that the server refused. Firestore has undone them; what was typed is in `input`. */
export function useRefusedWrites(uid: string): readonly RefusedWrite[] {
  return useStore(expenseOutbox).filter((entry) => entry.refused && entry.uid === uid);
}

/** Lets go of a refused write, unless it has been written anew under the same revision in the meantime. */
export function dismissRefusedWrite(write: RefusedWrite): void {
  if (expenseOutbox.read().includes(write)) expenseOutbox.remove(write);
}
