import { reference, removed, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Query } from 'firestore-rules-tools/emulator/request';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import {
  deletedGroupPath,
  group,
  groupPath,
  memberIdOf,
  missingGroupPath,
  nameOnly,
  newGroup,
  otherGroupPath,
  ownEntry,
  stored,
} from '../documents.ts';
import { insiders, nobody, signedIn, type RoleCase, type RoleSection } from '../roles.ts';
import { createGroup, editGroup, people, replaceInGroup } from '../writes.ts';
import { settingsCases } from './settings-cases.ts';

const list = (
  name: string,
  allowed: RoleCase['allowed'],
  query: (uid: string) => Partial<Query>,
): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => ({ op: 'list', query: { from: 'groups', limit: 200, ...query(uid) } }),
});

const edit = (name: string, allowed: RoleCase['allowed'], changes: Fields): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => editGroup(uid, changes),
});

export const groupsMatrix: RoleSection = {
  path: 'groups/{groupId}',
  cases: [
    { name: 'the group', allowed: insiders, request: { op: 'get', path: groupPath } },
    { name: 'the other group', allowed: ['otherMember'], request: { op: 'get', path: otherGroupPath } },
    { name: 'a group not there', allowed: nobody, request: { op: 'get', path: missingGroupPath } },

    list('those with one’s own uid', signedIn, (uid) => ({
      where: [['memberUids', 'array-contains', uid]],
    })),
    list('201 with one’s own uid', nobody, (uid) => ({
      where: [['memberUids', 'array-contains', uid]],
      limit: 201,
    })),
    {
      name: 'all those with one’s own uid',
      allowed: nobody,
      request: ({ uid }) => ({
        op: 'list',
        query: { from: 'groups', where: [['memberUids', 'array-contains', uid]] },
      }),
    },
    list('those with the owner’s uid', ['owner'], () => ({
      where: [['memberUids', 'array-contains', 'alice']],
    })),
    list('those with one’s own uid or another’s', nobody, (uid) => ({
      where: [['memberUids', 'array-contains-any', [uid, 'hana']]],
    })),
    list('those one has created', nobody, (uid) => ({ where: [['createdBy', '==', uid]] })),
    list('the group by its id', insiders, () => ({ where: [['__name__', '==', reference(groupPath)]] })),
    list('all', nobody, () => ({})),
    list('by collection group', nobody, (uid) => ({
      group: true,
      where: [['memberUids', 'array-contains', uid]],
    })),

    { name: 'with oneself', allowed: signedIn, request: ({ uid }) => createGroup(uid) },
    {
      name: 'with nine others by name',
      allowed: signedIn,
      request: ({ uid }) => createGroup(uid, { members: { ...people(9), zMe0: ownEntry(uid) } }),
    },
    {
      name: 'with ten others by name',
      allowed: nobody,
      request: ({ uid }) => createGroup(uid, { members: { ...people(10), zMe0: ownEntry(uid) } }),
    },
    {
      name: 'of the id of a deleted group',
      allowed: nobody,
      request: ({ uid }) => createGroup(uid, {}, deletedGroupPath),
    },
    { name: 'for another', allowed: nobody, request: createGroup('hana') },
    {
      name: 'with another’s account',
      allowed: nobody,
      request: ({ uid }) =>
        createGroup(uid, {
          memberUids: [uid, 'hana'],
          members: { mSelf: ownEntry(uid), mHana: { ...nameOnly('하나'), uid: 'hana' } },
        }),
    },
    {
      name: 'with a second owner',
      allowed: nobody,
      request: ({ uid }) =>
        createGroup(uid, {
          members: { mSelf: ownEntry(uid), mMinsu: { ...nameOnly('민수'), role: 'owner' } },
        }),
    },

    edit('its name and emoji', insiders, { name: '부산', emoji: '🌊' }),
    {
      name: 'the group with a new name',
      allowed: insiders,
      request: ({ uid }) => ({
        op: 'set',
        path: groupPath,
        data: { ...stored(group), name: '부산', updatedBy: uid, updatedAt: serverTime },
      }),
    },
    {
      name: 'a new group in its place',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'set', path: groupPath, data: newGroup(uid) }),
    },
    edit('a name-only member added', insiders, { members: { mJisu: nameOnly('지수') } }),
    {
      name: 'ten name-only members added',
      allowed: insiders,
      request: ({ uid }) => replaceInGroup(uid, { members: { ...group.members, ...people(10) } }),
    },
    {
      name: 'eleven name-only members added',
      allowed: nobody,
      request: ({ uid }) => replaceInGroup(uid, { members: { ...group.members, ...people(11) } }),
    },
    edit('a name-only member renamed', insiders, { members: { mMinsu: { name: '김민수' } } }),
    edit('a member with an account renamed', nobody, { members: { mBob: { name: 'Bobby' } } }),
    {
      name: 'joined by writing memberUids',
      allowed: nobody,
      request: ({ uid }) => editGroup(uid, { memberUids: [...group.memberUids, uid] }),
    },
    {
      name: 'joined by claiming a name-only member',
      allowed: nobody,
      request: ({ uid }) =>
        editGroup(uid, { memberUids: [...group.memberUids, uid], members: { mMinsu: { uid } } }),
    },
    edit('another let in', nobody, {
      memberUids: [...group.memberUids, 'hana'],
      members: { mHana: { ...nameOnly('하나'), uid: 'hana' } },
    }),
    {
      name: 'left by writing memberUids',
      allowed: nobody,
      request: ({ uid }) => editGroup(uid, { memberUids: group.memberUids.filter((known) => known !== uid) }),
    },
    {
      name: 'an owner made of a member',
      allowed: nobody,
      request: ({ uid }) =>
        editGroup(uid, { members: { [uid === 'alice' ? 'mBob' : memberIdOf(uid)]: { role: 'owner' } } }),
    },
    edit('a former member brought back', nobody, { members: { mFrank: { status: 'active' } } }),
    edit('a member removed', nobody, { members: { mMinsu: removed } }),
    edit('its currency', nobody, { currency: 'EUR' }),
    ...settingsCases,
    {
      name: 'the other group’s name',
      allowed: ['otherMember'],
      request: ({ uid }) => editGroup(uid, { name: 'x' }, otherGroupPath),
    },
    {
      name: 'a group not there',
      allowed: nobody,
      request: ({ uid }) => editGroup(uid, { name: 'x' }, missingGroupPath),
    },

    { name: 'the group', allowed: nobody, request: { op: 'delete', path: groupPath } },
    { name: 'the other group', allowed: nobody, request: { op: 'delete', path: otherGroupPath } },
  ],
};
