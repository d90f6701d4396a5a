import { exponentOf } from '../../money/currency.ts';
import { decimalText } from '../../money/written-number.ts';
import type { ImportFormat } from '../imported.ts';

/** An entry as any app has it: what each paid and owes in minor units, in the order of the people. */
export type Bill = {
  title: string;
  date: string;
  kind: 'expense' | 'income' | 'transfer';
  paid: readonly number[];
  owed: readonly number[];
};

export type Ledger = { people: readonly string[]; currency: string; bills: readonly Bill[] };

/** Files as the apps write them, for ledgers that each of them can hold (`random-ledger.ts`). */
export const writers: Readonly<Record<ImportFormat, (ledger: Ledger) => string>> = {
  'splitwise-csv': ({ people, currency, bills }) => {
    const rows = bills.map((bill) => {
      const nets = bill.paid.map((paid, at) => signed(bill, paid - (bill.owed[at] ?? 0)));
      const category = bill.kind === 'transfer' ? 'Payment' : 'General';
      const cost = bill.paid.reduce((sum, paid) => sum + paid, 0);
      return [
        bill.date,
        bill.title,
        category,
        fine(signed(bill, cost), currency),
        currency,
        ...nets.map((net) => fine(net, currency)),
      ];
    });
    const totals = people.map((_, at) =>
      fine(
        bills.reduce((sum, bill) => sum + signed(bill, (bill.paid[at] ?? 0) - (bill.owed[at] ?? 0)), 0),
        currency,
      ),
    );
    const footer = ['2026-12-31', 'Total balance', ' ', ' ', currency, ...totals];
    return csv(
      [['Date', 'Description', 'Category', 'Cost', 'Currency', ...people], [], ...rows, [], footer, []],
      '\n',
    );
  },

  'spliit-json': ({ people, currency, bills }) =>
    JSON.stringify({
      id: 'group',
      name: 'Group',
      currency: '€',
      currencyCode: currency,
      participants: people.map((name, at) => ({ id: `id${at}`, name })),
      expenses: bills.map((bill, index) => ({
        id: `e${index}`,
        expenseDate: `${bill.date}T00:00:00.000Z`,
        title: bill.title,
        category: null,
        amount: signed(bill, sumOf(bill.paid)),
        paidById: `id${payerOf(bill)}`,
        paidFor: sharers(bill).map((at) => ({
          participantId: `id${at}`,
          shares: signed(bill, bill.owed[at] ?? 0),
        })),
        isReimbursement: bill.kind === 'transfer',
        splitMode: 'BY_AMOUNT',
        recurrenceRule: 'NONE',
      })),
    }),

  'spliit-csv': ({ people, currency, bills }) =>
    csv(
      [
        ['Date', 'Description', 'Category', 'Currency', 'Cost', 'Is Reimbursement', 'Split mode', ...people],
        ...bills.map((bill) => [
          bill.date,
          /^[=+\-@]/.test(bill.title) ? `'${bill.title}` : bill.title,
          'General',
          currency,
          plain(signed(bill, sumOf(bill.paid)), currency),
          bill.kind === 'transfer' ? 'Yes' : 'No',
          'Unevenly – By amount',
          ...people.map((_, at) =>
            plain(signed(bill, (bill.owed[at] ?? 0) * (at === payerOf(bill) ? 1 : -1)), currency),
          ),
        ]),
      ],
      '\n',
    ),

  'splitpro-csv': ({ people, currency, bills }) => {
    const field = (text: string) => (text.includes(',') ? `"${text}"` : text);
    const header =
      'Paid By,Name,Category,Amount,Split Type,Expense Date,Currency,You Lent,You Owe,Settlement';
    const rows = bills.map((bill) => {
      const payer = payerOf(bill);
      const other = plain(signed(bill, bill.owed[1 - payer] ?? 0), currency);
      const owe = plain(-signed(bill, bill.owed[1 - payer] ?? 0), currency);
      const isBack = bill.kind === 'transfer';
      return [
        field(people[payer] ?? ''),
        field(bill.title),
        'food',
        plain(signed(bill, sumOf(bill.paid)), currency),
        isBack ? 'SETTLEMENT' : 'EXACT',
        `${bill.date} 00:00:00`,
        currency,
        isBack || payer === 1 ? '0' : other,
        isBack || payer === 0 ? '0' : owe,
        isBack ? other : '0',
      ].join(',');
    });
    return [header, ...rows].join('\n');
  },

  'cospend-csv': ({ people, currency, bills }) =>
    csv(
      [
        ['name', 'weight', 'active', 'color'],
        ...people.map((name, at) => [name, String(at + 1), '1', '#112233']),
        [],
        [
          'what',
          'amount',
          'date',
          'timestamp',
          'payer_name',
          'payer_weight',
          'payer_active',
          'owers',
          'repeat',
          'categoryid',
          'comment',
          'deleted',
        ],
        ...bills.map((bill) => [
          bill.title,
          plain(signed(bill, sumOf(bill.paid)), currency),
          bill.date,
          '1',
          people[payerOf(bill)] ?? '',
          String(payerOf(bill) + 1),
          '1',
          sharers(bill)
            .map((at) => people[at])
            .join(','),
          'n',
          '0',
          '',
          '0',
        ]),
        [],
        ['currencyname', 'exchange_rate'],
        [currency, '1'],
      ],
      '\n',
    ),

  'ihatemoney-json': ({ people, currency, bills }) =>
    JSON.stringify(
      bills.map((bill) => ({
        what: bill.title,
        bill_type: bill.kind === 'transfer' ? 'Reimbursement' : 'Expense',
        amount: Number(plain(signed(bill, sumOf(bill.paid)), currency)),
        currency,
        date: bill.date,
        payer_name: people[payerOf(bill)],
        payer_weight: 1,
        owers: sharers(bill).map((at) => people[at]),
      })),
    ),

  'ihatemoney-csv': ({ people, currency, bills }) =>
    csv(
      [
        ['what', 'bill_type', 'amount', 'currency', 'date', 'payer_name', 'payer_weight', 'owers'],
        ...bills.map((bill) => [
          /^[=+\-@\t]/.test(bill.title) ? `'${bill.title}` : bill.title,
          bill.kind === 'transfer' ? 'Reimbursement' : 'Expense',
          plain(signed(bill, sumOf(bill.paid)), currency),
          currency,
          bill.date,
          people[payerOf(bill)] ?? '',
          '1.0',
          sharers(bill)
            .map((at) => people[at])
            .join(', '),
        ]),
      ],
      '\r\n',
    ),

  'settle-up-csv': ({ people, currency, bills }) =>
    csv(
      [
        [
          'Who paid',
          'Amount',
          'Currency',
          'For whom',
          'Split amounts',
          'Purpose',
          'Category',
          'Date & time',
          'Exchange rate',
          'Converted amount',
          'Type',
          'Receipt',
        ],
        ...bills.map((bill) => [
          payers(bill)
            .map((at) => people[at])
            .join(';'),
          payers(bill)
            .map((at) => plain(signed(bill, bill.paid[at] ?? 0), currency))
            .join(';'),
          currency,
          sharers(bill)
            .map((at) => people[at])
            .join(';'),
          sharers(bill)
            .map((at) => plain(signed(bill, bill.owed[at] ?? 0), currency))
            .join(';'),
          bill.title,
          '',
          `${bill.date} 14:56:07`,
          '',
          plain(signed(bill, sumOf(bill.paid)), currency),
          bill.kind === 'transfer' ? 'transfer' : 'expense',
          '',
        ]),
      ],
      '\n',
    ),

  'tricount-json': ({ people, currency, bills }) => {
    const member = (at: number) => ({
      RegistryMembershipNonUser: { alias: { display_name: people[at] ?? '' } },
    });
    const types = { expense: 'NORMAL', income: 'INCOME', transfer: 'BALANCE' };
    const value = (bill: Bill, amount: number) => ({
      value: fine(-signed(bill, amount), currency),
      currency,
    });
    return JSON.stringify({
      Response: [
        {
          Registry: {
            title: 'Group',
            memberships: people.map((_, at) => member(at)),
            all_registry_entry: bills.map((bill) => ({
              RegistryEntry: {
                type_transaction: types[bill.kind],
                membership_owned: member(payerOf(bill)),
                amount: value(bill, sumOf(bill.paid)),
                description: bill.title,
                date: `${bill.date} 18:30:00.000000`,
                allocations: sharers(bill).map((at) => ({
                  membership: member(at),
                  amount: value(bill, bill.owed[at] ?? 0),
                })),
                category: 'UNCATEGORIZED',
                attachment: [],
              },
            })),
          },
        },
      ],
    });
  },

  'tricount-csv': ({ people, currency, bills }) => {
    const types = { expense: 'Expense', income: 'Income', transfer: 'Balance' };
    return csv(
      [
        [
          'Title',
          'Amount',
          'Currency',
          'Exchange rate',
          `Amount in default currency (${currency})`,
          'Transaction type',
          'Category',
          'Paid by',
          ...people.map((name) => `Paid by ${name}`),
          ...people.map((name) => `Impacted to ${name}`),
          'Date & time',
        ],
        ...bills.map((bill) => [
          bill.title,
          plain(sumOf(bill.paid), currency),
          currency,
          '1',
          plain(sumOf(bill.paid), currency),
          types[bill.kind],
          '',
          '',
          ...bill.paid.map((paid) => plain(paid, currency)),
          ...bill.owed.map((owed) => plain(-owed, currency)),
          `${bill.date} 18:30:00`,
        ]),
      ],
      '\n',
    );
  },

  'tricount-table': ({ people, currency, bills }) => {
    const types = { expense: 'NORMAL', income: 'INCOME', transfer: 'BALANCE' };
    return csv(
      [
        [
          'Date',
          'Time',
          'Description',
          'Who Paid',
          'Total',
          'Currency',
          ...people.map((name) => `Share ${name}`),
          'Category',
          'Transaction Type',
        ],
        ...bills.map((bill) => [
          bill.date,
          '18:30',
          bill.title,
          people[payerOf(bill)] ?? '',
          plain(sumOf(bill.paid), currency),
          currency,
          ...bill.owed.map((owed) => plain(owed, currency)),
          'OTHER',
          types[bill.kind],
        ]),
      ],
      '\n',
      ';',
    );
  },

  'sesterce-csv': ({ people, currency, bills }) =>
    csv(
      [
        [
          'Date',
          'Title',
          ...people.map((name) => `Paid by ${name}`),
          ...people.map((name) => `Paid for ${name}`),
          'Currency',
        ],
        ...bills.map((bill) => [
          bill.date.replaceAll('-', '/'),
          bill.title,
          ...bill.paid.map((paid) => plain(signed(bill, paid), currency)),
          ...bill.owed.map((owed) => plain(signed(bill, owed), currency)),
          currency,
        ]),
      ],
      '\n',
      '\t',
    ),
};

