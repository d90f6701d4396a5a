import { expect, it } from 'vitest';
import { imported, importText } from './testing/read-sample.ts';

const keys = (text: string) => imported(importText(text)).entries.map(({ entryKey }) => entryKey);

function spliit(expense: object): string {
  const participants = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  const base = {
    expenseDate: '2026-01-01T00:00:00.000Z',
    title: 'x',
    amount: 100,
    paidById: 'a',
    paidFor: [{ participantId: 'b', shares: 100 }],
    splitMode: 'EVENLY',
  };
  return JSON.stringify({ currencyCode: 'EUR', participants, expenses: [{ ...base, ...expense }] });
}

it('goes by the id of the other app, whatever else of the entry was changed there', () => {
  expect(keys(spliit({ id: 'e1', title: 'y', amount: 200 }))).toEqual(keys(spliit({ id: 'e1' })));
  expect(keys(spliit({ id: 'e2' }))).not.toEqual(keys(spliit({ id: 'e1' })));
});

it('goes by what the entry says where there is no id', () => {
  expect(keys(spliit({}))).toEqual(keys(spliit({ createdAt: '2026-01-02T00:00:00.000Z' })));
  expect(keys(spliit({}))).not.toEqual(keys(spliit({ amount: 101 })));
  expect(keys(spliit({}))).not.toEqual(keys(spliit({ expenseDate: '2026-01-02T00:00:00.000Z' })));
});

it('does not go by the weights of members, which change for all that was before', () => {
  const bills = (weight: number) =>
    JSON.stringify([
      {
        what: 'x',
        amount: 1,
        currency: 'EUR',
        date: '2026-01-01',
        payer_name: 'A',
        payer_weight: weight,
        owers: ['A', 'B'],
      },
    ]);
  expect(keys(bills(2))).toEqual(keys(bills(1)));
});

/** Expenses are stored under them: if they changed, whoever imports again would have everything twice. */
it('never changes', () => {
  expect(keys(spliit({ id: 'e1' }))).toEqual(['3rFkBCiKk3Co7Unbnzo6']);
  expect(keys(spliit({}))).toEqual(['RDyy1uCEeDbpB1mJrlz3']);
  expect(keys('Date,Title,Paid by A,Paid for B,Currency\n2026-01-01,x,5,5,EUR')).toEqual([
    'v1gdAA1LMm6QrOQURXbc',
  ]);
});
