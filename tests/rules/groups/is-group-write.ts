import { isDeepStrictEqual } from 'node:util';
import { groupSchema, type Group, type Member } from '@nbbang/domain/records/group';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { nameOnly } from '../documents.ts';
import { changedFields, type Change } from '../oracle/change.ts';
import { isNewName } from '../oracle/is-new-name.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Members that come in one write, the creator of a group among them. */
const mostAtOnce = 10;

/** Whether anybody signed in may create this group, or one of its members change it so. */
export function isGroupWrite({ uid, before, after }: Change): boolean {
  const group = parseDocument(groupSchema, after);
  if (group === null || group.updatedBy !== uid || after['updatedAt'] !== serverTime) return false;
  if (group.name !== before?.['name'] && !isNewName(group.name)) return false;
  if (before === null)
    return (
      after['createdAt'] === serverTime &&
      laterFields.every((field) => !(field in after)) &&
      isFirstGroup(group, uid)
    );
  const groupBefore = parseDocument(groupSchema, before);
  return (
    groupBefore !== null &&
    changedFields(before, after).every((field) => changeable.includes(field)) &&
    isMembersChange(groupBefore, group) &&
    named(group).every((id) => Object.hasOwn(group.members, id)) &&
    isArchiving(before, after)
  );
}

/** None of a new group. */
const laterFields = ['departedIds', 'weights', 'defaultSplit', 'archivedAt', 'pausedUntil'];

const changeable = [
  'name',
  'emoji',
  'members',
  'weights',
  'defaultSplit',
  'archivedAt',
  'updatedBy',
  'updatedAt',
];

/** Whom weights and percentages name. */
function named({ weights = {}, defaultSplit }: Group): string[] {
  return [
    ...Object.keys(weights),
    ...(defaultSplit?.mode === 'percentage' ? Object.keys(defaultSplit.basisPoints) : []),
  ];
}

/** Archived now, not at all, or since when it was. */
function isArchiving(before: Fields, after: Fields): boolean {
  const [was = null, is = null] = [before['archivedAt'], after['archivedAt']];
  return is === null || is === serverTime || isDeepStrictEqual(is, was);
}

function isFirstGroup(group: Group, uid: string): boolean {
  const members = Object.values(group.members);
  const own = members.filter((member) => member.uid !== null);
  return (
    group.createdBy === uid &&
    isDeepStrictEqual(group.memberUids, [uid]) &&
    members.length <= mostAtOnce &&
    own.length === 1 &&
    own.every(
      (member) =>
        isNewName(member.name) && isDeepStrictEqual(member, { ...nameOnly(member.name), uid, role: 'owner' }),
    ) &&
    members.every((member) => own.includes(member) || isNameOnly(member))
  );
}

type Members = Group['members'];

function isMembersChange(
  { members: before, departedIds = [] }: Group,
  { members: after }: Pick<Group, 'members'>,
): boolean {
  const idsBefore = Object.keys(before);
  const added = Object.keys(after).filter((id) => !Object.hasOwn(before, id));
  const changed = idsBefore.filter((id) => !isDeepStrictEqual(before[id], after[id]));
  if (!idsBefore.every((id) => Object.hasOwn(after, id))) return false;
  if (added.length > 0)
    return changed.length === 0 && added.length <= mostAtOnce && added.every((id) => isNameOnly(after[id]));
  return (
    changed.length === 0 || (changed.length === 1 && isRenaming(before, after, changed[0] ?? '', departedIds))
  );
}

/**
 * A name-only member gets another name, one that nobody else by name only has. Of two that were alike in everything, who
 * was renamed is told by who has departed alone: as good, since accounts are never alike.
 */
function isRenaming(before: Members, after: Members, id: string, departedIds: readonly string[]): boolean {
  const isAlone = (members: Members, others: Members) =>
    !Object.values(others).some((other) => isDeepStrictEqual(other, members[id]));
  const wasNameOnly = isAlone(before, after) ? hasNoAccount(before[id]) : !departedIds.includes(id);
  return wasNameOnly && isNameOnly(after[id]) && isAlone(after, before);
}

function hasNoAccount(member: Member | undefined): boolean {
  return member !== undefined && isDeepStrictEqual(member, nameOnly(member.name));
}

function isNameOnly(member: Member | undefined): boolean {
  return hasNoAccount(member) && isNewName(member?.name);
}
