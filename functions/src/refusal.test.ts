import { expect, it } from 'vitest';
import { isRefusal, type Refuse, refusalsOf } from './refusal.ts';

const refuse = refusalsOf('claimMember');

it('a reason that the contract does not name does not compile', () => {
  // @ts-expect-error: nothing of claimMember depends on expenses
  expect(refuse('has-expenses')).toMatchObject({ reason: 'has-expenses' });
});

it('a function that refuses for another reason cannot be called', () => {
  const requireNoExpense = (refuseIt: Refuse<'not-a-member' | 'has-expenses'>) => refuseIt('not-a-member');
  // @ts-expect-error: claimMember cannot answer one of the two
  expect(isRefusal(requireNoExpense(refuse))).toBe(true);
  expect(isRefusal(requireNoExpense(refusalsOf('changeCurrency')))).toBe(true);
});
