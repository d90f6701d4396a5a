import { participantsOf } from '@nbbang/domain/expense/participants';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Group } from '@nbbang/domain/records/group';
import { ownValue } from '@nbbang/domain/group/own-value';

/**
 * Who keeps an expense from becoming `version` again: members who have left since, unless it concerns them now, or is a
 * transfer. The rules refuse such a write (`concernsMembers`).
 */
export function departedIn(
  version: ExpenseInput,
  present: ExpenseInput,
  members: Group['members'],
): readonly string[] {
  if (version.kind === 'transfer') return [];
  const known = concernedBy(present);
  return concernedBy(version).filter(
    (id) => !known.includes(id) && ownValue(members, id)?.status !== 'active',
  );
}

function concernedBy({ payers, split }: ExpenseInput): string[] {
  return [...new Set([...Object.keys(payers), ...participantsOf(split)])];
}
