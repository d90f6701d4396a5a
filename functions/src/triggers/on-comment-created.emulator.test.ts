import type { Activity } from '@nbbang/domain/records/activity';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { toTimestamp } from '../firestore/instants.ts';
import { expenseReference } from '../firestore/references.ts';
import { recordComment } from '../activity/record-comment.ts';
import { account, owner } from '../testing/records.ts';
import { activityTimes, loadActivity, waitForActivity } from '../testing/stored-activity.ts';
import { encodeExpense, storeGroup } from '../testing/stored-group.ts';
import { db, newId } from '../testing/suite.ts';

const whats: Activity['what'][] = ['commented'];
const dinner = makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna', 'mina'] });

async function storeExpense(): Promise<{ groupId: string; expenseId: string }> {
  const groupId = await storeGroup({ anna: owner, mina: account });
  const expenseId = newId();
  await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner));
  return { groupId, expenseId };
}

async function storeComment(groupId: string, expenseId: string) {
  const comment = expenseReference(db, groupId, expenseId).collection('comments').doc(newId());
  await comment.set({
    text: '영수증은 나중에 올릴게요',
    memberId: 'mina',
    createdBy: 'uid-mina',
    createdAt: toTimestamp(createdAtMs + 5),
  });
  return comment;
}

describe('onCommentCreated', () => {
  it('writes down who commented on what, once, and not what it says', async () => {
    const { groupId, expenseId } = await storeExpense();
    const comment = await storeComment(groupId, expenseId);
    const activity = await waitForActivity(groupId, whats, 1);
    expect([...activity]).toEqual([
      [
        `comment-${comment.id}`,
        {
          what: 'commented',
          expenseId,
          commentId: comment.id,
          actorUid: 'uid-mina',
          memberId: 'mina',
          at: createdAtMs + 5,
          kind: 'expense',
          title: '저녁',
          transfer: null,
        },
      ],
    ]);
    const times = await activityTimes(groupId);
    const event = { groupId, expenseId, commentId: comment.id, comment: await comment.get() };
    // Late repeats, after somebody changed what the expense is called.
    await expenseReference(db, groupId, expenseId).update({ title: '야식', revision: 2 });
    await waitForActivity(groupId, ['edited'], 1);
    await Promise.all([1, 2, 3].map(() => recordComment(db, event)));
    expect(await activityTimes(groupId)).toMatchObject(times);
    expect(await loadActivity(groupId, whats)).toEqual(activity);
  });

  it('writes nothing when the expense or the group is gone', async () => {
    const { groupId, expenseId } = await storeExpense();
    const comment = await (await storeComment(groupId, expenseId)).get();
    const gone = newId();
    await recordComment(db, { groupId: gone, expenseId, commentId: comment.id, comment });
    await expenseReference(db, gone, expenseId).set(encodeExpense(dinner));
    await recordComment(db, { groupId: gone, expenseId, commentId: comment.id, comment });
    expect((await loadActivity(gone, whats)).size).toBe(0);
    await recordComment(db, { groupId, expenseId: newId(), commentId: newId(), comment });
    expect((await waitForActivity(groupId, whats, 1)).size).toBe(1);
  });
});
