import { describe, expect, it } from 'vitest';
import type { CurrencyChoice } from './imported.ts';
import { splitNames } from './name-list.ts';
import { balancesOf } from './testing/balances.ts';
import { imported, importText, issueList } from './testing/read-sample.ts';

type Spliit = { code?: string | null; currency?: string; expense?: object };

/** A paid 9.00 for A, B and C, unless the wish says otherwise. */
function spliit({ code = 'EUR', currency = '€', expense = {} }: Spliit): string {
  return JSON.stringify({
    name: 'Group',
    currency,
    currencyCode: code,
    participants: ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase() })),
    expenses: [
      {
        expenseDate: '2026-01-01T00:00:00.000Z',
        title: 'x',
        category: null,
        amount: 900,
        paidById: 'a',
        paidFor: ['a', 'b', 'c'].map((participantId) => ({ participantId, shares: 100 })),
        isReimbursement: false,
        splitMode: 'EVENLY',
        ...expense,
      },
    ],
  });
}

const read = (text: string, choice: CurrencyChoice | null = null) => imported(importText(text, 'x', choice));
const shares = (...parts: readonly number[]) =>
  parts.map((part, at) => ({ participantId: ['a', 'b', 'c'][at], shares: part }));

describe('Spliit JSON', () => {
  it('ignores what was typed before a split was made even', () => {
    const result = read(spliit({ expense: { paidFor: shares(300, 200, 100) } }));
    expect(result.entries[0]?.input.split).toEqual({
      mode: 'equal',
      participants: ['p0000', 'p0001', 'p0002'],
    });
  });

  it.each([
    ['HUF', 900, 90_000],
    ['IDR', 900, 90_000],
    ['KRW', 900, 900],
    ['EUR', 900, 900],
    ['KWD', 900, 9_000],
  ])('has %s in units of its own: %i are %i of ISO 4217', (code, amount, amountMinor) => {
    expect(read(spliit({ code, expense: { amount } })).entries[0]?.input.amountMinor).toBe(amountMinor);
  });

  it.each([null, ''])('asks for the currency where the code is %j', (code) => {
    const result = read(spliit({ code, currency: '₽' }));
    expect(result.currencies).toEqual([{ text: '₽', code: null, entries: 1 }]);
    expect(read(spliit({ code, currency: '₽' }), { text: '₽', code: 'KRW' }).entries[0]?.input).toMatchObject(
      {
        amountMinor: 9,
        currency: 'KRW',
      },
    );
  });

  it.each([
    [
      'percentages that come to less',
      { splitMode: 'BY_PERCENTAGE', paidFor: shares(5000, 4000) },
      ['1 percentages-off'],
    ],
    ['a percentage of 0', { splitMode: 'BY_PERCENTAGE', paidFor: shares(10_000, 0) }, []],
    ['a repayment to two', { isReimbursement: true, paidFor: shares(0, 1, 1) }, ['1 transfer-as-expense']],
    ['a repayment to oneself', { isReimbursement: true, paidFor: shares(1) }, ['1 nothing-moved']],
    ['a payer who is not in the group', { paidById: 'z' }, ['1 payer-unknown']],
    ['a share of somebody who is not', { paidFor: [{ participantId: 'z', shares: 1 }] }, ['1 share-unknown']],
    ['nobody to share', { paidFor: [] }, ['1 nobody-owes']],
    ['an amount of nothing', { amount: 0 }, ['1 nothing-moved']],
    [
      'amounts that do not add up',
      { splitMode: 'BY_AMOUNT', paidFor: shares(300, 300, 100) },
      ['1 shares-do-not-add-up'],
    ],
    [
      'amounts off by a cent',
      { splitMode: 'BY_AMOUNT', paidFor: shares(300, 300, 299) },
      ['1 shares-rounded'],
    ],
    ['a share below nothing', { splitMode: 'BY_AMOUNT', paidFor: shares(1_000, -100) }, ['1 nets-only']],
    [
      'percentages that come to more',
      { splitMode: 'BY_PERCENTAGE', paidFor: shares(15_000, 5_000) },
      ['1 percentages-off'],
    ],
    [
      'a share below nothing of what was paid abroad',
      {
        splitMode: 'BY_AMOUNT',
        paidFor: shares(1_000, -100),
        originalCurrency: 'USD',
        originalAmount: 1_000,
        conversionRate: '0.9',
      },
      ['1 nets-only', '1 foreign-lost'],
    ],
    ['a weight below nothing', { splitMode: 'BY_SHARES', paidFor: shares(300, -100) }, ['1 share-unknown']],
    ['weights beyond any', { splitMode: 'BY_SHARES', paidFor: shares(1_000_001, 1) }, ['1 weights-rounded']],
    ['a day that is none', { expenseDate: '2026-02-30T00:00:00.000Z' }, ['1 bad-date']],
    ['receipts', { documents: [{}] }, ['1 receipts-lost']],
    ['a note beyond the limit', { notes: 'x'.repeat(501) }, ['1 note-cut']],
    [
      'an amount abroad without a rate',
      { originalCurrency: 'USD', originalAmount: 1_000 },
      ['1 rate-worked-out'],
    ],
    [
      'an amount abroad that is none',
      { originalCurrency: 'USD', originalAmount: 9.5, conversionRate: '0.9' },
      ['1 foreign-recomputed'],
    ],
    [
      'a currency abroad that is none',
      { originalCurrency: 'BTC', originalAmount: 1, conversionRate: '9' },
      ['1 foreign-lost'],
    ],
    ['a rate as a number', { originalCurrency: 'USD', originalAmount: 1_000, conversionRate: 0.9 }, []],
  ])('says of %s what became of it', (_, expense, issues) => {
    const result = read(spliit({ expense }));
    expect(issueList(result)).toEqual(issues);
    expect(balancesOf(result).reduce((sum, balance) => sum + balance, 0)).toBe(0);
  });

  it('keeps the amount abroad where all three figures agree', () => {
    const expense = { originalCurrency: 'USD', originalAmount: 1_000, conversionRate: '0.90' };
    expect(read(spliit({ expense })).entries[0]?.input.foreign).toEqual({
      currency: 'USD',
      amountMinor: 1_000,
      rate: '0.9',
    });
  });

  it('takes a refund as an income, and one that is paid back as a transfer back', () => {
    expect(read(spliit({ expense: { amount: -900 } })).entries[0]?.input).toMatchObject({
      kind: 'income',
      amountMinor: 900,
    });
    const back = read(
      spliit({ expense: { amount: -900, isReimbursement: true, paidFor: shares(0, 1).slice(1) } }),
    );
    expect(back.entries[0]?.input).toMatchObject({ kind: 'transfer', payers: { p0001: 900 } });
    expect(balancesOf(back)).toEqual([-900, 900, 0]);
  });
});

