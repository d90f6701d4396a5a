import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFormats, personRef } from './imported.ts';
import { balancesOf, netsOf, toExpense } from './testing/balances.ts';
import { ledgerArb } from './testing/random-ledger.ts';
import { imported, importText } from './testing/read-sample.ts';
import { writers } from './testing/write-formats.ts';
import { withMembers } from './with-members.ts';

it('gives each member what their people of the file are owed, two of them together too', () => {
  const anyFormat = fc
    .constantFrom(...importFormats)
    .chain((format) =>
      ledgerArb(format).map((ledger) => ({ text: writers[format](ledger), currency: ledger.currency })),
    );
  fc.assert(
    fc.property(
      anyFormat,
      fc.array(fc.nat({ max: 3 }), { minLength: 9, maxLength: 9 }),
      ({ text, currency }, places) => {
        const read = imported(importText(text, 'x', { text: currency, code: currency }));
        const memberIds = read.people.map((_, at) => `member${places[at] ?? 0}`);
        const expenses = read.entries.flatMap(({ entryKey, input }) => {
          const mapped = withMembers(input, memberIds);
          return mapped === null ? [] : [{ id: entryKey, expense: toExpense(mapped) }];
        });
        const expected = new Map<string, number>();
        for (const [at, balance] of balancesOf(read).entries()) {
          const id = memberIds[at] ?? '';
          expected.set(id, (expected.get(id) ?? 0) + balance);
        }
        const nets = new Map(Object.entries(netsOf(expenses)));
        for (const [id, balance] of expected) expect(nets.get(id) ?? 0).toBe(balance);
      },
    ),
    { numRuns: 100 },
  );
});

it('throws for a person without a member: a bug of ours', () => {
  const read = imported(importText('Date,Title,Paid by A,Paid for B,Currency\n2026-01-01,x,5,5,EUR'));
  const [entry] = read.entries;
  expect(() => (entry === undefined ? null : withMembers(entry.input, ['anna']))).toThrow(RangeError);
  expect(personRef(1)).toBe('p0001');
});
