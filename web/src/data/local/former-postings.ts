import type { Posting } from '@nbbang/domain/records/totals';

/**
 * What the totals held of an expense when this device began to write it, that is before the first write that they do
 * not show yet. A write that is acknowledged need not be applied, because the trigger runs later. So this is kept through
 * every further write, until the totals show one of them: an expense may be made, deleted and brought back in a moment.
 */
type Former = {
  posting: Posting | null;
  /** The revision that the first of those writes made. */
  revision: number;
};

const formersByGroup = new Map<string, Map<string, Former>>();

export function rememberFormer(write: {
  groupId: string;
  expenseId: string;
  revision: number;
  former: Posting | null;
}): void {
  const formers = formersByGroup.get(write.groupId) ?? new Map<string, Former>();
  formersByGroup.set(write.groupId, formers);
  if (!formers.has(write.expenseId))
    formers.set(write.expenseId, { posting: write.former, revision: write.revision });
}

/** Forgets what was remembered of the expenses that the totals show. `recent` are the recent postings of the totals. */
export function settleFormers(
  groupId: string,
  recent: Readonly<Record<string, Pick<Posting, 'revision'>>>,
): void {
  const formers = formersByGroup.get(groupId);
  for (const [expenseId, { revision }] of Object.entries(recent)) {
    const former = formers?.get(expenseId);
    if (former && former.revision <= revision) formers?.delete(expenseId);
  }
}

/** What was remembered, by the id of the expense. */
export function formerPostings(groupId: string): ReadonlyMap<string, Posting | null> {
  const formers = formersByGroup.get(groupId) ?? new Map<string, Former>();
  return new Map([...formers].map(([expenseId, { posting }]) => [expenseId, posting]));
}
