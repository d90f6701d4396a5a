import type { Activity } from '@nbbang/domain/records/activity';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { toTimestamp } from '../firestore/instants.ts';
import { activityReference, commentReference, expenseReference } from '../firestore/references.ts';
import { recordComment } from '../activity/record-comment.ts';
import { account, owner } from '../testing/records.ts';
import { activityTimes, loadActivity, waitForActivity } from '../testing/stored-activity.ts';
import { encodeExpense, storeGroup } from '../testing/stored-group.ts';
import { quietDb, storeQuietGroup } from '../testing/quiet-project.ts';
import { db, newId, waitFor } from '../testing/suite.ts';

const whats: Activity['what'][] = ['commented'];
const dinner = makeExpense({ amountMinor: 9_000, payer: 'anna', participants: ['anna', 'mina'] });

const said = {
  text: '영수증은 나중에 올릴게요',
  memberId: 'mina',
  createdBy: 'uid-mina',
  createdAt: toTimestamp(createdAtMs + 5),
};

async function storeExpense(): Promise<{ groupId: string; expenseId: string }> {
  const groupId = await storeGroup({ anna: owner, mina: account });
  const expenseId = newId();
  await expenseReference(db, groupId, expenseId).set(encodeExpense(dinner));
  return { groupId, expenseId };
}

async function storeComment(groupId: string, expenseId: string) {
  const comment = expenseReference(db, groupId, expenseId).collection('comments').doc(newId());
  await comment.set(said);
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
          actorName: 'Mina',
          at: createdAtMs + 5,
          kind: 'expense',
          title: '저녁',
          transfer: null,
        },
      ],
    ]);
    const times = await activityTimes(groupId);
    const event = { groupId, expenseId, commentId: comment.id };
    // Late repeats, after somebody changed what the expense is called.
    await expenseReference(db, groupId, expenseId).update({ title: '야식', revision: 2 });
    await waitForActivity(groupId, ['edited'], 1);
    await Promise.all([1, 2, 3].map(() => recordComment(db, event)));
    expect(await activityTimes(groupId)).toMatchObject(times);
    expect(await loadActivity(groupId, whats)).toEqual(activity);
  });

  it('writes nothing when the expense or the group is gone', async () => {
    const { groupId, expenseId } = await storeExpense();
    const { id: commentId } = await storeComment(groupId, expenseId);
    const gone = newId();
    await storeComment(gone, expenseId);
    await expenseReference(db, gone, expenseId).set(encodeExpense(dinner));
    await recordComment(db, { groupId: gone, expenseId, commentId });
    expect((await loadActivity(gone, whats)).size).toBe(0);
    const lonely = await storeComment(groupId, newId());
    await recordComment(db, { groupId, expenseId: lonely.parent.parent?.id ?? '', commentId: lonely.id });
    expect([...(await waitForActivity(groupId, whats, 1)).keys()]).toEqual([`comment-${commentId}`]);
  });
});

describe('onCommentDeleted', () => {
  const deletion = { text: '', deletedAt: toTimestamp(createdAtMs + 9) };

  it('takes away what tells of the comment, and of that alone', async () => {
    const { groupId, expenseId } = await storeExpense();
    const comment = await storeComment(groupId, expenseId);
    const other = await storeComment(groupId, expenseId);
    await waitForActivity(groupId, whats, 2);
    await comment.update(deletion);
    await waitFor(
      'one entry',
      () => loadActivity(groupId, whats),
      (activity) => activity.size === 1,
    );
    const left = await loadActivity(groupId, whats);
    expect([...left.keys()]).toEqual([`comment-${other.id}`]);
    // Its creation is told late, and more than once.
    const ids = { groupId, expenseId, commentId: comment.id };
    await Promise.all([1, 2, 3].map(() => recordComment(db, ids)));
    expect(await loadActivity(groupId, whats)).toEqual(left);
  });

  it('leaves nothing of a comment that is deleted at once', async () => {
    const groupId = await storeQuietGroup({ anna: owner, mina: account });
    const expenseId = newId();
    await expenseReference(quietDb, groupId, expenseId).set(encodeExpense(dinner));
    const comment = commentReference(quietDb, groupId, expenseId, newId());
    const ids = { groupId, expenseId, commentId: comment.id };
    const told = () => activityReference(quietDb, groupId, `comment-${comment.id}`).get();
    await comment.set(said);
    await recordComment(quietDb, ids);
    expect((await told()).exists).toBe(true);
    await comment.update(deletion);
    // The deletion is told, then the creation, which was late.
    for (let delivery = 0; delivery < 2; delivery += 1) {
      await recordComment(quietDb, ids);
      expect((await told()).exists).toBe(false);
    }
  });
});
