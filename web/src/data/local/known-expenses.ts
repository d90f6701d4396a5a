import type { KnownExpense } from '@nbbang/domain/balance/overlay';

/**
 * Every expense that some listener of this page shows just now, by group: the overlay of the balances is computed
 * over all of them. Listeners report whole results, so what a result no longer holds (a write the server
 * refused, say) is gone here too.
 */
type Known = {
  /** By listener, the one that reported last at the end: of one expense the last report counts. */
  results: Map<string, readonly KnownExpense[]>;
  /** All of them, once somebody asked since the last report. */
  all: readonly KnownExpense[] | null;
  readers: Set<() => void>;
};

const knownByGroup = new Map<string, Known>();

function knownIn(groupId: string): Known {
  let known = knownByGroup.get(groupId);
  if (!known) {
    known = { results: new Map(), all: null, readers: new Set() };
    knownByGroup.set(groupId, known);
  }
  return known;
}

function tellReaders(known: Known): void {
  known.all = null;
  for (const onChange of known.readers) onChange();
}

export function reportResult(groupId: string, listener: string, expenses: readonly KnownExpense[]): void {
  const known = knownIn(groupId);
  known.results.delete(listener);
  known.results.set(listener, expenses);
  tellReaders(known);
}

export function withdrawResult(groupId: string, listener: string): void {
  const known = knownIn(groupId);
  known.results.delete(listener);
  tellReaders(known);
}

/** The same array until something is reported. */
export function knownExpenses(groupId: string): readonly KnownExpense[] {
  const known = knownIn(groupId);
  known.all ??= byId(known);
  return known.all;
}

function byId({ results }: Known): readonly KnownExpense[] {
  const expenses = new Map<string, KnownExpense>();
  for (const result of results.values()) {
    for (const expense of result) expenses.set(expense.id, expense);
  }
  return [...expenses.values()];
}

export function onKnownExpenses(groupId: string, onChange: () => void): () => void {
  const { readers } = knownIn(groupId);
  readers.add(onChange);
  return () => readers.delete(onChange);
}
