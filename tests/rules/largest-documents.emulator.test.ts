import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { limits } from '@nbbang/domain/records/fields';
import type { Group, Member } from '@nbbang/domain/records/group';
import { assertFails, assertSucceeds } from '@firebase/rules-unit-testing';
import {
  doc,
  getDoc,
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
  writeBatch,
  type DocumentData,
} from 'firebase/firestore';
import { expect, test } from 'vitest';
import { group, nameOnly, newExpense, newGroup, newTransfer, stored } from './documents.ts';
import { useRulesEnvironment } from './rules-environment.ts';

// A request that evaluates more than 1,000 expressions is denied, whatever it asks: the largest documents and the
// longest ways through the rules must stay below that.

const environment = useRulesEnvironment('largest');
const fullPath = 'groups/full0000000000000001';

function people(from: number, to: number, status: Member['status'] = 'active'): Record<string, Member> {
  const ids = Array.from(
    { length: to - from },
    (_, i) => `member${'x'.repeat(24)}${String(from + i).padStart(2, '0')}`,
  );
  return Object.fromEntries(ids.map((id) => [id, { ...nameOnly('가'.repeat(limits.memberName)), status }]));
}

/** alice and, by name only, everybody else a group has room for. */
function fullGroup(others: Record<string, Member>): Group {
  const alice: Member = {
    name: 'a'.repeat(limits.memberName),
    uid: 'alice',
    role: 'owner',
    status: 'active',
  };
  return {
    ...group,
    name: '가'.repeat(limits.groupName),
    members: { zAlice: alice, ...others },
    memberUids: ['alice'],
  };
}

function everybody(members: Record<string, Member>): DocumentData {
  return {
    title: '가'.repeat(limits.expenseTitle),
    amountMinor: maxAmountMinor,
    payers: { zAlice: maxAmountMinor },
    split: { mode: 'equal', participants: Object.keys(members).reverse() },
  };
}

const revised = () => ({ revision: increment(1), updatedBy: 'alice', updatedAt: serverTimestamp() });

test('an expense of fifty members is created, edited, deleted and restored', async () => {
  const full = fullGroup(people(0, 49));
  await environment.store({ [fullPath]: stored(full) });
  const target = doc(environment.as('alice'), `${fullPath}/expenses/large000000000000001`);

  await assertSucceeds(setDoc(target, newExpense('alice', everybody(full.members))));
  await assertSucceeds(updateDoc(target, { ...revised(), title: '나' }));
  await assertSucceeds(updateDoc(target, { ...revised(), deletedAt: serverTimestamp() }));
  await assertSucceeds(updateDoc(target, { ...revised(), deletedAt: null }));
});

test('an expense of one member becomes one of fifty, with another payer', async () => {
  const full = fullGroup(people(0, 49));
  await environment.store({ [fullPath]: stored(full) });
  const target = doc(environment.as('alice'), `${fullPath}/expenses/large000000000000001`);
  const [first = ''] = Object.keys(people(0, 1));

  const small = { payers: { [first]: 10_001 }, split: { mode: 'equal', participants: [first] } };
  await assertSucceeds(setDoc(target, newExpense('alice', small)));
  await assertSucceeds(updateDoc(target, { ...everybody(full.members), ...revised() }));
});

test('one departed member among fifty is found, wherever the list holds them', async () => {
  for (const position of [0, 1, 24, 48]) {
    const others = {
      ...people(0, position),
      ...people(position, position + 1, 'departed'),
      ...people(position + 1, 49),
    };
    const full = fullGroup(others);
    await environment.store({ [fullPath]: stored(full) });
    const target = doc(environment.as('alice'), `${fullPath}/expenses/large000000000000001`);
    await assertFails(setDoc(target, newExpense('alice', everybody(full.members))));
  }
});

test('a departed member stays in an old expense that is edited', async () => {
  const full = fullGroup(people(0, 49));
  await environment.store({ [fullPath]: stored(full) });
  const target = doc(environment.as('alice'), `${fullPath}/expenses/large000000000000001`);
  await assertSucceeds(setDoc(target, newExpense('alice', everybody(full.members))));

  await environment.store({
    [fullPath]: stored(fullGroup({ ...people(0, 10, 'departed'), ...people(10, 49) })),
  });
  await assertSucceeds(updateDoc(target, { ...revised(), title: '나' }));
  await assertSucceeds(updateDoc(target, { ...revised(), deletedAt: serverTimestamp() }));
  await assertSucceeds(updateDoc(target, { ...revised(), deletedAt: null }));
});

test('a group of ten of the longest names is created, the creator last', async () => {
  const { zAlice, ...others } = fullGroup(people(0, 9)).members;
  const target = doc(environment.as('alice'), fullPath);
  await assertSucceeds(
    setDoc(
      target,
      newGroup('alice', { name: '가'.repeat(limits.groupName), members: { ...others, zAlice } }),
    ),
  );
});

test('ten members of the longest names are added to forty, no eleventh place is found', async () => {
  await environment.store({ [fullPath]: stored(fullGroup(people(0, 39))) });
  const target = doc(environment.as('alice'), fullPath);
  const { members } = fullGroup(people(0, 49));
  await assertFails(
    updateDoc(target, { members: { ...members, more: nameOnly('x') }, updatedAt: serverTimestamp() }),
  );
  await assertSucceeds(updateDoc(target, { members, updatedAt: serverTimestamp() }));
  await assertFails(updateDoc(target, { 'members.more': nameOnly('x'), updatedAt: serverTimestamp() }));
});

test('one of fifty is renamed', async () => {
  const others = { ...people(0, 48), renamed: nameOnly('before') };
  await environment.store({ [fullPath]: stored(fullGroup(others)) });
  const target = doc(environment.as('alice'), fullPath);
  await assertSucceeds(updateDoc(target, { 'members.renamed.name': 'after', updatedAt: serverTimestamp() }));
});

test('the group is read once for a batch, so that a batch may hold many expenses', async () => {
  const db = environment.as('bob');
  const batch = writeBatch(db);
  for (let i = 0; i < 60; i++) {
    batch.set(
      doc(db, `groups/aliceTrip00000000001/expenses/batch0000000000${String(i).padStart(5, '0')}`),
      newExpense('bob'),
    );
  }
  await assertSucceeds(batch.commit());
});

test('one bad write refuses its whole batch', async () => {
  const db = environment.as('bob');
  const good = doc(db, 'groups/aliceTrip00000000001/expenses/good0000000000000001');
  const bad = doc(db, 'groups/aliceTrip00000000001/expenses/bad00000000000000001');
  const batch = writeBatch(db)
    .set(good, newTransfer('bob'))
    .set(bad, newTransfer('bob', { revision: 2 }));
  await assertFails(batch.commit());
  expect((await getDoc(good)).exists()).toBe(false);
});
