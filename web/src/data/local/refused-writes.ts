import { useStore } from '#data/base/store.ts';
import { expenseOutbox, type ExpenseEntry } from './expense-outbox.ts';

export type RefusedWrite = ExpenseEntry;

/** The writes of expenses by `uid` that the server refused. Firestore has undone them; what was typed is in `input`. */
export function useRefusedWrites(uid: string): readonly RefusedWrite[] {
  return useStore(expenseOutbox).filter(
    (entry) => entry.refused && entry.asks === undefined && entry.uid === uid,
  );
}

/** A write of this account that met another one: somebody has to choose. */
export type AskedWrite = ExpenseEntry & { asks: NonNullable<ExpenseEntry['asks']> };

export function useAskedWrites(uid: string): readonly AskedWrite[] {
  return useStore(expenseOutbox).flatMap((entry) =>
    entry.asks !== undefined && entry.uid === uid ? [{ ...entry, asks: entry.asks }] : [],
  );
}

/** Lets go of a refused write, unless it has been written anew under the same revision in the meantime. */
export function dismissRefusedWrite(write: RefusedWrite): void {
  if (expenseOutbox.read().includes(write)) expenseOutbox.remove(write);
}
