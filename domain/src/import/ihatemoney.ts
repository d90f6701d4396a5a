import * as v from 'valibot';
import { unescapeFormula } from '../export/formula-text.ts';
import { cleanName } from '../group/name-pattern.ts';
import type { Decimal } from '../money/read-number.ts';
import { Columns } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import { decimalMarkOf, readDecimal } from './decimal.ts';
import { failed, type ImportFormat, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { splitNames } from './name-list.ts';
import { People } from './people.ts';
import { readShape } from './read-json.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

const numberSchema = v.union([v.number(), v.string()]);

/** Before 5.0 there was no currency, before 7.0 no type. */
const billSchema = v.object({
  what: v.string(),
  bill_type: v.optional(v.nullable(v.string())),
  amount: numberSchema,
  currency: v.optional(v.nullable(v.string())),
  date: v.string(),
  payer_name: v.string(),
  payer_weight: v.optional(v.nullable(numberSchema)),
  owers: v.array(v.string()),
});

type Bill = {
  row: number;
  what: string;
  type: string;
  amount: Decimal | null;
  amountText: string;
  currency: string;
  date: string;
  payer: string;
  weight: Decimal | null;
  owers: readonly string[];
  issues: readonly Issue[];
};

/** I Hate Money, `bills.json`: newest first. */
export function readIHateMoneyJson(value: unknown): ReadingResult {
  const shape = readShape(v.array(billSchema), value);
  if (!shape.ok) return shape;
  const bills = shape.value.map((bill, index): Bill => ({
    row: index + 1,
    what: bill.what,
    type: bill.bill_type ?? '',
    amount: readDecimal(String(bill.amount)),
    amountText: String(bill.amount),
    currency: bill.currency ?? '',
    date: bill.date,
    payer: bill.payer_name,
    weight: readDecimal(String(bill.payer_weight ?? 1)),
    owers: bill.owers,
    issues: [],
  }));
  return toReading('ihatemoney-json', bills, []);
}

/** The same as a table: owers joined by a comma and a space. */
export function readIHateMoneyCsv(rows: readonly Row[]): ReadingResult {
  const [header, ...body] = rows.filter((row) => !isBlank(row));
  if (header === undefined) return failed('unknown-format');
  const columns = new Columns(header.cells);
  const of = (row: Row, word: string) => columns.of(row, word);
  const mark = decimalMarkOf(body.map((row) => of(row, 'amount')));
  const payers = new Set(body.map((row) => cleanName(unescapeFormula(of(row, 'payer_name')))));
  const issues: Issue[] = [];
  const bills = body.flatMap((row): Bill[] => {
    if (row.cells.length !== columns.length) {
      issues.push(skipped(row.at, 'row-unreadable'));
      return [];
    }
    const text = of(row, 'owers');
    const owers = splitNames(unescapeFormula(text), payers);
    if (owers === null) {
      issues.push(skipped(row.at, 'names-ambiguous', { text }));
      return [];
    }
    return [
      {
        row: row.at,
        what: of(row, 'what'),
        type: of(row, 'bill_type'),
        amount: readDecimal(of(row, 'amount'), mark),
        amountText: of(row, 'amount'),
        currency: of(row, 'currency'),
        date: of(row, 'date'),
        payer: of(row, 'payer_name'),
        weight: readDecimal(of(row, 'payer_weight') || '1', mark),
        owers: owers.names,
        issues: owers.byList ? [kept(row.at, 'names-read-by-list', { text })] : [],
      },
    ];
  });
  return toReading('ihatemoney-csv', bills, issues);
}

const one: Decimal = { digits: 1n, scale: 0 };

/** Only who paid has a weight in the file; the newest counts. */
function toReading(
  format: ImportFormat,
  bills: readonly Bill[],
  skippedRows: readonly Issue[],
): ReadingResult {
  const people = new People();
  const weights = new Map<number, Decimal>();
  for (const { payer, weight } of bills) {
    const person = people.of(unescapeFormula(payer));
    if (!weights.has(person) && weight !== null && weight.digits > 0n) weights.set(person, weight);
  }
  const drafts: Draft[] = [];
  const issues: Issue[] = [...skippedRows];
  for (const bill of bills) {
    const { row, amount, amountText, date, currency } = bill;
    if (amount === null) {
      issues.push(skipped(row, 'bad-amount', { text: amountText }));
      continue;
    }
    const parts = bill.owers.map((name): Part => {
      const person = people.of(unescapeFormula(name));
      return [person, weights.get(person) ?? one];
    });
    drafts.push({
      row,
      kind: bill.type.toLowerCase() === 'reimbursement' ? 'transfer' : 'expense',
      title: unescapeFormula(bill.what),
      date,
      category: '',
      currency,
      amount,
      payers: [[people.of(unescapeFormula(bill.payer)), amount]],
      split: { mode: 'shares', weights: parts, areOfMembers: true },
      issues: bill.issues,
    });
  }
  const unknown = people.all.filter((_, at) => !weights.has(at)).map(({ name }) => name);
  // Where all weights are 1, so are most likely those that are not told.
  const isWeighted = [...weights.values()].some(({ digits, scale }) => digits !== 10n ** BigInt(scale));
  if (isWeighted && unknown.length > 0)
    issues.unshift(kept(null, 'weights-unknown', { names: unknown.join(', ') }));
  return {
    ok: true,
    reading: { format, groupName: null, people: people.all, drafts, issues: [...people.issues, ...issues] },
  };
}
