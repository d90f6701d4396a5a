import fc from 'fast-check';
import type { ImportFormat } from '../imported.ts';
import type { Bill, Ledger } from './write-formats.ts';

/** What an app can hold: how many pay, whether parts are free, whether the payer shares too. */
type Can = {
  people?: readonly string[];
  currencies?: readonly string[];
  kinds?: readonly Bill['kind'][];
  severalPayers?: boolean;
  payerShares?: boolean;
  /** Shares by a weight of the person, 1, 2, 3, …, or all the same. */
  weighted?: 'by-place' | 'same';
  oneLine?: boolean;
};

const oddNames = [
  'Anna',
  'Bora, K.',
  '"Minsu"',
  '__proto__',
  'constructor',
  'Дана',
  '유나',
  "O'Neil",
  'toString',
];
const namesWithoutComma = oddNames.filter((name) => !/[,;"]/.test(name));

const any: readonly Bill['kind'][] = ['expense', 'expense', 'income', 'transfer'];

const abilities: Record<ImportFormat, Can> = {
  'splitwise-csv': { currencies: ['EUR', 'KRW'] },
  'spliit-json': { currencies: ['EUR', 'KRW'] },
  'spliit-csv': { currencies: ['EUR', 'KRW'], kinds: ['expense', 'income'], payerShares: true },
  'splitpro-csv': { people: ['You', 'Bora, K.'], oneLine: true },
  'cospend-csv': { weighted: 'by-place', kinds: ['expense', 'income'] },
  'ihatemoney-json': { weighted: 'same' },
  'ihatemoney-csv': { weighted: 'same', people: namesWithoutComma },
  'settle-up-csv': { severalPayers: true },
  'tricount-json': {},
  'tricount-csv': { severalPayers: true },
  'tricount-table': {},
  'sesterce-csv': { severalPayers: true },
};

const titleArb = fc.constantFrom(
  ...[
    'Dinner',
    '저녁',
    '=1+1',
    '@home',
    '-5',
    'a "b", c',
    '"quoted"',
    'semi;colon',
    'tab\there',
    '  spaces  ',
    '',
    '　',
  ],
  ...['x'.repeat(300), '🍞'.repeat(60), "'apostrophe", '__proto__', 'Total balance', '12,50'],
);
const dateArb = fc.constantFrom('1970-01-01', '2024-02-29', '2026-11-29', '2199-12-31');

/** A ledger that the app can hold, and that its file says in full. */
export function ledgerArb(format: ImportFormat): fc.Arbitrary<Ledger> {
  const can = abilities[format];
  const { people: names = oddNames, currencies = ['EUR', 'KRW', 'KWD'], kinds = any } = can;
  const peopleArb =
    names.length === 2
      ? fc.constant([...names])
      : fc.shuffledSubarray([...names], { minLength: 2, maxLength: 6 });
  return fc
    .tuple(peopleArb, fc.constantFrom(...currencies))
    .chain(([people, currency]) =>
      fc
        .array(billArb(people.length, kinds, can), { minLength: 1, maxLength: 8 })
        .map((bills) => ({ people, currency, bills })),
    );
}

function billArb(count: number, kinds: readonly Bill['kind'][], can: Can): fc.Arbitrary<Bill> {
  const placesArb = fc.shuffledSubarray([...Array(count).keys()], { minLength: 1 });
  const amountArb = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 900_000_000 }));
  return fc
    .record({
      title: can.oneLine === true ? titleArb : fc.oneof(titleArb, fc.constant('line\nbreak')),
      date: dateArb,
      kind: fc.constantFrom(...kinds),
      payers: placesArb,
      sharers: placesArb,
      parts: fc.array(amountArb, { minLength: count, maxLength: count }),
    })
    .map(({ title, date, kind, payers, sharers, parts }) => {
      const [payer = 0] = payers;
      const only = kind === 'transfer';
      const other = sharers.find((at) => at !== payer) ?? (payer + 1) % count;
      const among = only ? [other] : can.payerShares === true ? [...new Set([payer, ...sharers])] : sharers;
      const unit = parts[0] ?? 1;
      const shareOf = (at: number) =>
        can.weighted === undefined ? (parts[at] ?? 1) : can.weighted === 'same' ? unit : unit * (at + 1);
      const owed = Array.from({ length: count }, (_, at) => (among.includes(at) ? shareOf(at) : 0));
      const total = owed.reduce((sum, share) => sum + share, 0);
      const several = can.severalPayers === true && !only && payers.length > 1 && total > payers.length;
      const paid = Array.from({ length: count }, (_, at) => (at === payer ? total : 0));
      if (several) {
        const [, second = payer] = payers;
        const half = Math.floor(total / 3) || 1;
        paid[payer] = total - half;
        paid[second] = half;
      }
      return { title, date, kind, paid, owed };
    });
}