describe('Cospend', () => {
  const bill = (owers: string, rest = '') =>
    [
      'name,weight,active,color',
      '"A",1,1,"#1"',
      '"B",1,1,"#1"',
      '"A,B",1,1,"#1"',
      '',
      'what,amount,date,timestamp,payer_name,payer_weight,payer_active,owers,repeat,categoryid,comment,deleted',
      `x,9,2026-01-01,,A,1,1,"${owers}",n,-11,${rest},0`,
    ].join('\n');
  const asEuro = { text: '', code: 'EUR' };

  it('names a list of names that can be read in two ways', () => {
    expect(issueList(read(bill('A,B'), asEuro))).toEqual(['7 names-ambiguous']);
  });

  it('has a reimbursement of one to another as a transfer', () => {
    expect(read(bill('B'), asEuro).entries[0]?.input.kind).toBe('transfer');
  });

  it('keeps a comment that is no address', () => {
    expect(read(bill('B', '100%'), asEuro).entries[0]?.input.note).toBe('100%');
  });

  it.each([
    ['A,B', ['A', 'B'], ['A', 'B'], false],
    ['A, B', ['A', 'B'], ['A', 'B'], false],
    ['A,New', ['A'], ['A', 'New'], false],
    ['Doe, J,B', ['Doe, J', 'B'], ['Doe, J', 'B'], true],
    ['', ['A'], [], false],
  ])('%j among %j is %j', (text, known, names, byList) => {
    expect(splitNames(text, new Set(known))).toEqual({ names, byList });
  });
});

