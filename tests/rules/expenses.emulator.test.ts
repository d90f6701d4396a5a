import {
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  getDocs,
  increment,
  limit,
  orderBy,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  type DocumentData,
} from 'firebase/firestore';
import { insiders, outsiders } from './actors.ts';
import {
  deletedExpensePath,
  earlier,
  expense,
  expensePath,
  groupPath,
  newExpense,
  newExpensePath,
  otherGroupPath,
  stored,
  without,
} from './documents.ts';
import { allow, deny, testCases, useRulesEnvironment, type Attempt } from './rules-environment.ts';

const environment = useRulesEnvironment('expenses');
const expensesPath = `${groupPath}/expenses`;

const create =
  (changes: DocumentData): Attempt =>
  (db, uid) =>
    setDoc(doc(db, newExpensePath), newExpense(uid, changes));

/** Equal among `participants`. */
const among = (...participants: unknown[]) => ({ split: { mode: 'equal', participants } });

const update =
  (path: string, changes: DocumentData): Attempt =>
  (db, uid) =>
    updateDoc(doc(db, path), {
      revision: increment(1),
      updatedBy: uid,
      updatedAt: serverTimestamp(),
      ...changes,
    });
const edit = (changes: DocumentData) => update(expensePath, changes);

testCases(environment, [
  ...allow('gets an expense', insiders, (db) => getDoc(doc(db, expensePath))),
  ...deny('gets an expense', outsiders, (db) => getDoc(doc(db, expensePath))),
  ...allow('gets an expense that is not there', 'alice', (db) => getDoc(doc(db, newExpensePath))),
  ...allow('lists the page of present expenses', insiders, (db) =>
    getDocs(
      query(
        collection(db, expensesPath),
        where('deletedAt', '==', null),
        orderBy('date', 'desc'),
        orderBy('createdAt', 'desc'),
        limit(50),
      ),
    ),
  ),
  ...allow('lists what changed since', 'gina', (db) =>
    getDocs(query(collection(db, expensesPath), where('updatedAt', '>', earlier), orderBy('updatedAt'))),
  ),
  ...deny('lists expenses', outsiders, (db) => getDocs(collection(db, expensesPath))),
  ...deny('lists by collection group', [...insiders, ...outsiders], (db) =>
    getDocs(collectionGroup(db, 'expenses')),
  ),
  ...deny('lists the own ones by collection group', 'bob', (db) =>
    getDocs(query(collectionGroup(db, 'expenses'), where('createdBy', '==', 'bob'))),
  ),

  ...allow('creates an expense', insiders, create({})),
  ...deny('creates an expense', outsiders, create({})),
  ...deny('creates one in the group of another', 'alice', (db, uid) =>
    setDoc(doc(db, `${otherGroupPath}/expenses/new00000000000000001`), newExpense(uid)),
  ),
  ...deny('creates one in a group that is not there', 'alice', (db, uid) =>
    setDoc(doc(db, 'groups/missing0000000000001/expenses/new00000000000000001'), newExpense(uid)),
  ),
  ...deny('creates one whose id an object of JavaScript cannot hold', 'alice', (db, uid) =>
    setDoc(doc(db, `${expensesPath}/constructor`), newExpense(uid)),
  ),
  ...deny('creates one with an id of two letters', 'alice', (db, uid) =>
    setDoc(doc(db, `${expensesPath}/ab`), newExpense(uid)),
  ),
  ...Object.keys(expense).flatMap((field) =>
    deny(`creates one without ${field}`, 'alice', (db, uid) =>
      setDoc(doc(db, newExpensePath), without(newExpense(uid), field)),
    ),
  ),
  ...deny('creates one with an extra field', 'alice', create({ shares: { mAlice: 10_001 } })),
  ...deny('creates one with a forged createdBy', 'alice', create({ createdBy: 'bob' })),
  ...deny('creates one with a forged updatedBy', 'alice', create({ updatedBy: 'bob' })),
  ...deny('creates one back-dated', 'alice', create({ createdAt: earlier })),
  ...deny(
    'creates one by the own clock',
    'alice',
    create({ createdAt: Timestamp.now(), updatedAt: Timestamp.now() }),
  ),
  ...deny('creates one with an old updatedAt', 'alice', create({ updatedAt: earlier })),
  ...deny('creates one at revision 2', 'alice', create({ revision: 2 })),
  ...deny('creates one at revision "1"', 'alice', create({ revision: '1' })),
  ...deny('creates one already deleted', 'alice', create({ deletedAt: serverTimestamp() })),
  ...deny('creates one of an unknown kind', 'alice', create({ kind: 'income' })),

  ...deny('creates one with an empty title', 'alice', create({ title: '' })),
  ...deny('creates one with a blank title', 'alice', create({ title: ' \u2003' })),
  ...allow('creates one with a title of 100', 'alice', create({ title: '가'.repeat(100) })),
  ...allow('creates one with line breaks in the title', 'alice', create({ title: '\na\n' })),
  ...deny('creates one with a title of 101', 'alice', create({ title: '가'.repeat(101) })),
  ...deny('creates one with a huge title', 'alice', create({ title: 'x'.repeat(500_000) })),
  ...deny('creates one with a number for a title', 'alice', create({ title: 1 })),

  ...[1, 1_000_000_000_000].flatMap((amountMinor) =>
    allow(`creates one of ${amountMinor}`, 'alice', create({ amountMinor, payers: { mBob: amountMinor } })),
  ),
  ...[0, -1, 1.5, 1_000_000_000_001, Number.NaN, Number.POSITIVE_INFINITY, '100', null].flatMap(
    (amountMinor) =>
      deny(
        `creates one of ${JSON.stringify(amountMinor)} (${String(amountMinor)})`,
        'alice',
        create({ amountMinor, payers: { mBob: amountMinor } }),
      ),
  ),
  ...['EUR', 'krw', '', null].flatMap((currency) =>
    deny(`creates one in ${JSON.stringify(currency)}`, 'alice', create({ currency })),
  ),
  ...['1970-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '2199-12-31'].flatMap((date) =>
    allow(`creates one on ${date}`, 'alice', create({ date })),
  ),
  ...[
    '1969-12-31',
    '2200-01-01',
    '2023-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-1-1',
    '2026-11-21T00:00:00Z',
    '',
  ].flatMap((date) => deny(`creates one on "${date}"`, 'alice', create({ date }))),
  ...deny('creates one with a timestamp for a date', 'alice', create({ date: serverTimestamp() })),

  ...deny('creates one nobody paid', 'alice', create({ payers: {} })),
  ...deny('creates one that two paid', 'alice', create({ payers: { mBob: 5000, mAlice: 5001 } })),
  ...deny('creates one whose payers do not add up', 'alice', create({ payers: { mBob: 10_000 } })),
  ...deny('creates one whose payers hold a string', 'alice', create({ payers: { mBob: '10001' } })),
  ...deny('creates one with a list of payers', 'alice', create({ payers: ['mBob'] })),
  ...deny('creates one paid by somebody outside', 'alice', create({ payers: { mNobody: 10_001 } })),
  ...deny('creates one paid by a departed member', 'alice', create({ payers: { mFrank: 10_001 } })),
  ...allow('creates one the payer has no part in', 'alice', create(among('mAlice'))),

  ...deny('creates one for nobody', 'alice', create(among())),
  ...deny('creates one with a participant twice', 'alice', create(among('mAlice', 'mBob', 'mAlice'))),
  ...deny(
    'creates one for 51',
    'alice',
    create(among(...Array.from({ length: 51 }, (_, i) => `member${i}`))),
  ),
  ...deny('creates one with a list for a title', 'alice', create({ title: ['x'] })),
  ...deny('creates one with a participant from outside', 'alice', create(among('mAlice', 'mNobody'))),
  ...deny('creates one with an account for a participant', 'alice', create(among('alice'))),
  ...deny('creates one with a number for a participant', 'alice', create(among('mAlice', 1))),
  ...deny('creates one with a departed participant', 'alice', create(among('mAlice', 'mFrank'))),
  ...deny(
    'creates one with a map of participants',
    'alice',
    create({ split: { mode: 'equal', participants: { mAlice: 1 } } }),
  ),
  ...deny(
    'creates one with a string of participants',
    'alice',
    create({ split: { mode: 'equal', participants: 'mAlice' } }),
  ),
  ...deny(
    'creates one of another mode',
    'alice',
    create({ split: { mode: 'shares', participants: ['mAlice'] } }),
  ),
  ...deny(
    'creates one with an extra key in the split',
    'alice',
    create({ split: { ...among('mAlice').split, note: 'x' } }),
  ),
  ...deny('creates one with no participants in the split', 'alice', create({ split: { mode: 'equal' } })),
  ...deny('creates one with null for a split', 'alice', create({ split: null })),

  ...allow(
    'edits title, date and amount',
    insiders,
    edit({ title: '회', date: '2026-11-22', amountMinor: 7, payers: { mAlice: 7 } }),
  ),
  ...deny('edits the title', outsiders, edit({ title: '회' })),
  ...allow('sets the whole expense again', 'alice', (db, uid) =>
    setDoc(doc(db, expensePath), {
      ...stored(expense),
      title: '회',
      revision: 2,
      updatedBy: uid,
      updatedAt: serverTimestamp(),
    }),
  ),
  ...allow('merges a title', 'alice', (db, uid) =>
    setDoc(
      doc(db, expensePath),
      { title: '회', revision: increment(1), updatedBy: uid, updatedAt: serverTimestamp() },
      { merge: true },
    ),
  ),
  ...deny('overwrites it with a new one', 'alice', (db, uid) =>
    setDoc(doc(db, expensePath), newExpense(uid)),
  ),
  ...deny('keeps the revision', 'alice', edit({ title: '회', revision: 1 })),
  ...deny('skips a revision', 'alice', edit({ title: '회', revision: 3 })),
  ...deny('goes back a revision', 'alice', edit({ title: '회', revision: 0 })),
  ...deny('raises the revision by a fraction', 'alice', edit({ title: '회', revision: increment(1.5) })),
  ...deny('edits in the name of another', 'alice', edit({ updatedBy: 'bob' })),
  ...deny('edits by the own clock', 'alice', edit({ updatedAt: Timestamp.now() })),
  ...deny('leaves updatedAt as it was', 'alice', edit({ updatedAt: earlier })),
  ...deny('changes createdBy', 'alice', edit({ createdBy: 'alice' })),
  ...deny('changes createdAt', 'alice', edit({ createdAt: serverTimestamp() })),
  ...deny('changes the currency', 'alice', edit({ currency: 'EUR' })),
  ...deny('changes the kind', 'alice', edit({ kind: 'transfer', ...among('mAlice') })),
  ...deny('changes the amount without the payer', 'alice', edit({ amountMinor: 9000 })),
  ...deny('sets a fractional amount', 'alice', edit({ amountMinor: 9.5, payers: { mBob: 9.5 } })),
  ...deny('adds a field', 'alice', edit({ note: 'x' })),
  ...deny('removes a field', 'alice', edit({ title: deleteField() })),
  ...deny('sets a huge title', 'alice', edit({ title: 'x'.repeat(500_000) })),
  ...deny('brings in somebody from outside', 'alice', edit(among('mAlice', 'mNobody'))),
  ...deny('brings in a departed member', 'alice', edit(among('mAlice', 'mFrank'))),
  ...deny('makes a departed member the payer', 'alice', edit({ payers: { mFrank: 10_001 } })),
  ...deny('edits the expense of another group', 'alice', (db, uid) =>
    updateDoc(doc(db, `${otherGroupPath}/expenses/rent0000000000000001`), { updatedBy: uid }),
  ),

  ...allow('deletes softly', insiders, edit({ deletedAt: serverTimestamp() })),
  ...deny('deletes softly', outsiders, edit({ deletedAt: serverTimestamp() })),
  ...deny('deletes softly by the own clock', 'alice', edit({ deletedAt: Timestamp.now() })),
  ...deny(
    'deletes softly and changes an input',
    'alice',
    edit({ deletedAt: serverTimestamp(), title: '회' }),
  ),
  ...deny('deletes softly with a boolean', 'alice', edit({ deletedAt: true })),
  ...allow('deletes softly once more', 'alice', update(deletedExpensePath, { deletedAt: serverTimestamp() })),
  ...allow('restores', insiders, update(deletedExpensePath, { deletedAt: null })),
  ...deny('restores', outsiders, update(deletedExpensePath, { deletedAt: null })),
  ...deny(
    'restores without a revision',
    'alice',
    update(deletedExpensePath, { deletedAt: null, revision: 2 }),
  ),
  ...allow(
    'restores with an edit',
    'alice',
    update(deletedExpensePath, { deletedAt: null, title: '택시비' }),
  ),
  ...deny('edits a deleted expense', 'alice', update(deletedExpensePath, { title: '택시비' })),
  ...deny('touches a deleted expense', 'alice', update(deletedExpensePath, {})),
  ...deny('deletes for good', [...insiders, ...outsiders], (db) => deleteDoc(doc(db, expensePath))),
  ...deny('deletes a deleted one for good', 'alice', (db) => deleteDoc(doc(db, deletedExpensePath))),
  ...deny('writes beneath an expense', 'alice', (db) => setDoc(doc(db, `${expensePath}/notes/x`), { a: 1 })),
]);
