import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { useCallback, useSyncExternalStore } from 'react';
import { createStore, type Store } from '#data/base/store.ts';

/** What each listener last reported, the one that reported last at the end. */
type Results = ReadonlyMap<string, readonly KnownExpense[]>;

/**
 * Every expense that some listener of this page shows just now, by group: the overlay of the balances is computed
 * over all of them. A listener reports its whole result every time. So an expense that a result no longer holds, such
 * as a write that the server refused, is gone here too.
 */
type Known = {
  results: Store<Results>;
  /** All of them, once somebody has asked since the last report. */
  all: readonly KnownExpense[] | null;
};

const knownByGroup = new Map<string, Known>();

function knownIn(groupId: string): Known {
  let known = knownByGroup.get(groupId);
  if (!known) {
    known = { results: createStore<Results>(new Map()), all: null };
    knownByGroup.set(groupId, known);
  }
  return known;
}

function replaceResult(groupId: string, listener: string, result: readonly KnownExpense[] | null): void {
  const known = knownIn(groupId);
  const results = new Map(known.results.read());
  results.delete(listener);
  if (result !== null) results.set(listener, result);
  known.all = null;
  known.results.write(results);
}

export function reportResult(groupId: string, listener: string, expenses: readonly KnownExpense[]): void {
  replaceResult(groupId, listener, expenses);
}

export function withdrawResult(groupId: string, listener: string): void {
  replaceResult(groupId, listener, null);
}

/** Each expense as it was last reported. The same array until something is reported. */
export function knownExpenses(groupId: string): readonly KnownExpense[] {
  const known = knownIn(groupId);
  known.all ??= byId(known.results.read());
  return known.all;
}

function byId(results: Results): readonly KnownExpense[] {
  const expenses = new Map<string, KnownExpense>();
  for (const result of results.values()) {
    for (const expense of result) expenses.set(expense.id, expense);
  }
  return [...expenses.values()];
}

export function onKnownExpenses(groupId: string, onChange: () => void): () => void {
  return knownIn(groupId).results.subscribe(onChange);
}

/** Every expense of the group that some listener of this page shows just now. Costs no reads; some may be missing. */
export function useKnownExpenses(groupId: string): readonly KnownExpense[] {
  const subscribe = useCallback((onChange: () => void) => onKnownExpenses(groupId, onChange), [groupId]);
  return useSyncExternalStore(subscribe, () => knownExpenses(groupId));
}
