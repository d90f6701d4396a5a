import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { type CurrencyInputs, planCurrency } from './plan-currency.ts';

const asked: CurrencyInputs = {
  group: makeGroup({ owner, mina: account }),
  hasExpenses: false,
  currency: 'EUR',
  uid: 'uid-owner',
  nowMs: createdAtMs + 1,
};

describe('planCurrency', () => {
  it('writes the currency, by whom and when', () => {
    expect(planCurrency(asked)).toEqual({
      currency: 'EUR',
      updatedBy: 'uid-owner',
      updatedAt: createdAtMs + 1,
    });
  });

  it.each([false, true])('changes nothing when the group has it already (expenses: %s)', (hasExpenses) => {
    expect(planCurrency({ ...asked, currency: 'KRW', hasExpenses })).toBeNull();
  });

  it.each([
    ['group-not-found', { group: null }],
    ['not-a-member', { uid: 'uid-stranger', hasExpenses: true }],
    ['not-an-owner', { uid: 'uid-mina', hasExpenses: true }],
    ['not-an-owner', { uid: 'uid-mina', currency: 'KRW' }],
    ['has-expenses', { hasExpenses: true }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planCurrency({ ...asked, ...change }))).toEqual({ reason });
  });
});