describe('Settle Up', () => {
  const header =
    'Who paid,Amount,Currency,For whom,Split amounts,Purpose,Category,Date & time,Exchange rate,Converted amount,Type,Receipt';
  const rows = (...lines: readonly string[]) => [header, ...lines].join('\n');

  it('has several payers, each with their amount', () => {
    const result = read(rows('A;B,6.00;3.00,EUR,B;C,4.00;5.00,x,,2026-01-01 10:00:00,,9.00,expense,'));
    expect(balancesOf(result)).toEqual([600, -100, -500]);
    expect(issueList(result)).toEqual([]);
  });

  it('converts into the currency of the rows without a rate', () => {
    const result = read(
      rows(
        'A,10.00,EUR,B,10.00,x,,2026-01-01 10:00:00,,10.00,expense,',
        'A,11.00,USD,A;B;C,3.67;3.67;3.66,y,,2026-01-01 10:00:00,1:1.1,10.00,expense,',
      ),
    );
    expect(result.currencies).toEqual([{ text: 'EUR', code: 'EUR', entries: 2 }]);
    expect(result.entries[1]?.input.foreign).toEqual({ currency: 'USD', amountMinor: 1_100, rate: '0.909' });
    const [a = 0, ...others] = balancesOf(result);
    expect(a).toBe(-others.reduce((sum, balance) => sum + balance, 0));
    expect(issueList(result)).toEqual(['3 shares-converted', '3 rate-worked-out']);
  });

  it.each([
    ['A;B,6.00,EUR,B,6.00,x,,2026-01-01,,6.00,expense,', '2 payer-unknown'],
    ['A,6.00,EUR,B;C,6.00,x,,2026-01-01,,6.00,expense,', '2 share-unknown'],
    ['A,6.00,EUR,B,4.00,x,,2026-01-01,,6.00,expense,', '2 shares-do-not-add-up'],
    ['A,6.00,USD,B,6.00,x,,2026-01-01,1:1.1,,expense,', '2 bad-amount'],
    ['A,6.00,EUR,A,6.00,x,,2026-01-01,,6.00,transfer,', '2 nothing-moved'],
  ])('says of %s why it is left out', (line, issue) => {
    expect(issueList(read(rows(line)))).toEqual([issue]);
  });
});

describe('Sesterce', () => {
  const rows = (...lines: readonly string[]) =>
    ['Date,Title,Paid by A,Paid by B,Paid for A,Paid for B,Currency,Category,Exchange rate', ...lines].join(
      '\n',
    );

  it('converts by the rate, and keeps what was paid abroad', () => {
    const result = read(
      rows(
        '2026-01-01,x,10,0,5,5,EUR,food,1',
        '2026-01-01,y,10.01,0,0,10.01,USD,food,0.9',
        '2026-01-01,z,-1,0,0,-1,USD,,0.9',
      ),
    );
    expect(result.currencies).toEqual([{ text: 'EUR', code: 'EUR', entries: 3 }]);
    expect(balancesOf(result)).toEqual([500 + 901 - 90, -500 - 901 + 90]);
    expect(result.entries.map(({ input }) => input.foreign)).toEqual([
      null,
      { currency: 'USD', amountMinor: 1_001, rate: '0.9' },
      { currency: 'USD', amountMinor: 100, rate: '0.9' },
    ]);
    // 9.009 euros are 9.01.
    expect(issueList(result)).toEqual(['3 amount-rounded']);
  });

  it.each([
    ['2026-01-01,x,5,5,4,5,EUR,food,1', '2 shares-do-not-add-up'],
    ['2026-01-01,x,5,-5,0,0,EUR,food,1', '2 nets-only'],
    ['2026-01-01,x,0,0,4,6,EUR,food,1', '2 payer-unknown'],
    ['2026-01-01,x,10,0,0,0,EUR,food,1', '2 nobody-owes'],
    ['2026-01-01,x,10,0,15,-5,USD,food,0.9', '2 mixed-signs'],
    ['2026-01-01,x,10,0,10,0,USD,food,free', '2 bad-amount'],
    ['2026-01-01,x,10,0,10,0,EUR,food,1,more', '2 row-unreadable'],
  ])('says of %s what became of it', (line, issue) => {
    expect(issueList(read(rows(line), { text: line.includes('USD') ? '' : 'EUR', code: 'EUR' }))).toEqual([
      issue,
    ]);
  });
});
