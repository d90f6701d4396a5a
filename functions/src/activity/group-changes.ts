import { isArchived } from '@nbbang/domain/group/is-archived';
import { isActive, memberById } from '@nbbang/domain/group/members';
import { usualWeight } from '@nbbang/domain/group/weight-of';
import type { GroupChange } from '@nbbang/domain/records/activity';
import type { Group, Member } from '@nbbang/domain/records/group';
import { isSameRecord } from '@nbbang/domain/records/same-record';

/** What people see of the difference between two versions of a group, in the order they would tell it. */
export function groupChanges(before: Group, after: Group): GroupChange[] {
  const changes: GroupChange[] = [];
  if (before.name !== after.name) changes.push({ field: 'name', before: before.name, after: after.name });
  if (before.emoji !== after.emoji)
    changes.push({ field: 'emoji', before: before.emoji, after: after.emoji });
  if (before.currency !== after.currency)
    changes.push({ field: 'currency', before: before.currency, after: after.currency });
  if (isArchived(before) !== isArchived(after)) changes.push({ field: 'archived', after: isArchived(after) });
  if (!isSameRecord(before.defaultSplit ?? null, after.defaultSplit ?? null))
    changes.push({ field: 'defaultSplit' });
  if (!isSameRecord(householdsOf(before), householdsOf(after))) changes.push({ field: 'weights' });
  for (const [memberId, member] of Object.entries(after.members)) {
    const former = memberById(before.members, memberId);
    changes.push(...memberChanges(memberId, former, member, after.updatedBy));
  }
  return changes;
}

/** The weights that say something: a member without one counts as usual. */
function householdsOf({ weights = {} }: Group): Record<string, number> {
  return Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== usualWeight));
}

/**
 * A role is told only when an owner changed it: an account that comes or goes brings its role along, which is no news.
 * When an account moves from one member to another, only the member that it moved to is told.
 */
function memberChanges(
  memberId: string,
  before: Member | undefined,
  after: Member,
  actorUid: string | undefined,
): GroupChange[] {
  const told = (how: Extract<GroupChange, { field: 'member' }>['how']): GroupChange => ({
    field: 'member',
    how,
    memberId,
    name: after.name,
  });
  if (before === undefined) return [told(after.uid === null ? 'added' : 'joined')];
  const changes: GroupChange[] = [];
  if (before.name !== after.name)
    changes.push({ field: 'memberName', memberId, before: before.name, after: after.name });
  if (isActive(before) && !isActive(after))
    changes.push(told(before.uid !== null && before.uid === actorUid ? 'left' : 'removed'));
  else if (before.uid === null && after.uid !== null) changes.push(told('claimed'));
  else if (before.uid === after.uid && before.role !== after.role)
    changes.push({ field: 'role', memberId, after: after.role });
  return changes;
}
