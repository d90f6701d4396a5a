import { participantsOf } from '@nbbang/domain/expense/participants';
import { isActive, memberById, type Members } from '@nbbang/domain/group/members';
import type { ExpenseInput } from '@nbbang/domain/records/expense';

/**
 * Who keeps an expense from becoming `version` again: members who have left since, unless it concerns them now, or is a
 * transfer. The rules refuse such a write (`concernsMembers`).
 */
export function departedIn(
  version: ExpenseInput,
  present: ExpenseInput,
  members: Members,
): readonly string[] {
  if (version.kind === 'transfer') return [];
  const known = concernedBy(present);
  return concernedBy(version).filter((id) => !known.includes(id) && !isActive(memberById(members, id)));
}

function concernedBy({ payers, split }: ExpenseInput): string[] {
  return [...new Set([...Object.keys(payers), ...participantsOf(split)])];
}
