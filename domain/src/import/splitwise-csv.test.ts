import { describe, expect, it } from 'vitest';
import { balancesOf } from './testing/balances.ts';
import { imported, importText, issueList } from './testing/read-sample.ts';

const header = 'Date,Description,Category,Cost,Currency,A,B,C';

function read(rows: readonly string[], head = header, name = 'file.csv') {
  return imported(importText([head, '', ...rows].join('\n'), name));
}

describe('Splitwise', () => {
  it.each([
    ['Date,Description,Catégorie,Coût,Devise,A,B,C'],
    ['วันที่,คำอธิบาย,หมวดหมู่,ค่าใช้จ่าย,สกุลเงิน,A,B,C'],
    ['日付,概要,カテゴリ,費用,通貨,A,B,C'],
  ])('reads %s by position, its total too', (head) => {
    const rows = [
      '2026-01-01,x,y,30.00,EUR,20.00,-10.00,-10.00',
      '',
      '2026-01-31,??, , ,EUR,20.00,-10.00,-10.00',
    ];
    const result = read(rows, head);
    expect(balancesOf(result)).toEqual([2_000, -1_000, -1_000]);
    expect(issueList(result)).toEqual(['3 category-unknown']);
  });

  it('says by how much the total is not the sum of the rows, of whom', () => {
    const result = read([
      '2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00',
      '',
      '2026-01-31,Total balance, , ,EUR,20.01,-10.00,-10.01',
    ]);
    expect(result.issues).toEqual([
      {
        code: 'footer-differs',
        row: 5,
        outcome: 'kept',
        params: { currency: 'EUR', person: 'A', by: '0.01' },
      },
      {
        code: 'footer-differs',
        row: 5,
        outcome: 'kept',
        params: { currency: 'EUR', person: 'C', by: '-0.01' },
      },
    ]);
  });

  it('counts rows that are not taken in the total: it is of the file', () => {
    const result = read([
      '2026-02-30,x,General,30.00,EUR,20.00,-10.00,-10.00',
      '',
      '2026-01-31,Total balance, , ,EUR,20.00,-10.00,-10.00',
    ]);
    expect(issueList(result)).toEqual(['3 bad-date']);
  });

  it('rounds won that are divided to two decimals, and says so', () => {
    const result = read(['2026-01-01,x,General,10000.00,KRW,6666.67,-3333.33,-3333.34']);
    const [entry] = result.entries;
    expect(entry?.input.amountMinor).toBe(10_000);
    expect(balancesOf(result)).toEqual([6_667, -3_333, -3_334]);
    expect(issueList(result)).toEqual(['3 shares-rounded']);
  });

  it('gives the odd unit to nobody who has no share', () => {
    const result = read([
      '2026-01-01,x,General,100.00,EUR,66.66,-33.33,-33.33',
      '2026-01-01,y,General,0.02,EUR,0.01,-0.02,0.00',
    ]);
    const [first, second] = result.entries.map(({ input }) => input.split);
    expect(first).toMatchObject({ mode: 'exact' });
    expect(second).toMatchObject({ mode: 'exact', amountsMinor: { p0001: expect.any(Number) as number } });
    expect(JSON.stringify(second)).not.toContain('p0002');
  });

  it.each([
    [
      'off by more than a unit each',
      '2026-01-01,x,General,30.00,EUR,20.00,-10.00,-15.00',
      '3 shares-do-not-add-up',
    ],
    ['the payer in no column', '2026-01-01,x,General,30.00,EUR,0.00,-10.00,-10.00', '3 payer-unknown'],
    ['a cell that is no number', '2026-01-01,x,General,30.00,EUR,abc,-10.00,-10.00', '3 bad-amount'],
    ['a cost that is no number', '2026-01-01,x,General,?,EUR,20.00,-10.00,-10.00', '3 bad-amount'],
    ['more cells than people', '2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00,5', '3 row-unreadable'],
    ['nobody owes anything', '2026-01-01,x,General,30.00,EUR,0.00,0.00,0.00', '3 nothing-moved'],
  ])('skips a row with %s', (_, row, issue) => {
    const result = read([row]);
    expect(result.entries).toEqual([]);
    expect(issueList(result)).toEqual([issue]);
  });

  it('keeps what each is owed where the payer is owed more than the cost', () => {
    const result = read(['2026-01-01,x,General,10.00,EUR,20.00,-10.00,-10.00']);
    expect(balancesOf(result)).toEqual([2_000, -1_000, -1_000]);
    expect(issueList(result)).toEqual(['3 nets-only']);
  });

  it('tells people with the same name apart, and who has left', () => {
    const result = read(
      ['2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00'],
      'Date,Description,Category,Cost,Currency,A,A,C (removed)',
    );
    expect(result.people).toEqual([
      { name: 'A', isGone: false },
      { name: 'A', isGone: false },
      { name: 'C', isGone: true },
    ]);
    expect(balancesOf(result)).toEqual([2_000, -1_000, -1_000]);
    expect(issueList(result)).toEqual(['same-names']);
  });

  it('has the keys of before when somebody new has a column', () => {
    const before = read(['2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00']);
    const after = read(
      ['2026-01-01,x,General,30.00,EUR,0.00,20.00,-10.00,-10.00'],
      'Date,Description,Category,Cost,Currency,New,A,B,C',
    );
    expect(after.entries.map(({ entryKey }) => entryKey)).toEqual(
      before.entries.map(({ entryKey }) => entryKey),
    );
  });

  it('counts two rows that are the same as two', () => {
    const row = '2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00';
    expect(new Set(read([row, row]).entries.map(({ entryKey }) => entryKey)).size).toBe(2);
  });

  it('finds the name of the group in the name of the file', () => {
    const row = '2026-01-01,x,General,30.00,EUR,20.00,-10.00,-10.00';
    expect(read([row], header, 'jeju-trip_2026-06-30_export.csv').groupName).toBe('jeju trip');
    expect(read([row], header, '_2026-06-30_export.csv').groupName).toBeNull();
  });

  it('cuts what is too long, and says how long it was', () => {
    const long = '🍞'.repeat(60);
    const result = read([`2026-01-01,${long},General,30.00,EUR,20.00,-10.00,-10.00`]);
    expect(result.entries[0]?.input.title).toBe('🍞'.repeat(50));
    expect(result.issues).toEqual([
      { code: 'title-cut', row: 3, outcome: 'changed', params: { length: 120 } },
    ]);
  });
});
