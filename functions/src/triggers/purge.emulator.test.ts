import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { beforeAll, describe, expect, it } from 'vitest';
import { toTimestamp } from '../firestore/instants.ts';
import { purgeGroup } from '../groups/purge-group.ts';
import {
  barReference,
  deletedGroupReference,
  expenseReference,
  groupReference,
  payoutReference,
} from '../firestore/references.ts';
import { refused } from '../testing/refused.ts';
import { waitForActivity } from '../testing/stored-activity.ts';
import { encodeExpense, loadLedger, storeInvite } from '../testing/stored-group.ts';
import { callFunction, db, newId, waitFor } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

const dinner = encodeExpense(
  makeExpense({ amountMinor: 9_000, payer: 'owner', participants: ['owner', 'mina'] }),
);

/** Something of everything: expenses with what the trigger keeps of them, a comment, a payout account, invites. */
async function fill(groupId: string): Promise<void> {
  const ids = Array.from({ length: 3 }, newId);
  await Promise.all(ids.map((id) => expenseReference(db, groupId, id).set(dinner)));
  await expenseReference(db, groupId, ids[0] ?? '')
    .collection('comments')
    .doc(newId())
    .set({
      text: '네',
      memberId: 'mina',
      createdBy: accounts.member.uid,
      createdAt: toTimestamp(createdAtMs),
    });
  await payoutReference(db, groupId, 'mina').set({ bank: '', number: '1', holder: '', link: '' });
  await storeInvite(groupId);
  await barReference(db, groupId, 'uid-out').set({ memberId: 'out1', name: 'Out' });
  await waitFor(
    'the expenses are posted',
    () => loadLedger(groupId),
    ({ postings }) => postings.size === ids.length,
  );
}

/** Ids of the collections beneath the group, of the comments, and how many invites there are. */
async function leftOf(groupId: string) {
  const collections = await groupReference(db, groupId).listCollections();
  const expenses = await groupReference(db, groupId).collection('expenses').listDocuments();
  const comments = await Promise.all(expenses.map((expense) => expense.collection('comments').count().get()));
  const invites = await db.collection('invites').where('groupId', '==', groupId).count().get();
  return {
    group: (await groupReference(db, groupId).get()).exists,
    collections: collections.map(({ id }) => id).toSorted(),
    comments: comments.reduce((sum, count) => sum + count.data().count, 0),
    invites: invites.data().count,
  };
}

const nothing = { group: false, collections: [], comments: 0, invites: 0 };

describe('a group that is deleted', () => {
  it('leaves nothing but that there was one, and its neighbours whole', async () => {
    const groupId = await storeUsualGroup(accounts);
    const neighbour = `${groupId}0`;
    await groupReference(db, neighbour).set((await groupReference(db, groupId).get()).data() ?? {});
    await Promise.all([fill(groupId), fill(neighbour)]);
    const full = await leftOf(neighbour);
    expect(full).toMatchObject({ group: true, comments: 1, invites: 1 });
    expect(full.collections).toEqual(
      expect.arrayContaining(['activity', 'bars', 'expenses', 'payouts', 'postings', 'totals']),
    );
    const code = await storeInvite(groupId);
    await callFunction('deleteGroup', accounts.owner, { groupId, name: '제주 여행' });
    await waitFor(
      'everything is gone',
      () => leftOf(groupId),
      (left) => JSON.stringify(left) === JSON.stringify(nothing),
    );
    expect(await callFunction('joinGroup', accounts.guest, { code, as: { name: 'Bora' } })).toEqual(
      refused('invite-unknown'),
    );
    await purgeGroup(db, groupId);
    expect(await leftOf(groupId)).toEqual(nothing);
    expect((await deletedGroupReference(db, groupId).get()).exists).toBe(true);
    expect(await leftOf(neighbour)).toEqual(full);
  });

  it('is not purged for a deletion of what was gone, or each purge would bring about the next', async () => {
    const groupId = newId();
    await payoutReference(db, groupId, 'mina').set({ bank: '', number: '1', holder: '', link: '' });
    await groupReference(db, groupId).delete();
    await waitForActivity(await storeUsualGroup(accounts), ['groupCreated'], 1);
    expect((await leftOf(groupId)).collections).toEqual(['payouts']);
  });

  it('is purged however many run at once, and to the end after one that was cut off', async () => {
    const groupId = newId();
    await Promise.all(Array.from({ length: 501 }, () => storeInvite(groupId)));
    const some = Array.from({ length: 40 }, newId);
    await Promise.all(some.map((id) => expenseReference(db, groupId, id).set(dinner)));
    await Promise.all(some.slice(20).map((id) => expenseReference(db, groupId, id).delete()));
    await Promise.all([1, 2, 3].map(() => purgeGroup(db, groupId)));
    expect(await leftOf(groupId)).toEqual(nothing);
  });
});
