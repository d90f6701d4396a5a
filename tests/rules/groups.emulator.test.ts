import { assertFails } from '@firebase/rules-unit-testing';
import type { Member } from '@nbbang/domain/records/group';
import {
  arrayUnion,
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  getDocs,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  type DocumentData,
} from 'firebase/firestore';
import { test } from 'vitest';
import { insiders, outsiders } from './actors.ts';
import {
  earlier,
  group,
  groupPath,
  nameOnly,
  newGroup,
  otherGroupPath,
  stored,
  without,
} from './documents.ts';
import { allow, deny, testCases, useRulesEnvironment, type Attempt } from './rules-environment.ts';

const environment = useRulesEnvironment('groups');

const create =
  (changes: DocumentData): Attempt =>
  (db, uid) =>
    setDoc(doc(db, 'groups/brandNew000000000001'), newGroup(uid, changes));

/** A new group whose members are alice's own entry and `others`. */
const createWith = (others: Record<string, unknown>): Attempt =>
  create({ members: { mSelf: owner('alice'), ...others } });

const edit =
  (changes: DocumentData): Attempt =>
  (db) =>
    updateDoc(doc(db, groupPath), { updatedAt: serverTimestamp(), ...changes });

const owner = (uid: string): Member => ({ name: 'Me', uid, role: 'owner', status: 'active' });

