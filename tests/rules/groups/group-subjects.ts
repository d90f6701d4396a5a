import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import {
  archivedGroup,
  archivedGroupPath,
  earlier,
  group,
  groupPath,
  nameOnly,
  newGroup,
  newGroupPath,
  stored,
} from '../documents.ts';
import { uidOf, type Role } from '../roles.ts';
import { changing, merge } from '../spoil/description.ts';
import type { Subject } from '../spoil/subject.ts';
import { ofGroup, ofMember, ofSettings } from './group-description.ts';
import { groupChanges, groupInputs, groupSettings } from './group-inputs.ts';
import { isGroupWrite } from './is-group-write.ts';

/** A change of the group of the documents. */
const ofStoredGroup = { path: groupPath, before: stored(group), isValid: isGroupWrite };
const groupWith = (as: Role, changes: Fields, before = group): Fields => ({
  ...stored(before),
  updatedBy: uidOf(as),
  updatedAt: serverTime,
  ...changes,
});
const stamp = ['updatedBy', 'updatedAt'];

function membersChange(name: string, as: Role, members: typeof group.members, ...ids: string[]): Subject {
  return {
    ...ofStoredGroup,
    name,
    as,
    after: groupWith(as, { members }),
    description: merge(
      ofGroup,
      ...ids.map((id) => ofMember(`members.${id}`)),
      changing(group, ['members', ...stamp]),
      changing(members, ids, 'members.'),
    ),
  };
}

/** Weights, default split and archiving of `before`; the rest is spoiled in the other changes of a group. */
function settings(name: string, as: Role, changes: Fields, before = group, path = groupPath): Subject {
  return {
    name,
    as,
    path,
    before: stored(before),
    after: groupWith(as, changes, before),
    description: merge(ofGroup, ofSettings, changing(before, [...Object.keys(changes), ...stamp])),
    isValid: isGroupWrite,
  };
}

export const groupSubjects: readonly Subject[] = [
  {
    name: 'group create',
    as: 'owner',
    path: newGroupPath,
    before: null,
    after: newGroup('alice'),
    description: merge(ofGroup, ofMember('members.mSelf'), ofMember('members.mMinsu')),
    isValid: isGroupWrite,
    inputs: groupInputs,
  },
  {
    ...ofStoredGroup,
    name: 'group edit',
    as: 'member',
    after: groupWith('member', { name: '부산', emoji: '🌊' }),
    description: merge(
      ofGroup,
      changing(group, ['name', 'emoji', 'members', 'memberUids', ...stamp]),
      changing(group.members, [], 'members.'),
    ),
    inputs: () => groupChanges,
  },
  membersChange('member add', 'owner', { ...group.members, mJisu: nameOnly('지수') }, 'mJisu'),
  membersChange('member rename', 'guest', { ...group.members, mMinsu: nameOnly('김민수') }, 'mMinsu'),
  membersChange('own entry kept', 'member', group.members, 'mBob'),
  {
    ...settings('group settings', 'guest', {
      weights: { mBob: 200, mMinsu: 50 },
      defaultSplit: { mode: 'percentage', basisPoints: { mAlice: 7_500, mBob: 2_500 } },
      archivedAt: serverTime,
    }),
    inputs: () => groupSettings,
  },
  settings('group by shares', 'owner', { defaultSplit: { mode: 'shares' } }),
  {
    ...settings(
      'archived group edit',
      'member',
      { weights: {}, defaultSplit: null, archivedAt: earlier },
      archivedGroup,
      archivedGroupPath,
    ),
    inputs: () => groupSettings,
  },
  settings('group unarchive', 'owner', { archivedAt: null }, archivedGroup, archivedGroupPath),
];
