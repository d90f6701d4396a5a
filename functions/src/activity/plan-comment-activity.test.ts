import { commentActivitySchema } from '@nbbang/domain/records/activity';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { planCommentActivity } from './plan-comment-activity.ts';

const dinner = makeExpense({ amountMinor: 40_000, payer: 'anna', participants: ['anna', 'beom'] });
const transfer = { ...dinner, kind: 'transfer', title: '', split: { mode: 'equal', participants: ['beom'] } };
const comment = { text: '네', memberId: 'anna', createdBy: 'uid-anna', createdAt: 5 };
const event = { expenseId: 'e1', commentId: 'c1', comment, expense: dinner };

describe('planCommentActivity', () => {
  it('says who commented on what and when, not what', () => {
    const plan = planCommentActivity(event);
    expect(plan).toEqual({
      what: 'commented',
      expenseId: 'e1',
      commentId: 'c1',
      actorUid: 'uid-anna',
      memberId: 'anna',
      at: 5,
      kind: 'expense',
      title: '저녁',
      transfer: null,
    });
    v.assert(commentActivitySchema, plan);
  });

  it('says from whom to whom a transfer went', () => {
    const plan = planCommentActivity({ ...event, expense: transfer });
    expect(plan).toMatchObject({ kind: 'transfer', transfer: { from: 'anna', to: 'beom' } });
  });

  it('says it of a deleted expense too', () => {
    expect(planCommentActivity({ ...event, expense: { ...dinner, deletedAt: 4 } })).toMatchObject({
      commentId: 'c1',
    });
  });

  it.each([
    ['no comment', { comment: null }],
    ['a deleted comment', { comment: { ...comment, text: '', deletedAt: 6 } }],
    ['an unsound comment', { comment: { ...comment, text: ' ' } }],
    ['no expense', { expense: null }],
    ['an unsound expense', { expense: { ...dinner, amountMinor: 0.5 } }],
    ['an id no client can make', { commentId: '커피' }],
  ])('says nothing of %s', (_, change) => {
    expect(planCommentActivity({ ...event, ...change })).toBeNull();
  });
});
