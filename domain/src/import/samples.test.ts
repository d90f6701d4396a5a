import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { splitProblem } from '../expense/split-problem.ts';
import { suitsForeign } from '../expense/suits-amount.ts';
import { writeIdSchema } from '../records/fields.ts';
import type { CurrencyChoice } from './imported.ts';
import { balancesOf, toExpense } from './testing/balances.ts';
import { imported, importSample, issueList } from './testing/read-sample.ts';

type Balances = readonly number[];

const asEuro: CurrencyChoice = { text: '', code: 'EUR' };
const of = (code: string): CurrencyChoice => ({ text: code, code });

/**
 * Every file, what everybody is owed by it in minor units, and all that is said of it but for other currencies. Odd units
 * that go by a rotation stand where the key of the entry puts them: they may not move, or an import is not what it was.
 */
const table: readonly (readonly [
  file: string,
  choice: CurrencyChoice | null,
  balances: Balances,
  issues?: readonly string[],
])[] = [
  ['splitwise-csv/_2026-06-30_export.csv', null, [-1_663_000, 1_663_000]],
  ['splitwise-csv/person-a-and-person-b_2026-06-30_export.csv', of('MKD'), [-2_508_900, 2_508_900]],
  ['splitwise-csv/person-a-and-person-b_2026-06-30_export.csv', of('USD'), [0, 0]],
  ['splitwise-csv/person-a-and-person-b_2026-06-30_export.csv', of('EUR'), [0, 0]],
  ['splitwise-csv/seven-people-no-footer.csv', null, [0, 0, 0, 0, 0, 0, 0], ['23 nothing-moved']],
  ['splitwise-csv/several-payers-resaved.csv', of('MKD'), [17_000, -7_000, -10_000], ['7 nets-only']],
  ['splitwise-csv/several-payers-resaved.csv', of('USD'), [6_667, -3_333, -3_334]],
  ['splitwise-csv/several-payers-resaved.csv', of('CHF'), [667, -333, -334]],
  ['splitwise-csv/unequal-and-payments.csv', null, [494_500, -237_250, -231_250, -26_000], ['8 nets-only']],
  ['splitwise-csv/german.csv', null, [-28_000, 29_000, -1_000], ['4 category-unknown']],
  ['splitwise-csv/localised-decimals-semicolon.csv', null, [60_728, -60_728]],

  [
    'spliit-json/every-mode.json',
    null,
    [-39_250, 13_100, 26_150],
    ['4 recurrence-lost', '5 recurrence-lost', '6 recurrence-lost'],
  ],
  ['spliit-json/custom-currency.json', { text: '₽', code: 'RUB' }, [100_000, -50_000, -50_000]],
  ['spliit-json/foreign-amount-broken.json', null, [1_739, -1_739, 0], ['1 foreign-recomputed']],
  ['spliit-json/activities-notes-odd-text.json', null, [-100, 100, 0], ['group-text-lost', '2 untitled']],

  ['spliit-csv/two-people.csv', null, [-11_712, 11_712], ['dates-may-be-off']],
  ['spliit-csv/payer-without-share.csv', null, [0, 0, 0], ['2 payer-unknown', '3 payer-unknown']],
  ['spliit-csv/foreign.csv', null, [1_738, -1_738, 0], ['dates-may-be-off', '3 foreign-recomputed']],
  [
    'spliit-csv/formula-titles.csv',
    null,
    [100, -200, 100],
    ['dates-may-be-off', '2 category-unknown', '3 shares-do-not-add-up'],
  ],
  [
    'spliit-csv/before-original-cost.csv',
    { text: '$', code: 'USD' },
    [3_000, -3_000],
    ['dates-may-be-off', '3 payer-unknown'],
  ],
  [
    'spliit-csv/dotted-and-same-names.csv',
    null,
    [0, 0, 0],
    ['same-names', 'dotted-name', '2 payer-unknown', '3 payer-unknown'],
  ],

  ['splitpro-csv/friend.csv', null, [1_000, -1_000], ['taken-as-two-people']],
  ['splitpro-csv/comma-and-quote.csv', null, [2_050, -2_050], ['unnamed-person', 'taken-as-two-people']],
  ['splitpro-csv/refund-and-currencies.csv', of('USD'), [600, -600], ['taken-as-two-people']],
  ['splitpro-csv/refund-and-currencies.csv', of('KRW'), [4_500, -4_500], ['taken-as-two-people']],
  ['splitpro-csv/refund-and-currencies.csv', of('KWD'), [625, -625], ['taken-as-two-people']],
  [
    'splitpro-csv/line-break-in-name.csv',
    null,
    [0, 0],
    ['unnamed-person', '2 row-unreadable', '3 row-unreadable'],
  ],
  ['splitpro-csv/no-share.csv', null, [0, 0], ['unnamed-person', '2 share-unknown', '3 nothing-moved']],
  ['splitpro-csv/header-only.csv', null, [0, 0], ['unnamed-person']],

  ['cospend-csv/full.csv', null, [611, 2_722, -3_333], ['dates-may-be-off', '8 recurrence-lost']],
  [
    'cospend-csv/quotes-and-commas.csv',
    asEuro,
    [5_000, -5_000],
    ['dates-may-be-off', '6 names-read-by-list'],
  ],
  [
    'cospend-csv/deleted-and-zero-weight.csv',
    asEuro,
    [333, -333],
    ['dates-may-be-off', '6 deleted', '7 transfer-as-expense'],
  ],
  ['cospend-csv/old-one-table.csv', asEuro, [1_530, -1_530]],
  ['cospend-csv/sections-reordered.csv', null, [0], ['dates-may-be-off']],

  ['ihatemoney/bills-7.json', asEuro, [-5_534, 18_467, -12_733, -200], ['weights-unknown']],
  ['ihatemoney/bills-7.csv', asEuro, [-5_534, 18_467, -12_733, -200], ['weights-unknown']],
  ['ihatemoney/bills-4-no-currency.json', asEuro, [-5_534, 18_467, -12_733, -200], ['weights-unknown']],
  ['ihatemoney/bills-5-mixed-currencies.json', of('EUR'), [1_133, -1_533, 600, -200], ['weights-unknown']],
  ['ihatemoney/bills-5-mixed-currencies.json', of('CAD'), [-6_667, 20_000, -13_333, 0], ['weights-unknown']],

  ['settleup-csv/basic.csv', null, [3_000, -1_000, -2_000]],
  ['settleup-csv/exchange-rate.csv', asEuro, [4_545, -4_545], ['2 shares-converted', '2 rate-worked-out']],
  ['settleup-csv/thirds.csv', null, [441_866, -220_933, -220_933], ['2 shares-rounded']],
  ['settleup-csv/timezone-utf16.csv', null, [600, -600], ['2 receipts-lost']],
  ['settleup-csv/income.csv', null, [-1_500, 1_500]],

  ['tricount/registry-basic.json', null, [625, -625]],
  ['tricount/registry-foreign.json', null, [2_900, -2_900], ['1 category-unknown']],
  ['tricount/registry-income-and-balance.json', null, [-2_500, 2_500]],
  ['tricount/gdpr-as-described.csv', null, [1_225, -1_225]],
  ['tricount/exporter-human.csv', null, [2_900, -2_900]],
  ['tricount/empty.json', null, [0]],

  ['sesterce-csv/paid-by-paid-for.csv', null, [35_800, -16_900, -18_900]],
  ['sesterce-csv/exchange-rate.csv', null, [-2_900, 2_900]],
  ['sesterce-csv/income.csv', null, [-2_500, 2_500]],
];

