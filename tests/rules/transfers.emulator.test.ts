import { doc, increment, serverTimestamp, setDoc, updateDoc, type DocumentData } from 'firebase/firestore';
import { insiders, outsiders } from './actors.ts';
import { newExpensePath, newTransfer, transferPath } from './documents.ts';
import { allow, deny, testCases, useRulesEnvironment, type Attempt } from './rules-environment.ts';

const environment = useRulesEnvironment('transfers');

const record =
  (changes: DocumentData): Attempt =>
  (db, uid) =>
    setDoc(doc(db, newExpensePath), newTransfer(uid, changes));
const edit =
  (changes: DocumentData): Attempt =>
  (db, uid) =>
    updateDoc(doc(db, transferPath), {
      revision: increment(1),
      updatedBy: uid,
      updatedAt: serverTimestamp(),
      ...changes,
    });
const to = (...participants: string[]) => ({ split: { mode: 'equal', participants } });

testCases(environment, [
  ...allow('records a transfer', insiders, record({})),
  ...deny('records a transfer', outsiders, record({})),
  ...allow('records one with a title', 'alice', record({ title: '고마워' })),
  ...deny('records one with a title of 101', 'alice', record({ title: 'x'.repeat(101) })),
  ...deny('records one to oneself', 'alice', record(to('mBob'))),
  ...deny('records one to two', 'alice', record(to('mAlice', 'mGina'))),
  ...deny('records one to two, one the sender', 'alice', record(to('mAlice', 'mBob'))),
  ...deny('records one to nobody', 'alice', record(to())),
  ...deny('records one to somebody outside', 'alice', record(to('mNobody'))),
  ...deny('records one from somebody outside', 'alice', record({ payers: { mNobody: 10_001 } })),
  ...allow('records one to a departed member, who may still be owed', 'alice', record(to('mFrank'))),
  ...allow(
    'records one from a departed member, who may still owe',
    'alice',
    record({ payers: { mFrank: 10_001 } }),
  ),
  ...deny('records one in another currency', 'alice', record({ currency: 'USD' })),
  ...deny('records one of a fraction', 'alice', record({ amountMinor: 0.5, payers: { mBob: 0.5 } })),

  ...allow('turns it round', 'alice', edit({ payers: { mAlice: 10_001 }, ...to('mBob') })),
  ...deny('edits it into one to oneself', 'alice', edit(to('mBob'))),
  ...deny('makes it an expense', 'alice', edit({ kind: 'expense', title: 'x' })),
  ...allow('deletes it softly', insiders, edit({ deletedAt: serverTimestamp() })),
]);
