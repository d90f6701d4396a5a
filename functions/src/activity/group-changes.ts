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
  if (!isSameRecord(defaultSplitOf(before, after), defaultSplitOf(after, after)))
    changes.push({ field: 'defaultSplit' });
  if (!isSameRecord(householdsOf(before, after), householdsOf(after, after)))
    changes.push({ field: 'weights' });
  const ofMembers = [...goneMembers(before, after), ...presentMembers(before, after)];
  // Who owns the group from now on follows from who left.
  return [
    ...changes,
    ...ofMembers.toSorted((a, b) => Number(a.field === 'role') - Number(b.field === 'role')),
  ];
}

function presentMembers(before: Group, after: Group): GroupChange[] {
  return Object.entries(after.members).flatMap(([memberId, member]) =>
    memberChanges(memberId, memberById(before.members, memberId), member, after.updatedBy),
  );
}

/** Who is not in the group's document any more, but for those who had departed before. */
function goneMembers(before: Group, after: Group): GroupChange[] {
  return Object.entries(before.members)
    .filter(([memberId, member]) => isActive(member) && memberById(after.members, memberId) === undefined)
    .map(([memberId, member]) => goneChange(memberId, member, after.updatedBy));
}

/** Whoever left, or was removed: departed, or not in the group's document any more. */
function goneChange(memberId: string, before: Member, actorUid: string | undefined): GroupChange {
  const how = before.uid !== null && before.uid === actorUid ? 'left' : 'removed';
  return { field: 'member', how, memberId, name: before.name };
}

/** Of those who are in the group now: what was set for who is gone went along. A weight that is usual says nothing. */
function householdsOf({ weights = {} }: Group, { members }: Group): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).filter(
      ([id, weight]) => weight !== usualWeight && memberById(members, id) !== undefined,
    ),
  );
}

/** Of those who are in the group now. Percentages of nobody are none. */
function defaultSplitOf({ defaultSplit }: Group, { members }: Group): object | null {
  if (defaultSplit?.mode !== 'percentage') return defaultSplit ?? null;
  const shares = Object.entries(defaultSplit.basisPoints).filter(([id]) => memberById(members, id));
  return shares.length === 0 ? null : { mode: 'percentage', basisPoints: Object.fromEntries(shares) };
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
  if (isActive(before) && !isActive(after)) changes.push(goneChange(memberId, before, actorUid));
  else if (before.uid === null && after.uid !== null) changes.push(told('claimed'));
  else if (before.uid === after.uid && before.role !== after.role)
    changes.push({ field: 'role', memberId, after: after.role });
  return changes;
}
