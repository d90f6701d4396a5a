import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFile } from '../import/import-file.ts';
import { balancesOf, netsOf } from '../import/testing/balances.ts';
import { imported } from '../import/testing/read-sample.ts';
import { exponentOf } from '../money/currency.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { makeExpense } from '../testing/make-expense.ts';
import { members } from '../testing/random-values.ts';
import { toCsv } from './csv.ts';
import { exportFileName } from './file-name.ts';
import { escapeFormula, unescapeFormula } from './formula-text.ts';

const people = [
  { id: 'anna', name: '안나' },
  { id: 'bora', name: 'Bora, "K"' },
];

describe('toCsv', () => {
  it('is a table with what each paid and owes', () => {
    const text = toCsv(people, [
      { id: 'e1', expense: makeExpense({ title: '저녁, 2차', category: 'food' }) },
      { id: 'e2', expense: makeExpense({ kind: 'income', title: '=SUM(A1)' }) },
      { id: 'e3', expense: makeExpense({ kind: 'transfer', title: '', participants: ['bora'] }) },
      { id: 'e4', expense: makeExpense({ deletedAt: 7 }) },
    ]);
    expect(text.split('\r\n')).toEqual([
      '\u{feff}Date,Title,Paid by 안나,"Paid by Bora, ""K""",Paid for 안나,"Paid for Bora, ""K""",Currency,Category,Exchange rate',
      '2026-01-02,"저녁, 2차",900,0,450,450,KRW,food,1',
      "2026-01-02,'=SUM(A1),-900,0,-450,-450,KRW,,1",
      '2026-01-02,,900,0,0,900,KRW,transfer,1',
      '',
    ]);
  });

  it('has decimals as the currency has', () => {
    const text = toCsv(people, [{ id: 'e1', expense: makeExpense({ currency: 'KWD', amountMinor: 1 }) }]);
    expect(text).toMatch(/,0\.001,0\.000,0\.00[01],0\.00[01],KWD,/);
  });

  it('reads back to the balances of the group, with kinds, categories and days', () => {
    const currencyArb = fc.constantFrom('KRW', 'EUR', 'KWD', 'CLF');
    const titleArb = fc.oneof(
      fc.string({ minLength: 1, maxLength: 20 }),
      fc.constantFrom('=1', "'=1", '+82', '\tx', '-5', '@', 'a\r\nb', '"', ',', '제주'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ expense: expenseArb, title: titleArb }), { minLength: 1, maxLength: 12 }),
        currencyArb,
        (some, currency) => {
          const group = members.map((id) => ({ id, name: `${id} "x", =` }));
          const expenses = some.map(({ expense, title }, at) => ({
            id: `expense${at}`,
            expense: { ...expense, currency, title: /\S/.test(title) ? title : 'x' },
          }));
          const text = toCsv(group, expenses);
          const read = imported(
            importFile(new TextEncoder().encode(text), 'x.csv', { text: currency, code: currency }),
          );
          const nets = netsOf(expenses);
          expect(read.people.map(({ name }) => name)).toEqual(group.map(({ name }) => name));
          expect(balancesOf(read)).toEqual(members.map((id) => nets[id] ?? 0));
          const standing = expenses.filter(({ expense }) => expense.deletedAt === null);
          const whole = read.issues.every(({ code }) => code === 'nets-only');
          expect(whole).toBe(true);
          const changed = new Set(read.issues.map(({ row }) => row));
          for (const [at, { expense }] of standing.entries()) {
            const entry = read.entries.find(({ row }) => row === at + 2);
            if (entry === undefined || changed.has(at + 2)) continue;
            const { kind, date, category, amountMinor } = entry.input;
            expect({ kind, date, category, amountMinor }).toEqual({
              kind: expense.kind,
              date: expense.date,
              category: expense.category,
              amountMinor: expense.amountMinor,
            });
            expect(entry.input.title).toBe(expense.title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim());
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(exponentOf('CLF')).toBe(4);
  });
});

it('no text is a formula, and each is given back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("'", "'=", "''=", '=', '\r', '\tx', "'x")), (text) => {
      expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    }),
  );
});

it.each([
  ['제주/도 "여행"', '제주 도 여행 2026-11-29.csv'],
  ['../../etc/passwd', 'etc passwd 2026-11-29.csv'],
  ['a:b*c?d<e>f|g\\h', 'a b c d e f g h 2026-11-29.csv'],
  ['   ', 'group 2026-11-29.csv'],
  ['...', 'group 2026-11-29.csv'],
  ['CON', 'group CON 2026-11-29.csv'],
  ['line\nbreak\u{202e}gpj', 'line break gpj 2026-11-29.csv'],
  ['🍞'.repeat(100), `${'🍞'.repeat(60)} 2026-11-29.csv`],
])('%j is exported as %j', (name, file) => {
  expect(exportFileName(name, '2026-11-29')).toBe(file);
});
