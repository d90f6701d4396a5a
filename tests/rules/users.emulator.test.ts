import {
  collection,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
} from 'firebase/firestore';
import { created, earlier, user, without } from './documents.ts';
import { allow, deny, testCases, useRulesEnvironment, type Attempt } from './rules-environment.ts';

const environment = useRulesEnvironment('users');

const edit =
  (changes: object): Attempt =>
  (db, uid) =>
    updateDoc(doc(db, `users/${uid}`), { updatedAt: serverTimestamp(), ...changes });
const create =
  (changes: object): Attempt =>
  (db, uid) =>
    setDoc(doc(db, `users/${uid}`), { ...created(user), ...changes });

testCases(environment, [
  ...allow('gets the own profile', ['alice', 'gina'], (db, uid) => getDoc(doc(db, `users/${uid}`))),
  ...allow('gets the own profile before there is one', 'eve', (db) => getDoc(doc(db, 'users/eve'))),
  ...deny('gets the profile of another', ['bob', 'gina', 'eve', 'nobody'], (db) =>
    getDoc(doc(db, 'users/alice')),
  ),
  ...deny('lists profiles', ['alice', 'nobody'], (db) => getDocs(collection(db, 'users'))),

  ...allow('creates the own profile', ['bob', 'ghost'], create({})),
  ...deny('creates a profile for another', ['alice', 'ghost', 'nobody'], (db) =>
    setDoc(doc(db, 'users/bob'), created(user)),
  ),
  ...deny('creates it with an extra field', 'bob', create({ admin: true })),
  ...Object.keys(user).flatMap((field) =>
    deny(`creates it without ${field}`, 'bob', (db) =>
      setDoc(doc(db, 'users/bob'), without(created(user), field)),
    ),
  ),
  ...deny('creates it back-dated', 'bob', create({ createdAt: earlier })),
  ...deny(
    'creates it by the own clock',
    'bob',
    create({ createdAt: Timestamp.now(), updatedAt: Timestamp.now() }),
  ),
  ...deny('creates it with an empty name', 'bob', create({ name: '' })),
  ...deny('creates it with a blank name', 'bob', create({ name: ' \t\u3000' })),
  ...deny('creates it with a number for a name', 'bob', create({ name: 7 })),
  ...allow('creates it with a name of 40', 'bob', create({ name: '가'.repeat(40) })),
  ...deny('creates it with a name of 41', 'bob', create({ name: '가'.repeat(41) })),
  ...deny('creates it with 21 emoji, 42 UTF-16 units', 'bob', create({ name: '🍊'.repeat(21) })),
  ...deny('creates it with a huge name', 'bob', create({ name: 'x'.repeat(500_000) })),
  ...deny('creates it in an unknown language', 'bob', create({ language: 'fr' })),

  ...allow('changes name and language', ['alice', 'gina'], edit({ name: 'Alice A.', language: 'en' })),
  ...allow('sets the whole profile again', 'alice', (db) =>
    setDoc(doc(db, 'users/alice'), { ...created(user), createdAt: earlier }),
  ),
  ...allow('merges a name', 'alice', (db) =>
    setDoc(doc(db, 'users/alice'), { name: 'A', updatedAt: serverTimestamp() }, { merge: true }),
  ),
  ...deny('changes the profile of another', ['bob', 'gina', 'nobody'], (db) =>
    updateDoc(doc(db, 'users/alice'), { name: 'x', updatedAt: serverTimestamp() }),
  ),
  ...deny('adds a field', 'alice', edit({ admin: true })),
  ...deny('blanks the name', 'alice', edit({ name: ' ' })),
  ...deny('changes createdAt', 'alice', edit({ createdAt: serverTimestamp() })),
  ...deny('leaves updatedAt as it was', 'alice', edit({ name: 'A', updatedAt: earlier })),
  ...deny('updates by the own clock', 'alice', edit({ updatedAt: Timestamp.now() })),
  ...deny('deletes the own profile', ['alice', 'gina'], (db, uid) => deleteDoc(doc(db, `users/${uid}`))),
  ...deny('writes beneath the own profile', 'alice', (db) =>
    setDoc(doc(db, 'users/alice/private/x'), { a: 1 }),
  ),
]);