function people(count: number, prefix: string): Record<string, Member> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${prefix}${String(i).padStart(3, '0')}`,
      nameOnly(`${prefix} ${i}`),
    ]),
  );
}

const places = Array.from({ length: 10 }, (_, place) => place);

/** Ten new people, of whom the one at `place` (ids are in order) has a blank name. */
function spoiltAt(place: number): Record<string, Member> {
  const entries = Object.entries(people(10, 'mNew'));
  return Object.fromEntries(
    entries.map(([id, member], i) => [id, i === place ? { ...member, name: ' ' } : member]),
  );
}

/** The same with alice's entry at another place. */
function spoiltBeside(place: number): Record<string, Member> {
  const ownId = `mNew00${(place + 1) % 10}`;
  return { ...spoiltAt(place), [ownId]: owner('alice') };
}

testCases(environment, [
  ...allow('gets the group', insiders, (db) => getDoc(doc(db, groupPath))),
  ...deny('gets the group', outsiders, (db) => getDoc(doc(db, groupPath))),
  ...deny('gets a group that is not there', 'alice', (db) => getDoc(doc(db, 'groups/missing0000000000001'))),
  ...allow('lists the own groups', [...insiders, 'frank', 'eve', 'ghost'], (db, uid) =>
    getDocs(query(collection(db, 'groups'), where('memberUids', 'array-contains', uid))),
  ),
  ...deny('lists the groups of alice', ['bob', ...outsiders], (db) =>
    getDocs(query(collection(db, 'groups'), where('memberUids', 'array-contains', 'alice'))),
  ),
  ...deny('lists the own groups and those of eve', 'alice', (db) =>
    getDocs(query(collection(db, 'groups'), where('memberUids', 'array-contains-any', ['alice', 'eve']))),
  ),
  ...deny('lists all groups', ['alice', 'eve', 'nobody'], (db) => getDocs(collection(db, 'groups'))),
  ...deny('lists groups by another field', 'alice', (db) =>
    getDocs(query(collection(db, 'groups'), where('createdBy', '==', 'alice'))),
  ),
  ...deny('lists by collection group', 'alice', (db) =>
    getDocs(query(collectionGroup(db, 'groups'), where('memberUids', 'array-contains', 'alice'))),
  ),

  ...allow('creates a group', ['alice', 'frank', 'eve', 'ghost'], create({})),
  ...deny('creates a group', 'nobody', create({})),
  ...allow('creates a group of one', 'alice', createWith({})),
  ...allow('creates a group of ten', 'alice', createWith(people(9, 'mNew'))),
  ...deny('creates a group of eleven', 'alice', createWith(people(10, 'mNew'))),
  ...allow(
    'creates a group whose own entry comes last',
    'alice',
    create({ members: { ...people(9, 'mNew'), zMe0: owner('alice') } }),
  ),
  ...deny('creates it with an id of two letters', 'alice', (db, uid) =>
    setDoc(doc(db, 'groups/ab'), newGroup(uid)),
  ),
  ...Object.keys(group).flatMap((field) =>
    deny(`creates it without ${field}`, 'alice', (db, uid) =>
      setDoc(doc(db, 'groups/brandNew000000000001'), without(newGroup(uid), field)),
    ),
  ),
  ...deny('creates it with an extra field', 'alice', create({ archived: false })),
  ...deny('creates it with a forged createdBy', 'alice', create({ createdBy: 'bob' })),
  ...deny('creates it back-dated', 'alice', create({ createdAt: earlier })),
  ...deny(
    'creates it by the own clock',
    'alice',
    create({ createdAt: Timestamp.now(), updatedAt: Timestamp.now() }),
  ),
  ...deny('creates it with another in memberUids', 'alice', create({ memberUids: ['alice', 'bob'] })),
  ...deny('creates it with a string for memberUids', 'alice', create({ memberUids: 'alice' })),
  ...deny(
    'creates it with 51 in memberUids',
    'alice',
    create({ memberUids: Array.from({ length: 51 }, () => 'alice') }),
  ),
  ...deny('creates it with a list for an emoji', 'alice', create({ emoji: ['x'] })),
  ...deny('creates a group of 51', 'alice', createWith(people(50, 'mNew'))),
  ...deny(
    'creates it for another',
    'alice',
    create({ memberUids: ['bob'], members: { mSelf: owner('bob') } }),
  ),
  ...deny('creates it with no own entry', 'alice', create({ members: people(2, 'mNew') })),
  ...deny('creates it with no members', 'alice', create({ members: {} })),
  ...deny('creates it with a list for members', 'alice', create({ members: [owner('alice')] })),
  ...deny('creates it with two entries for oneself', 'alice', createWith({ mTwin: owner('alice') })),
  ...deny(
    'creates it with two different entries for oneself',
    'alice',
    createWith({ mTwin: { ...owner('alice'), name: 'I' } }),
  ),
  ...deny(
    'creates it with an entry for another account',
    'alice',
    createWith({ mBob0: { ...owner('bob'), role: 'member' } }),
  ),
  ...deny(
    'creates it with a second owner',
    'alice',
    createWith({ mBob0: { ...nameOnly('Bob'), role: 'owner' } }),
  ),
  ...deny(
    'creates it as a plain member',
    'alice',
    create({ members: { mSelf: { ...owner('alice'), role: 'member' } } }),
  ),
  ...deny(
    'creates it as departed',
    'alice',
    create({ members: { mSelf: { ...owner('alice'), status: 'departed' } } }),
  ),
  ...deny(
    'creates it with a departed member',
    'alice',
    createWith({ mGone: { ...nameOnly('Gone'), status: 'departed' } }),
  ),
  ...deny(
    'creates it with an extra key in a member',
    'alice',
    createWith({ mOdd0: { ...nameOnly('Odd'), vip: true } }),
  ),
  ...deny(
    'creates it with a key missing in a member',
    'alice',
    createWith({ mOdd0: without(nameOnly('Odd'), 'status') }),
  ),
  ...deny('creates it with a string for a member', 'alice', createWith({ mOdd0: 'Odd' })),
  ...deny('creates it with null for a member', 'alice', createWith({ mOdd0: null })),
  ...deny('creates it with a blank member name', 'alice', createWith({ mOdd0: nameOnly(' \u00a0') })),
  ...deny('creates it with a member name of 41', 'alice', createWith({ mOdd0: nameOnly('x'.repeat(41)) })),
  ...deny(
    'creates it with the last of ten wrong',
    'alice',
    createWith({ ...people(8, 'mNew'), zLast: nameOnly('') }),
  ),
  ...places.flatMap((place) =>
    deny(`creates it with entry ${place} of ten wrong`, 'alice', create({ members: spoiltBeside(place) })),
  ),
  ...deny(
    'creates it with a blank own name',
    'alice',
    create({ members: { mSelf: { ...owner('alice'), name: '' } } }),
  ),
  ...deny('creates it with a member id of three', 'alice', createWith({ abc: nameOnly('A') })),
  ...deny('creates it with a member id of 33', 'alice', createWith({ ['a'.repeat(33)]: nameOnly('A') })),
  ...['constructor', 'prototype'].flatMap((id) => [
    ...deny(`creates it with the member id ${id}`, 'alice', createWith({ [id]: nameOnly('A') })),
    ...deny(`adds a member of the id ${id}`, 'alice', edit({ [`members.${id}`]: nameOnly('A') })),
  ]),
  ...deny('creates it with a space in a member id', 'alice', createWith({ 'a b c': nameOnly('A') })),
  ...deny('creates it with a comma in a member id', 'alice', createWith({ 'abcd,efgh': nameOnly('A') })),
  ...deny('creates it with a blank name', 'alice', create({ name: '\u3000' })),
  ...deny('creates it with a name of 61', 'alice', create({ name: 'x'.repeat(61) })),
  ...deny('creates it with a huge name', 'alice', create({ name: 'x'.repeat(500_000) })),
  ...deny('creates it with no emoji', 'alice', create({ emoji: '' })),
  ...deny('creates it with an emoji of 17', 'alice', create({ emoji: 'x'.repeat(17) })),
  ...deny('creates it with a number for an emoji', 'alice', create({ emoji: 1 })),
  ...['krw', 'KR', 'KRWW', 'ZZZ', 'XAU', '', 410, null].flatMap((currency) =>
    deny(`creates it in ${JSON.stringify(currency)}`, 'alice', create({ currency })),
  ),
  ...['KRW', 'EUR', 'KWD', 'ZWG'].flatMap((currency) =>
    allow(`creates it in ${currency}`, 'alice', create({ currency })),
  ),

  ...allow('changes name and emoji', insiders, edit({ name: '부산', emoji: '🌊' })),
  ...deny('changes the name', outsiders, edit({ name: '부산' })),
  ...allow('merges a name', 'bob', (db) =>
    setDoc(doc(db, groupPath), { name: '부산', updatedAt: serverTimestamp() }, { merge: true }),
  ),
  ...allow('sets the whole group again with a new name', 'bob', (db) =>
    setDoc(doc(db, groupPath), { ...stored(group), name: '부산', updatedAt: serverTimestamp() }),
  ),
  ...deny('blanks the name', 'alice', edit({ name: ' ' })),
  ...deny('sets a name of 61', 'alice', edit({ name: 'x'.repeat(61) })),
  ...deny('removes the emoji', 'alice', edit({ emoji: deleteField() })),
  ...deny('adds a field', 'alice', edit({ archived: true })),
  ...deny('changes the currency', 'alice', edit({ currency: 'EUR' })),
  ...deny('changes createdBy', 'alice', edit({ createdBy: 'bob' })),
  ...deny('changes createdAt', 'alice', edit({ createdAt: serverTimestamp() })),
  ...deny('leaves updatedAt as it was', 'alice', edit({ name: '부산', updatedAt: earlier })),
  ...deny('updates by the own clock', 'alice', edit({ updatedAt: Timestamp.now() })),

  ...deny('joins by writing memberUids', ['frank', 'eve', 'ghost'], (db, uid) =>
    updateDoc(doc(db, groupPath), { memberUids: arrayUnion(uid), updatedAt: serverTimestamp() }),
  ),
  ...deny('joins by claiming a name-only member', ['frank', 'eve', 'ghost'], (db, uid) =>
    updateDoc(doc(db, groupPath), {
      memberUids: arrayUnion(uid),
      'members.mMinsu.uid': uid,
      updatedAt: serverTimestamp(),
    }),
  ),
  ...deny('replaces the group of another', 'eve', (db, uid) => setDoc(doc(db, groupPath), newGroup(uid))),
  ...deny('lets another in', 'alice', edit({ memberUids: arrayUnion('eve') })),
  ...deny(
    'lets another in with an entry',
    'alice',
    edit({ memberUids: arrayUnion('eve'), 'members.mEve0': { ...owner('eve'), role: 'member' } }),
  ),
  ...deny('puts somebody out', 'alice', edit({ memberUids: ['alice'] })),
  ...deny('makes oneself owner', ['bob', 'gina'], (db, uid) =>
    updateDoc(doc(db, groupPath), {
      [`members.${uid === 'bob' ? 'mBob' : 'mGina'}.role`]: 'owner',
      updatedAt: serverTimestamp(),
    }),
  ),
  ...deny('makes the owner a plain member', 'bob', edit({ 'members.mAlice.role': 'member' })),
  ...deny('marks a member departed', 'alice', edit({ 'members.mBob.status': 'departed' })),
  ...deny('brings a departed member back', 'alice', edit({ 'members.mFrank.status': 'active' })),
  ...deny('gives a name-only member an account', 'alice', edit({ 'members.mMinsu.uid': 'eve' })),
  ...deny('takes an account from a member', 'alice', edit({ 'members.mBob.uid': null })),
  ...deny('removes a member', 'alice', edit({ 'members.mBob': deleteField() })),
  ...deny('removes a name-only member', 'alice', edit({ 'members.mMinsu': deleteField() })),
  ...deny(
    'swaps one member for another',
    'alice',
    edit({ 'members.mMinsu': deleteField(), 'members.mJisu': nameOnly('지수') }),
  ),
  ...deny('empties the members', 'alice', edit({ members: {} })),
  ...deny('replaces the members by a list', 'alice', edit({ members: [] })),

  ...allow('adds a name-only member', insiders, edit({ 'members.mJisu': nameOnly('지수') })),
  ...deny('adds a name-only member', outsiders, edit({ 'members.mJisu': nameOnly('지수') })),
  ...allow(
    'adds a name-only member of a name there is already',
    'alice',
    edit({ 'members.mJisu': nameOnly('민수') }),
  ),
  ...allow('adds ten', 'alice', edit({ members: { ...group.members, ...people(10, 'mNew') } })),
  ...deny('adds eleven', 'alice', edit({ members: { ...group.members, ...people(11, 'mNew') } })),
  ...deny(
    'adds ten, the last with an account',
    'alice',
    edit({ members: { ...group.members, ...people(9, 'mNew'), zLast: owner('eve') } }),
  ),
  ...places.flatMap((place) =>
    deny(
      `adds ten, entry ${place} wrong`,
      'alice',
      edit({ members: { ...group.members, ...spoiltAt(place) } }),
    ),
  ),
  ...deny('adds an owner', 'alice', edit({ 'members.mJisu': { ...nameOnly('지수'), role: 'owner' } })),
  ...deny('adds a copy of the own entry', 'alice', edit({ 'members.mJisu': group.members['mAlice'] })),
  ...deny(
    'adds a departed member',
    'alice',
    edit({ 'members.mJisu': { ...nameOnly('지수'), status: 'departed' } }),
  ),
  ...deny(
    'adds a member with an extra key',
    'alice',
    edit({ 'members.mJisu': { ...nameOnly('지수'), vip: 1 } }),
  ),
  ...deny('adds a member with a blank name', 'alice', edit({ 'members.mJisu': nameOnly(' ') })),
  ...deny(
    'adds a member with a huge name',
    'alice',
    edit({ 'members.mJisu': nameOnly('x'.repeat(500_000)) }),
  ),
  ...deny('adds a member with a bad id', 'alice', edit({ 'members.m-1': nameOnly('지수') })),
  ...deny(
    'adds one and renames another',
    'alice',
    edit({ 'members.mJisu': nameOnly('지수'), 'members.mMinsu.name': '김민수' }),
  ),

  ...allow('renames a name-only member', insiders, edit({ 'members.mMinsu.name': '김민수' })),
  ...deny('renames a name-only member', outsiders, edit({ 'members.mMinsu.name': '김민수' })),
  ...deny('renames a name-only member to nothing', 'alice', edit({ 'members.mMinsu.name': '' })),
  ...deny(
    'renames with an extra key',
    'alice',
    edit({ 'members.mMinsu': { ...nameOnly('김민수'), vip: 1 } }),
  ),
  ...deny('renames a member with an account', ['alice', 'bob'], edit({ 'members.mBob.name': 'Bobby' })),
  ...deny('renames a departed member', 'alice', edit({ 'members.mFrank.name': 'Francis' })),
  ...deny(
    'copies the own entry over a name-only member',
    'alice',
    edit({ 'members.mMinsu': group.members['mAlice'] }),
  ),
  ...deny('copies a name-only entry over an account', 'alice', edit({ 'members.mBob': nameOnly('민수') })),

  ...deny('deletes a group', [...insiders, ...outsiders], (db) => deleteDoc(doc(db, groupPath))),
  ...deny('edits the group of another', 'alice', (db) =>
    updateDoc(doc(db, otherGroupPath), { name: 'x', updatedAt: serverTimestamp() }),
  ),
]);

test('of two name-only members of one name neither can be renamed: the rules cannot tell which it was', async () => {
  const members = { ...group.members, mTwin: nameOnly('민수') };
  await environment.store({ [groupPath]: stored({ ...group, members }) });
  const target = doc(environment.as('alice'), groupPath);
  await assertFails(updateDoc(target, { 'members.mTwin.name': '김민수', updatedAt: serverTimestamp() }));
});
