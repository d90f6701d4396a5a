import { code, codes } from 'currency-codes';
import { expect, test } from 'vitest';
import { currencyCodes, exponentOf } from './currency.ts';

/**
 * The package copies List One of ISO 4217 as it stood on 2024-06-25. Where the table differs it has a reason: an
 * amendment since, or a code that has no minor unit and is not money one can split.
 */
const onlyOurs: Readonly<Record<string, string>> = {
  XAD: 'Arab accounting dinar: added in 2025',
  XCG: 'Caribbean guilder: since 2025-03-31',
};
const onlyTheirs: Readonly<Record<string, string>> = {
  ANG: 'Netherlands Antillean guilder: the Caribbean guilder took its place on 2025-03-31',
  BGN: 'Bulgarian lev: the euro took its place on 2026-01-01',
  CUC: 'Convertible peso: withdrawn',
  XAG: 'silver',
  XAU: 'gold',
  XBA: 'bond market unit',
  XBB: 'bond market unit',
  XBC: 'bond market unit',
  XBD: 'bond market unit',
  XDR: 'special drawing right',
  XPD: 'palladium',
  XPT: 'platinum',
  XSU: 'sucre',
  XTS: 'for testing',
  XUA: 'unit of account of a bank',
  XXX: 'no currency',
};

test('the table holds the codes of the standard, but for the named exceptions', () => {
  const standard = codes();
  const added = currencyCodes.filter((known) => !standard.includes(known));
  const missing = standard.filter((known) => !currencyCodes.includes(known));
  expect(added.toSorted()).toEqual(Object.keys(onlyOurs));
  expect(missing.toSorted()).toEqual(Object.keys(onlyTheirs));
});

test.each(codes().filter((known) => !Object.hasOwn(onlyTheirs, known)))(
  '%s has the decimals of the standard',
  (known) => {
    expect(exponentOf(known)).toBe(code(known)?.digits);
  },
);
