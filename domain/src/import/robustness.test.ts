import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { expenseInputSchema } from '../records/expense.ts';
import { importFile } from './import-file.ts';
import { importFormats, issueCodes, type ImportResult } from './imported.ts';
import { balancesOf } from './testing/balances.ts';
import { ledgerArb } from './testing/random-ledger.ts';
import { imported, importText, issueList, sampleBytes } from './testing/read-sample.ts';
import { writers } from './testing/write-formats.ts';

const files = readdirSync(join(import.meta.dirname, 'testing/samples'), {
  recursive: true,
  encoding: 'utf8',
}).filter((name) => /\.\w+$/.test(name));

/** Whatever was read is sound: storable, in balance, each row said once to be skipped or taken. */
function expectSound(result: ImportResult): void {
  if (!result.ok) {
    expect(result.problem.code).toMatch(/^[a-z-]+$/);
    return;
  }
  const { entries, issues, people } = result.imported;
  for (const { input, row } of entries) {
    expect(v.is(expenseInputSchema, input)).toBe(true);
    expect(issues.filter((issue) => issue.row === row && issue.outcome === 'skipped')).toEqual([]);
  }
  expect(balancesOf({ people, entries }).reduce((sum, balance) => sum + balance, 0)).toBe(0);
  for (const { code, params } of issues) {
    expect(issueCodes).toContain(code);
    expect(Object.values(params).every((value) => String(value).length <= 60)).toBe(true);
  }
}

function readEveryCurrency(bytes: Uint8Array): void {
  const first = importFile(bytes, 'file.csv');
  expectSound(first);
  const currencies = first.ok ? first.imported.currencies : [];
  for (const { text, code } of currencies.slice(0, 3))
    expectSound(importFile(bytes, 'x', { text, code: code ?? 'KWD' }));
}

it('answers any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readEveryCurrency(bytes)),
    { numRuns: 1_000 },
  );
});

it('answers any text of what tables and lists are made of', () => {
  const piece = fc.constantFrom(
    ...[
      'Date',
      'Title',
      'Paid by A',
      'Paid for A',
      'Currency',
      'what',
      'amount',
      'owers',
      'Who paid',
      'For whom',
      '"',
    ],
    ...[
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\n',
      '{',
      '}',
      '[',
      ']',
      ':',
      '"expenses"',
      '"participants"',
      '1.00',
      '-1',
      'EUR',
    ],
    ...[
      '2026-01-01',
      "'",
      '=',
      '\\',
      '\r',
      '__proto__',
      '{"Response":[{"Registry":',
      'null',
      '1e999',
      'Split amounts',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
      readEveryCurrency(new TextEncoder().encode(pieces.join(''))),
    ),
    { numRuns: 1_000 },
  );
});

it('answers every sample with anything changed in it', () => {
  const change = fc.record({
    at: fc.nat({ max: 7_000 }),
    drop: fc.nat({ max: 40 }),
    put: fc.oneof(
      fc.constantFrom(
        '',
        '"',
        ',',
        '\n',
        '-',
        '9',
        '99999999999999999999',
        '.',
        'null',
        '{}',
        '[]',
        '\u{0}',
        'é',
        '﻿',
      ),
      fc.constantFrom(
        '"__proto__"',
        ';',
        '0',
        '-0',
        '1e5',
        '2026-02-30',
        'constructor',
        '\r\n\r\n',
        'undefined',
      ),
    ),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (file, changes) => {
        let bytes = [...sampleBytes(file)];
        for (const { at, drop, put } of changes) {
          const start = at % (bytes.length + 1);
          bytes = [...bytes.slice(0, start), ...new TextEncoder().encode(put), ...bytes.slice(start + drop)];
        }
        readEveryCurrency(Uint8Array.from(bytes));
      },
    ),
    { numRuns: 1_500 },
  );
});

it('answers every sample cut off anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat({ max: 7_000 }), (file, at) => {
      const bytes = sampleBytes(file);
      readEveryCurrency(bytes.slice(0, at % bytes.length));
    }),
    { numRuns: 1_000 },
  );
});

