import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../group/name-pattern.ts';
import { importFormats, type Imported } from './imported.ts';
import { balancesOf } from './testing/balances.ts';
import { ledgerArb } from './testing/random-ledger.ts';
import { imported, importText } from './testing/read-sample.ts';
import { balancesOfLedger, writers, type Ledger } from './testing/write-formats.ts';

/** By name: some files name people only where they paid. Whoever is not there has moved nothing. */
function byName(people: readonly string[], balances: readonly number[]): ReadonlyMap<string, number> {
  return new Map(
    people
      .map((name, at) => [cleanName(name), balances[at] ?? 0] as const)
      .filter(([, balance]) => balance !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function readBack(ledger: Ledger, text: string): Imported {
  const { currency } = ledger;
  return imported(importText(text, 'file', { text: currency, code: currency }));
}

const keysOf = ({ entries }: Imported) => entries.map(({ entryKey }) => entryKey);

describe.each(importFormats)('%s', (format) => {
  it('reads back a ledger to the balances it was written with', () => {
    fc.assert(
      fc.property(ledgerArb(format), (ledger) => {
        const read = readBack(ledger, writers[format](ledger));
        expect(read.format).toBe(format);
        expect(
          byName(
            // SplitPro names a friend only where they paid.
            read.people.map(({ name }) => (name === '' ? (ledger.people[1] ?? '') : name)),
            balancesOf(read),
          ),
        ).toEqual(byName(ledger.people, balancesOfLedger(ledger)));
        expect(read.issues.filter(({ code }) => code === 'footer-differs')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has the same keys for the same file, and one for each entry', () => {
    fc.assert(
      fc.property(ledgerArb(format), (ledger) => {
        const text = writers[format](ledger);
        const keys = keysOf(readBack(ledger, text));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keysOf(readBack(ledger, text))).toEqual(keys);
      }),
      { numRuns: 30 },
    );
  });

  it('has the same keys whatever the order of the rows, and adds nothing when rows come to it', () => {
    fc.assert(
      fc.property(ledgerArb(format), (ledger) => {
        const read = (bills: Ledger['bills']) => readBack(ledger, writers[format]({ ...ledger, bills }));
        const keys = (bills: Ledger['bills']) => keysOf(read(bills));
        const all = keys(ledger.bills);
        if (format !== 'spliit-json') {
          // The writer of Spliit's JSON numbers its entries by their place.
          expect(new Set(keys(ledger.bills.toReversed()))).toEqual(new Set(all));
        }
        const fewer = ledger.bills.slice(0, -1);
        fc.pre(fewer.length > 0 && read(fewer).people.every(({ name }) => name !== ''));
        expect(all).toEqual(expect.arrayContaining(keys(fewer)));
      }),
      { numRuns: 30 },
    );
  });
});
