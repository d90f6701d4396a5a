import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { deletedGroupPath, earlier, nameOnly, newGroup, newGroupPath, ownEntry } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { createGroup, people } from '../writes.ts';
import { inheritedNames } from '../inherited-names.ts';

const ownClock = new Date();

const create = (name: string, changes: Fields, path?: string): RoleAttempt => ({
  name: `creates a group ${name}`,
  as: 'owner',
  request: createGroup('alice', changes, path),
});

/** A group of alice's own entry and `others`. */
const createWith = (name: string, others: Fields): RoleAttempt =>
  create(name, { members: { mSelf: ownEntry('alice'), ...others } });

const wrongAt = (place: number, wrong: Fields[string]): Fields => {
  const entries: (readonly [string, Fields[string]])[] = Object.entries(people(10));
  const ownPlace = (place + 1) % 10;
  return Object.fromEntries(
    entries.map(([id, member], i) => [id, i === place ? wrong : i === ownPlace ? ownEntry('alice') : member]),
  );
};

const places = Array.from({ length: 10 }, (_, place) => place);

const wrongIds = [
  'abc',
  'a'.repeat(33),
  ...inheritedNames,
  'a b c',
  'abcd,efgh',
  'abcd,',
  'm-1234',
  'm_1234',
  'm.1234',
  'ａｂｃｄ',
  'mémé',
  'abcd\n',
  ' abcd',
];

const wrongGroupIds = [
  'ab',
  'a'.repeat(9),
  'a'.repeat(41),
  ...inheritedNames,
  'has-a-dash',
  'has_a_dash',
  'brandNew00000000000.',
  '가나다라마바사아자차',
];

export const newGroupAttacks: readonly RoleAttempt[] = [
  createWith('of eleven', people(10)),
  createWith('of 51', people(50)),
  create('with no own entry', { members: people(2) }),
  create('with no members', { members: {} }),
  create('with a list of members', { members: [ownEntry('alice')] }),
  create('with a forged createdBy', { createdBy: 'bob' }),
  create('back-dated', { createdAt: earlier }),
  create('with no emoji', { emoji: '' }),
  create('with an emoji of 17', { emoji: 'x'.repeat(17) }),
  create('with a number for an emoji', { emoji: 1 }),
  create('with a list for an emoji', { emoji: ['x'] }),
  ...['krw', 'KR', 'KRWW', 'ZZZ', 'XAU', '', 410, null].map((currency) =>
    create(`in ${JSON.stringify(currency)}`, { currency }),
  ),
  create('for another', { memberUids: ['bob'], members: { mSelf: ownEntry('bob') } }),
  create('for another, in their name', {
    createdBy: 'bob',
    memberUids: ['bob'],
    members: { mSelf: ownEntry('bob') },
  }),
  create('by the own clock', { createdAt: ownClock, updatedAt: ownClock }),
  create('with departedIds', { departedIds: [] }),
  create('with another in memberUids', { memberUids: ['alice', 'bob'] }),
  create('with another first in memberUids', { memberUids: ['bob', 'alice'] }),
  create('with null in memberUids', { memberUids: ['alice', null] }),
  create('with 51 in memberUids', { memberUids: Array.from({ length: 51 }, () => 'alice') }),
  create('with a map for memberUids', { memberUids: { alice: true } }),
  createWith('with two entries for oneself', { mTwin: ownEntry('alice') }),
  createWith('with two different entries for oneself', { mTwin: { ...ownEntry('alice'), name: 'I' } }),
  createWith('with an entry for another account', { mBob0: { ...ownEntry('bob'), role: 'member' } }),
  createWith('with another owner', { mBob0: ownEntry('bob') }),
  createWith('with a second owner', { mBob0: { ...nameOnly('Bob'), role: 'owner' } }),
  createWith('with a departed member', { mGone: { ...nameOnly('Gone'), status: 'departed' } }),
  createWith('with an entry for an empty uid', { mGone: { ...nameOnly('Gone'), uid: '' } }),
  create('as a plain member', { members: { mSelf: { ...ownEntry('alice'), role: 'member' } } }),
  create('as departed', { members: { mSelf: { ...ownEntry('alice'), status: 'departed' } } }),
  create('with a name-only owner', { members: { mSelf: { ...ownEntry('alice'), uid: null } } }),
  createWith('with the last of ten wrong', { ...people(8), zLast: nameOnly('') }),
  ...places.flatMap((place) => [
    create(`with entry ${place} of ten blank`, { members: wrongAt(place, nameOnly(' ')) }),
    create(`with entry ${place} of ten an account`, {
      members: wrongAt(place, { ...nameOnly('Bob'), uid: 'bob' }),
    }),
    create(`with entry ${place} of ten an owner`, {
      members: wrongAt(place, { ...nameOnly('Bob'), role: 'owner' }),
    }),
  ]),
  ...wrongIds.map((id) => createWith(`with the member id ${JSON.stringify(id)}`, { [id]: nameOnly('A') })),
  ...wrongIds.map((id) =>
    create(`with the own id ${JSON.stringify(id)}`, { members: { [id]: ownEntry('alice') } }),
  ),
  ...wrongGroupIds.map((id) => create(`of the id ${id}`, {}, `groups/${id}`)),
  create('of the id of a deleted group', {}, deletedGroupPath),
  {
    name: 'sets a group of the id of a deleted group',
    as: 'owner',
    request: { op: 'set', path: deletedGroupPath, data: newGroup('alice') },
  },
  {
    name: 'creates a deleted group again after deleting the mark',
    as: 'owner',
    request: {
      op: 'batch',
      writes: [
        { op: 'delete', path: deletedGroupPath.replace('groups', 'deletedGroups') },
        createGroup('alice', {}, deletedGroupPath),
      ],
    },
  },
  { name: 'creates an empty group', as: 'owner', request: { op: 'create', path: newGroupPath, data: {} } },
  {
    name: 'creates a group beneath a group',
    as: 'owner',
    request: createGroup('alice', {}, `${newGroupPath}/groups/brandNew000000000002`),
  },
  {
    name: 'creates a group with null for a uid',
    as: 'signedOut',
    request: createGroup('nobody', {
      createdBy: null,
      memberUids: [null],
      members: { mSelf: { ...ownEntry('nobody'), uid: null } },
    }),
  },
];