describe('what tries to break a parser', () => {
  it('names a list that is nested beyond any export', () => {
    const deep = `{"participants":[],"expenses":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(importText(deep)).toEqual({ ok: false, problem: { code: 'too-deep', params: {} } });
    expect(importText('['.repeat(100_000))).toEqual({ ok: false, problem: { code: 'too-deep', params: {} } });
  });

  it.each([
    ['{"participants":{},"expenses":[]}', 'participants'],
    ['{"participants":[{"id":"a","name":7}],"expenses":[]}', 'participants.0.name'],
    [
      '{"participants":[],"expenses":[{"expenseDate":"2026-01-01","title":"x","amount":"12"}]}',
      'expenses.0.amount',
    ],
    [
      '{"participants":[],"expenses":[{"expenseDate":"2026-01-01","title":"x","amount":1.5}]}',
      'expenses.0.amount',
    ],
    ['{"Response":[]}', 'Response'],
    [
      '{"Response":[{"Registry":{"memberships":[],"all_registry_entry":[{}]}}]}',
      'Response.0.Registry.all_registry_entry.0.RegistryEntry',
    ],
    ['[{"what":1,"owers":[]}]', '0.what'],
  ])('names where %s is of another type', (text, path) => {
    expect(importText(text)).toEqual({ ok: false, problem: { code: 'wrong-type', params: { path } } });
  });

  it.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['[]', 'empty'],
    ['{"a":', 'not-json'],
    ['{"friends":[],"groups":[]}', 'account-dump'],
    ['hello', 'unknown-format'],
    ['{}', 'unknown-format'],
    ['null', 'unknown-format'],
    ['a,b,c\n1,2,3\n', 'unknown-format'],
    ['PK\u{3}\u{4}', 'spreadsheet'],
    [
      'Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement\nAnna,x,y,1.00,EQUAL,2026-01-01 00:00:00,EUR,0,-0.50,0\nBora,x,y,1.00,EQUAL,2026-01-01 00:00:00,EUR,0,-0.50,0',
      'one-sided',
    ],
  ])('names why %j is nothing to read', (text, code) => {
    const result = importText(text);
    expect(result.ok ? null : result.problem.code).toBe(code);
  });

  it('takes ten thousand rows and not one more', () => {
    const header = 'Date,Title,Paid by A,Paid by B,Paid for A,Paid for B,Currency\n';
    const rows = (count: number) => header + '2026-01-01,x,1,0,0,1,KRW\n'.repeat(count);
    const all = imported(importText(rows(10_000)));
    expect(all.entries.length).toBe(10_000);
    expect(new Set(all.entries.map(({ entryKey }) => entryKey)).size).toBe(10_000);
    expect(importText(rows(10_001))).toEqual({
      ok: false,
      problem: { code: 'too-many-rows', params: { rows: 10_001 } },
    });
    const far = importText(rows(200_000));
    expect(far.ok ? null : far.problem.code).toBe('too-many-rows');
  });

  it('has no use for names that every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'prototype'];
    const text = [
      `Date,Title,${names.map((name) => `Paid by ${name}`).join(',')},${names.map((name) => `Paid for ${name}`).join(',')},Currency`,
      '2026-01-01,x,4,0,0,0,1,1,1,1,KRW',
    ].join('\n');
    const result = imported(importText(text));
    expect(result.people.map(({ name }) => name)).toEqual(names);
    expect(balancesOf(result)).toEqual([3, -1, -1, -1]);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  it.each([
    ['1000000000000', 1, []],
    ['1000000000001', 0, ['2 amount-too-large']],
    ['99999999999999999999999999999999999', 0, ['2 amount-too-large']],
    ['9'.repeat(41), 0, ['2 bad-amount']],
    ['1e3', 0, ['2 bad-amount']],
    ['Infinity', 0, ['2 bad-amount']],
    ['0', 0, ['2 nothing-moved']],
    ['0.4', 0, ['2 amount-too-small']],
  ])('takes %s won or says why not', (amount, entries, issues) => {
    const result = imported(
      importText(
        `Date,Title,Paid by A,Paid by B,Paid for A,Paid for B,Currency\n2026-01-01,x,${amount},0,0,${amount},KRW`,
      ),
    );
    expect(result.entries.length).toBe(entries);
    expect(issueList(result)).toEqual(issues);
  });

  const splitPro =
    'Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement\n';
  const splitwise = 'Date,Description,Category,Cost,Currency,A,B\n';
  const sesterce = 'Date,Title,Paid by A,Paid for B,Currency\n';
  const many = (count: number, text: string) => text.repeat(count);

  /** With the square of its length each of these would take minutes. */
  it.each([
    ['quotes', many(500_000, '"')],
    ['quotes that end nowhere', many(50_000, '"a"b,c\n')],
    [
      'a line of quoted commas',
      `${splitPro}You,${many(200_000, '"a,')},food,1.00,EQUAL,2026-01-01 00:00:00,EUR,1,0,0`,
    ],
    ['a line of commas', `${splitPro}You,${many(300_000, ',')}`],
    ['a line of digits', `${splitPro}${many(500_000, '1')}`],
    ['a title of payments', `${splitwise}2026-01-01,${many(100_000, 'a hat ')},G,1.00,EUR,1.00,-1.00`],
    ['a day of digits', `${sesterce}${many(500_000, '9')},x,5,5,EUR`],
    ['an amount of digits', `${sesterce}2026-01-01,x,${many(500_000, '9')},5,EUR`],
    ['a title of spaces', `${sesterce}2026-01-01,${many(500_000, ' ')}x,5,5,EUR`],
    [
      'a name of words',
      `Date,Title,Paid by ${many(200_000, 'a ')}b,Paid for B,Currency\n2026-01-01,x,5,5,EUR`,
    ],
    [
      'many columns',
      `Date,Description,Category,Cost,Currency${many(20_000, ',')}A,B\n${many(10, `2026-01-01,x,G,1.00,EUR${many(20_000, ',1')}\n`)}`,
    ],
    [
      'a rate of zeros',
      `{"currencyCode":"EUR","participants":[{"id":"a","name":"A"}],"expenses":[{"expenseDate":"2026-01-01","title":"x","amount":1,"paidById":"a","paidFor":[{"participantId":"a","shares":1}],"splitMode":"EVENLY","originalCurrency":"USD","originalAmount":1,"conversionRate":"${many(500_000, '0')}x"}]}`,
    ],
    [
      'a list of names with commas',
      `name,weight,active,color\n"a,b",1,1,#\na,1,1,#\n\nwhat,amount,date,payer_name,payer_active,owers\nx,9,2026-01-01,a,1,"${many(100_000, 'a,')}"`,
    ],
  ])('reads %s in time that grows with the file', (_, text) => {
    expect(importText(text)).toHaveProperty('ok');
  });
});