/** What everybody is owed by the ledger. */
export function balancesOfLedger({ people, bills }: Ledger): number[] {
  return people.map((_, at) =>
    bills.reduce((sum, bill) => sum + signed(bill, (bill.paid[at] ?? 0) - (bill.owed[at] ?? 0)), 0),
  );
}

const signed = ({ kind }: Bill, amount: number) => (kind === 'income' && amount !== 0 ? -amount : amount);

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

const payers = ({ paid }: Bill) => [...paid.keys()].filter((at) => paid[at] !== 0);

const payerOf = (bill: Bill) => payers(bill)[0] ?? 0;

const sharers = ({ owed }: Bill) => [...owed.keys()].filter((at) => owed[at] !== 0);

function plain(amountMinor: number, currency: string): string {
  const size = decimalText({ digits: BigInt(Math.abs(amountMinor)), scale: exponentOf(currency) });
  return amountMinor < 0 ? `-${size}` : size;
}

/** With two decimals at least. */
function fine(amountMinor: number, currency: string): string {
  const text = plain(amountMinor, currency);
  return text.includes('.') ? text : `${text}.00`;
}

function csv(rows: readonly (readonly string[])[], lineBreak: string, separator = ','): string {
  const field = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) || text !== text.trim()
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((cells) => cells.map(field).join(separator)).join(lineBreak);
}
