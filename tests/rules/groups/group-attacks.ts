import {
  increment,
  removed,
  serverTime,
  type Fields,
  type Value,
} from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { limits } from '@nbbang/domain/records/fields';
import type { Group } from '@nbbang/domain/records/group';
import { by } from '../by.ts';
import {
  earlier,
  group,
  groupPath,
  memberIdOf,
  nameOnly,
  newGroup,
  otherGroup,
  ownEntry,
  stored,
} from '../documents.ts';
import { insiders, outsiders, type RoleAttempt } from '../roles.ts';
import { editGroup, people, replaceInGroup } from '../writes.ts';
import { wrongNames } from '../wrong-names.ts';
import { inheritedNames } from '../inherited-names.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);
const byOutsiders = by(...outsiders);
const byPlainMembers = by('member', 'guest');

const members = group.members;
const { mFrank: _departed, ...activeOnly } = members;
/** Of the most whom a group may ever have. */
const crowd = Object.entries(people(limits.everMembers - Object.keys(activeOnly).length));
const crowded: Group = {
  ...group,
  members: {
    ...activeOnly,
    ...Object.fromEntries(crowd.map(([id, member]) => [id, { ...member, status: 'departed' }])),
  },
  departedIds: crowd.map(([id]) => id),
};
const withUid = (uid: string): string[] => [...group.memberUids, uid];
/** The same by whoever it is. */
const edit =
  (changes: Fields) =>
  (uid: string): Write =>
    editGroup(uid, changes);
const replaceMembers = (members: Value) => (uid: string) => replaceInGroup(uid, { members });
const memberIs = (id: string, changes: Fields) => edit({ members: { [id]: changes } });

/** Ten new members, of whom the one at `place` is wrong. */
const wrongAt = (place: number, wrong: Fields) =>
  replaceMembers({
    ...members,
    ...Object.fromEntries(
      Object.entries(people(10)).map(([id, member], i) => [id, i === place ? wrong : member]),
    ),
  });

const places = Array.from({ length: 10 }, (_, place) => place);

/** Who is in a group, as what: functions write that. */
export const membershipAttacks: readonly RoleAttempt[] = [
  ...byOutsiders('joins by writing memberUids', (uid) => editGroup(uid, { memberUids: withUid(uid) })),
  ...byOutsiders('joins by being the only one in memberUids', (uid) => editGroup(uid, { memberUids: [uid] })),
  ...byOutsiders('joins by claiming a name-only member', (uid) =>
    editGroup(uid, { memberUids: withUid(uid), members: { mMinsu: { uid } } }),
  ),
  ...byOutsiders('joins with an entry of the own', (uid) =>
    editGroup(uid, { memberUids: withUid(uid), members: { mNew0: { ...ownEntry(uid), role: 'member' } } }),
  ),
  ...byOutsiders('claims the entry of somebody who left', (uid) =>
    editGroup(uid, { memberUids: withUid(uid), members: { mFrank: { uid, status: 'active' } } }),
  ),
  ...byOutsiders('claims a claimed member', (uid) =>
    editGroup(uid, { memberUids: ['alice', uid, 'gina'], members: { mBob: { uid } } }),
  ),
  ...byOutsiders('replaces the group', (uid) => ({ op: 'set', path: groupPath, data: newGroup(uid) })),
  ...byOutsiders('replaces the group and keeps its age', (uid) => ({
    op: 'set',
    path: groupPath,
    data: newGroup(uid, { createdBy: 'alice', createdAt: earlier }),
  })),

  ...byInsiders('lets another in', edit({ memberUids: withUid('eve') })),
  ...byInsiders(
    'lets another in with an entry',
    edit({ memberUids: withUid('eve'), members: { mEve0: { ...ownEntry('eve'), role: 'member' } } }),
  ),
  ...byInsiders('lets everybody in', edit({ memberUids: withUid('*') })),
  ...byInsiders('puts everybody out', edit({ memberUids: [] })),
  ...byInsiders('puts the others out', (uid) => editGroup(uid, { memberUids: [uid] })),
  ...byInsiders('leaves', (uid) =>
    editGroup(uid, { memberUids: group.memberUids.filter((known) => known !== uid) }),
  ),
  ...byInsiders('orders memberUids otherwise', edit({ memberUids: group.memberUids.toReversed() })),
  ...byInsiders('doubles memberUids', edit({ memberUids: withUid('alice') })),
  ...byInsiders('takes memberUids away', edit({ memberUids: removed })),
  ...byInsiders(
    'fills memberUids beyond fifty',
    edit({ memberUids: Array.from({ length: 51 }, (_, i) => `u${i}`) }),
  ),
  ...byInsiders('lets somebody who left into new expenses', edit({ departedIds: [] })),
  ...byInsiders('takes departedIds away', edit({ departedIds: removed })),
  ...byInsiders('keeps a member out of new expenses', edit({ departedIds: ['mFrank', 'mBob'] })),
  ...byInsiders('claims a name-only member', (uid) => editGroup(uid, { members: { mMinsu: { uid } } })),
  ...byInsiders('gives a name-only member an account', memberIs('mMinsu', { uid: 'eve' })),
  ...byInsiders('makes a name-only member owner', memberIs('mMinsu', { role: 'owner' })),
  ...byInsiders('marks a name-only member departed', memberIs('mMinsu', { status: 'departed' })),
  ...byInsiders('marks a member departed', memberIs('mBob', { status: 'departed' })),
  ...byInsiders('takes an account from a member', memberIs('mBob', { uid: null })),
  ...byInsiders('hands an account to another', memberIs('mBob', { uid: 'eve' })),
  ...byInsiders('brings a departed member back', memberIs('mFrank', { status: 'active' })),
  ...byInsiders('gives a departed member an account', memberIs('mFrank', { uid: 'frank' })),
  ...byInsiders('swaps two accounts', edit({ members: { mBob: { uid: 'gina' }, mGina: { uid: 'bob' } } })),
  ...byInsiders(
    'swaps two entries',
    edit({ members: { mBob: members['mGina'] ?? null, mGina: members['mBob'] ?? null } }),
  ),
  ...byInsiders(
    'makes two owners of it',
    edit({ members: { mBob: { role: 'owner' }, mGina: { role: 'owner' } } }),
  ),
  ...byInsiders(
    'moves an account into a name-only entry and leaves a new name behind',
    edit({ members: { mMinsu: members['mBob'] ?? null, mBob: nameOnly('지수') } }),
  ),
  ...byPlainMembers('makes oneself owner', (uid) =>
    editGroup(uid, { members: { [memberIdOf(uid)]: { role: 'owner' } } }),
  ),
  ...byPlainMembers('makes oneself owner and the owner a member', (uid) =>
    editGroup(uid, { members: { [memberIdOf(uid)]: { role: 'owner' }, mAlice: { role: 'member' } } }),
  ),
  ...byPlainMembers('takes the owner’s entry', (uid) => editGroup(uid, { members: { mAlice: { uid } } })),
  ...byPlainMembers('makes the owner a plain member', memberIs('mAlice', { role: 'member' })),
  ...byPlainMembers('makes oneself the creator', (uid) => editGroup(uid, { createdBy: uid })),
  ...byOwner('makes oneself a plain member', memberIs('mAlice', { role: 'member' })),
];