const refused = ['ihatemoney/settle.json'];

const cases = table.map(([file, choice, balances, issues = []]) => ({ file, choice, balances, issues }));

describe.each(cases)('$file in $choice.code', ({ file, choice, balances, issues }) => {
  const result = imported(importSample(file, choice));

  it('comes to the balances of its group', () => {
    expect(balancesOf(result)).toEqual(balances);
  });

  it('says what it does not carry, row by row', () => {
    expect(issueList(result).filter((issue) => !issue.endsWith(' other-currency'))).toEqual(issues);
  });

  it('has entries that the app could save as they are', () => {
    for (const { entryKey, input } of result.entries) {
      expect(v.is(writeIdSchema, entryKey)).toBe(true);
      expect(splitProblem(input.split, input.amountMinor)).toBeNull();
      expect(suitsForeign(input)).toBe(true);
      expect(() => toExpense(input)).not.toThrow();
    }
  });

  it('has the same keys again, and no key twice', () => {
    const keys = result.entries.map(({ entryKey }) => entryKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(imported(importSample(file, choice)).entries.map(({ entryKey }) => entryKey)).toEqual(keys);
  });
});

it('leaves out no sample', () => {
  const samples = join(import.meta.dirname, 'testing/samples');
  const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(new Set([...cases.map(({ file }) => file), ...refused])).toEqual(new Set(files));
});

it('refuses the list of transfers to settle up by its name', () => {
  expect(importSample('ihatemoney/settle.json')).toEqual({
    ok: false,
    problem: { code: 'not-bills', params: {} },
  });
});

it('never adds up two currencies: others are told, and each can be chosen', () => {
  const file = 'splitwise-csv/several-payers-resaved.csv';
  const result = imported(importSample(file));
  expect(result.currencies).toEqual([
    { text: 'MKD', code: 'MKD', entries: 3 },
    { text: 'USD', code: 'USD', entries: 1 },
    { text: 'CHF', code: 'CHF', entries: 1 },
  ]);
  expect(result.currency).toBe('MKD');
  expect(issueList(result)).toEqual(['4 other-currency', '6 other-currency', '7 nets-only']);
});

it.each(['spliit-json/custom-currency.json', 'cospend-csv/old-one-table.csv', 'ihatemoney/bills-7.json'])(
  '%s names no currency: it is asked for, and nothing is read before',
  (file) => {
    const result = imported(importSample(file));
    expect(result.currency).toBeNull();
    expect(result.entries).toEqual([]);
    expect(result.people.length).toBeGreaterThan(0);
  },
);

it('names who has left, and the group where the file does', () => {
  expect(imported(importSample('cospend-csv/full.csv')).people.map(({ isGone }) => isGone)).toEqual([
    false,
    false,
    true,
  ]);
  expect(imported(importSample('spliit-json/every-mode.json')).groupName).toBe('Every mode');
  expect(imported(importSample('splitwise-csv/_2026-06-30_export.csv')).groupName).toBeNull();
});
