import type { Posting } from '@nbbang/domain/records/totals';

/** What totals held of an expense. It tells of later totals too, as long as nothing of it can have been applied unseen. */
export type HeldPosting = {
  /** Null: nothing. */
  posting: Posting | null;
  /** Up to when everything was in those totals (`appliedMark`). */
  upTo: number;
  /** Of those totals. */
  epoch: string;
};

const formersByGroup = new Map<string, Map<string, HeldPosting>>();

/**
 * Remembers what the totals held of an expense when this device wrote it; undefined when that was not known. A write that
 * is acknowledged need not be applied, because the ledger comes later, and an expense may be made, deleted and brought
 * back in a moment.
 */
export function rememberFormer(write: {
  groupId: string;
  expenseId: string;
  held?: HeldPosting | undefined;
}): void {
  const formers = formersByGroup.get(write.groupId) ?? new Map<string, HeldPosting>();
  formersByGroup.set(write.groupId, formers);
  if (write.held === undefined) formers.delete(write.expenseId);
  else formers.set(write.expenseId, write.held);
}

/** What was remembered, by the id of the expense. */
export function formerPostings(groupId: string): ReadonlyMap<string, HeldPosting> {
  return formersByGroup.get(groupId) ?? new Map();
}
