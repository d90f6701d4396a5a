import { toPosting } from '@nbbang/domain/balance/posting';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { KeptGroup } from '../testing/kept-group.ts';

const memberIds = ['anna', 'beom', 'cho0', 'dana'];

describe('planPosting', () => {
  it('writes nothing the second time', () => {
    const group = new KeptGroup();
    group.expenses.set(
      'expenseAAAA',
      makeExpense({ amountMinor: 10_001, payer: 'anna', participants: memberIds }),
    );
    expect(group.deliver('expenseAAAA').writes).not.toBeNull();
    expect(group.deliver('expenseAAAA').writes).toBeNull();
  });

  it('posts what the domain says of the expense', () => {
    const group = new KeptGroup();
    const expense = makeExpense({
      amountMinor: 10_001,
      payer: 'anna',
      participants: ['anna', 'beom', 'cho0'],
    });
    group.expenses.set('expenseAAAA', expense);
    group.deliver('expenseAAAA');
    expect(group.postings.get('expenseAAAA')).toEqual({ ...toPosting('expenseAAAA', expense), page: 0 });
    expect(group.totals?.members['anna']).toMatchObject({ paid: 10_001, sent: 0 });
  });

  it('counts an expense stored before there were categories, notes and foreign amounts', () => {
    const group = new KeptGroup();
    const whole = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] });
    const { category: _category, note: _note, foreign: _foreign, ...old } = whole;
    group.expenses.set('expenseAAAA', old);
    expect(group.deliver('expenseAAAA')).toMatchObject({ writes: {}, unsoundFields: [] });
    expect(group.postings.get('expenseAAAA')).toEqual({ ...toPosting('expenseAAAA', whole), page: 0 });
  });

  it('counts an expense that was removed and made again at its first revision', () => {
    const group = new KeptGroup();
    const inputs = { amountMinor: 900, payer: 'anna', participants: ['beom'] };
    group.expenses.set('expenseAAAA', makeExpense({ ...inputs, revision: 7 }));
    group.deliver('expenseAAAA');
    // No event of the removal arrives before the expense is there again.
    group.expenses.set('expenseAAAA', makeExpense({ ...inputs, amountMinor: 500 }));
    group.deliver('expenseAAAA');
    expect(group.totals?.members).toEqual({
      anna: { paid: 500, share: 0, sent: 0, received: 0 },
      beom: { paid: 0, share: 500, sent: 0, received: 0 },
    });
  });

  it.each([
    ['a fractional amount', { amountMinor: 0.5 }, 'amountMinor'],
    ['an unknown field', { extra: 1 }, 'extra'],
    ['another currency than the group', { currency: 'EUR' }, 'currency'],
    ['no title', { title: undefined }, 'title'],
  ])('takes back an expense that has become unsound: %s', (_, change, field) => {
    const group = new KeptGroup();
    const expense = makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] });
    group.expenses.set('expenseAAAA', expense);
    group.deliver('expenseAAAA');
    group.expenses.set('expenseAAAA', { ...expense, revision: 2, ...change });
    expect(group.deliver('expenseAAAA')).toMatchObject({ writes: {}, unsoundFields: [field] });
    expect(group.totals?.members).toEqual({});
    expect(group.postings.size).toBe(0);
    expect(group.deliver('expenseAAAA').writes).toBeNull();
  });

  it('does not count a document whose id no client can make', () => {
    const group = new KeptGroup();
    group.expenses.set('a b', makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] }));
    expect(group.deliver('a b')).toEqual({ writes: null, unsoundFields: ['(id)'] });
  });

  it('writes nothing for a group that is gone', () => {
    const group = new KeptGroup();
    group.expenses.set(
      'expenseAAAA',
      makeExpense({ amountMinor: 900, payer: 'anna', participants: ['beom'] }),
    );
    expect(group.deliver('expenseAAAA', null)).toEqual({ writes: null, unsoundFields: [] });
  });
});