/** What members may write, written wrongly. */
export const groupAttacks: readonly RoleAttempt[] = [
  ...byInsiders('removes a member', edit({ members: { mBob: removed } })),
  ...byInsiders('removes a name-only member', edit({ members: { mMinsu: removed } })),
  ...byInsiders('removes a departed member', edit({ members: { mFrank: removed } })),
  ...byInsiders('removes the own entry', (uid) =>
    editGroup(uid, { members: { [memberIdOf(uid)]: removed } }),
  ),
  ...byInsiders(
    'swaps one member for another',
    edit({ members: { mMinsu: removed, mJisu: nameOnly('지수') } }),
  ),
  ...byInsiders('empties the members', replaceMembers({})),
  ...byInsiders('replaces the members by a list', replaceMembers([])),
  ...byInsiders('replaces the members by those of another group', replaceMembers(otherGroup.members)),
  ...byInsiders('adds eleven', replaceMembers({ ...members, ...people(11) })),
  ...byInsiders('adds fifty', replaceMembers({ ...members, ...people(50) })),
  ...places.flatMap((place) => [
    ...byOwner(`adds ten, entry ${place} blank`, wrongAt(place, nameOnly(' '))),
    ...byOwner(`adds ten, entry ${place} an account`, wrongAt(place, ownEntry('eve'))),
    ...byOwner(`adds ten, entry ${place} departed`, wrongAt(place, { ...nameOnly('x'), status: 'departed' })),
  ]),
  ...byOwner('adds a copy of the own entry', edit({ members: { mJisu: members['mAlice'] ?? null } })),
  ...byOwner('adds a copy of a departed member', edit({ members: { mJisu: members['mFrank'] ?? null } })),
  ...byOwner('adds a member with an extra key', memberIs('mJisu', { ...nameOnly('지수'), vip: 1 })),
  ...['m-1', 'abc', ...inheritedNames, 'a b c d', 'abcd,efgh', 'mémé', 'a'.repeat(33)].flatMap((id) =>
    byOwner(`adds a member of the id ${id}`, memberIs(id, nameOnly('A'))),
  ),
  ...byOwner(
    'adds one and renames another',
    edit({ members: { mJisu: nameOnly('지수'), mMinsu: { name: '김민수' } } }),
  ),
  ...byOwner(
    'adds one and an account',
    edit({ members: { mJisu: nameOnly('지수'), mMinsu: { uid: 'eve' } } }),
  ),
  ...byInsiders('renames a member with an account', memberIs('mBob', { name: 'Bobby' })),
  ...byInsiders('renames the own entry', (uid) =>
    editGroup(uid, { members: { [memberIdOf(uid)]: { name: 'Me' } } }),
  ),
  ...byInsiders('renames a departed member', memberIs('mFrank', { name: 'Francis' })),
  ...byOwner('renames with an extra key', memberIs('mMinsu', { name: '김민수', vip: 1 })),
  ...byOwner('renames to a number', memberIs('mMinsu', { name: increment(1) })),
  ...byOwner('renames to a time', memberIs('mMinsu', { name: serverTime })),
  ...byOwner('renames two at once', edit({ members: { mMinsu: { name: 'A' }, mFrank: { name: 'B' } } })),
  ...byInsiders('copies the own entry over a name-only member', (uid) =>
    editGroup(uid, { members: { mMinsu: members[memberIdOf(uid)] ?? {} } }),
  ),
  ...byInsiders('copies a name-only entry over an account', memberIs('mBob', nameOnly('민수'))),
  ...byInsiders('copies a new name-only entry over an account', memberIs('mBob', nameOnly('지수'))),
  ...byInsiders(
    'copies a departed entry over a name-only member',
    memberIs('mMinsu', members['mFrank'] ?? {}),
  ),
  ...byOwner('edits by the own clock', edit({ updatedAt: new Date() })),
  ...byOwner('changes the currency', edit({ currency: 'EUR' })),
  ...byOwner('changes createdAt to now', edit({ createdAt: serverTime })),
  ...byOwner('archives it by a field of another name', edit({ archived: true })),
  ...byOwner('sets a huge map of a name', edit({ name: people(50) })),
  ...byOwner('empties the group', { op: 'set', path: groupPath, data: {} }),
  ...byOwner('sets the group without its members', {
    op: 'set',
    path: groupPath,
    data: { ...stored(group), members: {}, updatedBy: 'alice', updatedAt: serverTime },
  }),
  ...byInsiders('deletes the group', { op: 'delete', path: groupPath }),
  ...byOutsiders('deletes the group', { op: 'delete', path: groupPath }),
  {
    name: 'adds a 51st member',
    as: 'owner',
    request: editGroup('alice', { members: { mJisu: nameOnly('지수') } }),
    given: {
      [groupPath]: stored({ ...group, members: { ...activeOnly, ...people(46) }, departedIds: [] }),
    },
  },
  {
    name: 'adds a 51st who is here, whoever has departed',
    as: 'owner',
    request: editGroup('alice', { members: { mJisu: nameOnly('지수') } }),
    given: { [groupPath]: stored({ ...group, members: { ...members, ...people(46) } }) },
  },
  {
    name: 'adds one where as many have come and gone as may',
    as: 'owner',
    request: editGroup('alice', { members: { mJisu: nameOnly('지수') } }),
    given: { [groupPath]: stored(crowded) },
  },
  // Two departed members may be alike in everything as well.
  ...['mFrank', 'mFred'].map((id) => ({
    name: `brings back one of two departed ones of the same name, ${id}`,
    as: 'owner' as const,
    request: editGroup('alice', { members: { [id]: nameOnly('김민수') } }),
    given: {
      [groupPath]: stored({
        ...group,
        members: { ...members, mFred: { ...nameOnly('Frank'), status: 'departed' } },
        departedIds: ['mFrank', 'mFred'],
      }),
    },
  })),
  {
    name: 'gives one of two of the same name an account and the other name',
    as: 'owner',
    request: editGroup('alice', { members: { mTwin: { name: '김민수', uid: 'eve' } } }),
    given: { [groupPath]: stored({ ...group, members: { ...members, mTwin: nameOnly('민수') } }) },
  },
  {
    name: 'makes one of two of the same name an owner',
    as: 'owner',
    request: editGroup('alice', { members: { mTwin: { role: 'owner' } } }),
    given: { [groupPath]: stored({ ...group, members: { ...members, mTwin: nameOnly('민수') } }) },
  },
  ...wrongNames.flatMap(([what, name]) => [
    ...byInsiders(`calls it by a name ${what}`, edit({ name })),
    ...byInsiders(`adds a member of a name ${what}`, memberIs('mJisu', nameOnly(name))),
    ...byInsiders(`renames one to a name ${what}`, memberIs('mMinsu', { name })),
  ]),
  {
    name: 'renames one to the name of another',
    as: 'owner',
    request: editGroup('alice', { members: { mTwin: { name: '민수' } } }),
    given: { [groupPath]: stored({ ...group, members: { ...members, mTwin: nameOnly('지수') } }) },
  },
  {
    name: 'claims one of two of the same name',
    as: 'owner',
    request: editGroup('alice', { members: { mTwin: { uid: 'eve' } } }),
    given: { [groupPath]: stored({ ...group, members: { ...members, mTwin: nameOnly('민수') } }) },
  },
];
