import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  setDoc,
  updateDoc,
} from 'firebase/firestore';
import { insiders, outsiders, type Actor } from './actors.ts';
import { groupPath } from './documents.ts';
import { allow, deny, testCases, useRulesEnvironment, type Case } from './rules-environment.ts';

const environment = useRulesEnvironment('function-written');
const everybody: readonly Actor[] = [...insiders, ...outsiders];

/** Nobody writes these, whoever may read them. */
function isNeverWritten(path: string): Case[] {
  return [
    ...deny(`overwrites ${path}`, everybody, (db) => setDoc(doc(db, path), { paid: {} })),
    ...deny(`updates ${path}`, 'alice', (db) => updateDoc(doc(db, path), { updatedAt: 1 })),
    ...deny(`merges into ${path}`, 'alice', (db) => setDoc(doc(db, path), { updatedAt: 1 }, { merge: true })),
    ...deny(`creates a sibling of ${path}`, 'alice', (db) => setDoc(doc(db, `${path}x`), { paid: {} })),
    ...deny(`deletes ${path}`, everybody, (db) => deleteDoc(doc(db, path))),
  ];
}

const posting = `${groupPath}/postings/dinner00000000000001`;
const totals = `${groupPath}/totals/balances`;
const activity = `${groupPath}/activity/a1`;
const invite = 'invites/0123456789abcdef';
const unknown = 'secrets/x';

testCases(environment, [
  ...[posting, totals, activity].flatMap((path) => [
    ...allow(`gets ${path}`, insiders, (db) => getDoc(doc(db, path))),
    ...allow(`gets ${path}x, which is not there`, 'alice', (db) => getDoc(doc(db, `${path}x`))),
    ...deny(`gets ${path}`, outsiders, (db) => getDoc(doc(db, path))),
    ...isNeverWritten(path),
  ]),
  ...deny('lists postings', everybody, (db) => getDocs(collection(db, `${groupPath}/postings`))),
  ...deny('lists totals', everybody, (db) => getDocs(collection(db, `${groupPath}/totals`))),
  ...allow('lists the activity', insiders, (db) => getDocs(collection(db, `${groupPath}/activity`))),
  ...deny('lists the activity', outsiders, (db) => getDocs(collection(db, `${groupPath}/activity`))),
  ...['postings', 'totals', 'activity', 'invites'].flatMap((name) =>
    deny(`lists ${name} by collection group`, everybody, (db) => getDocs(collectionGroup(db, name))),
  ),

  ...[invite, unknown].flatMap((path) => [
    ...deny(`gets ${path}`, everybody, (db) => getDoc(doc(db, path))),
    ...isNeverWritten(path),
  ]),
  ...deny('lists invites', everybody, (db) => getDocs(collection(db, 'invites'))),
  ...deny('writes in an unknown collection of the group', 'alice', (db) =>
    setDoc(doc(db, `${groupPath}/secrets/x`), { a: 1 }),
  ),
  ...deny('reads an unknown collection of the group', 'alice', (db) =>
    getDoc(doc(db, `${groupPath}/secrets/x`)),
  ),
]);
