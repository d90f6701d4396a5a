import type { Group } from '@nbbang/domain/records/group';
import { nameCases } from '@nbbang/domain/testing/name-cases';
import { limits } from '@nbbang/domain/records/fields';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { by } from '../by.ts';
import { group, groupPath, nameOnly, ownEntry, stored } from '../documents.ts';
import { insiders, signedIn, type RoleAttempt } from '../roles.ts';
import { createGroup, editGroup, people, replaceInGroup } from '../writes.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);

const { members } = group;

/** The group with other members, who of them has departed, and another name. */
const given = (
  others: Group['members'],
  departedIds: string[] = ['mFrank'],
  name: string = group.name,
): RoleAttempt['given'] => ({
  [groupPath]: stored({ ...group, members: others, departedIds, name }),
});

/** So many who are here, and so many who have departed. */
function withDeparted(active: number, departed: number): [Group['members'], string[]] {
  const gone = Object.fromEntries(
    Object.entries(people(departed, 'mGone')).map(([id, member]) => [
      id,
      { ...member, status: 'departed' as const },
    ]),
  );
  const { mFrank: _departed, ...present } = members;
  const here = people(active - Object.keys(present).length, 'mHere');
  return [{ ...present, ...here, ...gone }, Object.keys(gone)];
}

const createWith = (others: Fields): Write =>
  createGroup('alice', { members: { mSelf: ownEntry('alice'), ...others } });

const change =
  (changes: Fields, path: string = groupPath) =>
  (uid: string) =>
    editGroup(uid, changes, path);

export const groupEdges: readonly RoleAttempt[] = [
  ...by(...signedIn)('creates a group', (uid) => createGroup(uid)),
  ...byOwner('creates a group of one', createWith({})),
  ...byOwner('creates a group of ten', createWith(people(9))),
  ...byOwner(
    'creates a group whose own entry comes last',
    createGroup('alice', { members: { ...people(9), zMe0: ownEntry('alice') } }),
  ),
  ...[4, 32].flatMap((length) =>
    byOwner(`creates one with member ids of ${length}`, createWith({ ['a'.repeat(length)]: nameOnly('A') })),
  ),
  ...[10, 40].flatMap((length) =>
    byOwner(`creates one of an id of ${length}`, createGroup('alice', {}, `groups/${'a'.repeat(length)}`)),
  ),
  ...byOwner('creates one of two of the same name', createWith({ mOne: nameOnly('A'), mTwo: nameOnly('A') })),
  ...byOwner('creates one with a name of 60', createGroup('alice', { name: '가'.repeat(limits.groupName) })),
  ...byOwner('creates one with an emoji of 16', createGroup('alice', { emoji: 'x'.repeat(limits.emoji) })),
  ...byInsiders('changes name and emoji', change({ name: '부산', emoji: '🌊' })),
  ...byInsiders('changes nothing', change({})),
  ...byInsiders('sets the whole group again', (uid) => ({
    op: 'set',
    path: groupPath,
    data: { ...stored(group), name: '부산', updatedBy: uid, updatedAt: serverTime },
  })),
  ...byInsiders('adds a name-only member', change({ members: { mJisu: nameOnly('지수') } })),
  ...byInsiders('adds one of a name there is already', change({ members: { mJisu: nameOnly('민수') } })),
  ...byOwner('adds ten', replaceInGroup('alice', { members: { ...group.members, ...people(10) } })),
  ...byInsiders('renames a name-only member', change({ members: { mMinsu: { name: '김민수' } } })),
  ...byInsiders(
    'renames one of two of the same name',
    change({ members: { mTwin: { name: '김민수' } } }),
    given({ ...members, mTwin: nameOnly('민수') }),
  ),
  ...byInsiders(
    'renames the other one of them',
    change({ members: { mMinsu: { name: '김민수' } } }),
    given({ ...members, mTwin: nameOnly('민수') }),
  ),
  ...byOwner(
    'renames one of two, where two of the same name have departed',
    change({ members: { mTwin: { name: '김민수' } } }),
    given({ ...members, mTwin: nameOnly('민수'), mFred: { ...nameOnly('Frank'), status: 'departed' } }, [
      'mFrank',
      'mFred',
    ]),
  ),
  ...byOwner(
    'renames one whose name of old could not be given today',
    (uid) => ({
      ...change({ members: { mOld0: { name: 'Anna' } } })(uid),
    }),
    given({ ...members, mOld0: nameOnly('Аnna\u{200b}') }),
  ),
  ...byInsiders(
    'changes the picture of a group of a name that could not be given today',
    change({ emoji: '🌊' }),
    given(members, ['mFrank'], '여행\u{200b}'),
  ),
  ...byOwner(
    'adds a fiftieth who is here, whoever has departed',
    change({ members: { mJisu: nameOnly('지수') } }),
    given(...withDeparted(49, 90)),
  ),
  ...nameCases
    .filter(([, , , isName]) => isName)
    .flatMap(([what, , name]) => [
      ...byOwner(`creates one with a name ${what}`, createGroup('alice', { name })),
      ...byOwner(`adds a member with a name ${what}`, change({ members: { mJisu: nameOnly(name) } })),
    ]),
];