it('every format is read with its rows bound and in any separator a spreadsheet saves', () => {
  fc.assert(
    fc.property(ledgerArb('sesterce-csv'), fc.constantFrom(',', ';', '|', '\t'), (ledger, separator) => {
      const plain = { ...ledger, people: ledger.people.map((_, at) => `P${at}`) };
      const bills = plain.bills.map((bill) => ({ ...bill, title: 'x' }));
      const text = writers['sesterce-csv']({ ...plain, bills }).replaceAll('\t', separator);
      const choice = { text: ledger.currency, code: ledger.currency };
      const one = imported(importText(text, 'x', choice));
      const other = imported(importText(writers['sesterce-csv']({ ...plain, bills }), 'x', choice));
      expect(one.entries).toEqual(other.entries);
    }),
    { numRuns: 50 },
  );
  expect(importFormats.length).toBe(Object.keys(writers).length);
});

it('reads ten thousand rows of Splitwise; how long it takes is printed', () => {
  const people = ['Anna', 'Bora', 'Chaewon', 'Dohyun', 'Eunji'];
  const rows = Array.from(
    { length: 10_000 },
    (_, at) =>
      `2026-01-${String((at % 28) + 1).padStart(2, '0')},"Dinner, ${at}",Dining out,100.00,EUR,80.00,-20.00,-20.00,-20.00,-20.00`,
  );
  const total = '2026-12-31,Total balance, , ,EUR,800000.00,-200000.00,-200000.00,-200000.00,-200000.00';
  const text = [
    'Date,Description,Category,Cost,Currency,' + people.join(','),
    '',
    ...rows,
    '',
    total,
    '',
  ].join('\n');
  const start = performance.now();
  const result = imported(importText(text));
  console.log(
    `10,000 rows of Splitwise, ${text.length} characters: ${Math.round(performance.now() - start)} ms`,
  );
  expect(result.entries.length).toBe(10_000);
  expect(result.issues).toEqual([]);
  expect(balancesOf(result)).toEqual([80_000_000, -20_000_000, -20_000_000, -20_000_000, -20_000_000]);
});
