import type { Posting } from '@nbbang/domain/records/totals';

/**
 * What the totals held of an expense when this device began to write it: before its first write that they do not show
 * yet. Acknowledged is not applied, for the trigger runs later; so it stands through every further write (deleted a
 * moment after it was made, its deletion undone) until the totals show one of them.
 */
type Former = {
  posting: Posting | null;
  /** What the first of those writes made. */
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

/** The totals show these: what was remembered of them is done with. */
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

/** By expense, for the overlay of the totals. */
export function formerPostings(groupId: string): ReadonlyMap<string, Posting | null> {
  const formers = formersByGroup.get(groupId) ?? new Map<string, Former>();
  return new Map([...formers].map(([expenseId, { posting }]) => [expenseId, posting]));
}
