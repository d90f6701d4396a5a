import { unescapeFormula } from '../export/formula-text.ts';
import { Columns, namedColumns } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import { canonicalText, decimalMarkOf, readDecimal, sumOf, type DecimalMark } from './decimal.ts';
import type { Decimal } from '../money/read-number.ts';
import { failed, type Issue } from './imported.ts';
import { skipped } from './issue.ts';
import { People } from './people.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

/** Sesterce, and our own export: what each paid, and what each owes, in columns of their own. */
export function readSesterceCsv(rows: readonly Row[]): ReadingResult {
  const [header, ...body] = rows.filter((row) => !isBlank(row));
  if (header === undefined) return failed('unknown-format');
  const columns = new Columns(header.cells);
  const people = new People();
  const [paid, owed] = personColumns(header.cells, people);
  const figures = [...paid, ...owed].map(({ at }) => at);
  const mark = decimalMarkOf(body.flatMap(({ cells }) => figures.map((at) => cells[at] ?? '')));
  const own = ownCurrency(body, columns);
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const row of body) {
    const found = toDraft(row, columns, { paid, owed, mark, own });
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  return {
    ok: true,
    reading: {
      format: 'sesterce-csv',
      groupName: null,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

type PersonColumn = { at: number; person: number };

/** Of several people with the same name the first column paid is the first column owed. */
function personColumns(header: readonly string[], people: People): readonly [PersonColumn[], PersonColumn[]] {
  const byName = new Map<string, number[]>();
  const paid = namedColumns(header, 'paid by').map(({ at, name }) => {
    const person = people.add(unescapeFormula(name));
    byName.set(name, [...(byName.get(name) ?? []), person]);
    return { at, person };
  });
  const owed = namedColumns(header, 'paid for').map(({ at, name }) => ({
    at,
    person: byName.get(name)?.shift() ?? people.add(unescapeFormula(name)),
  }));
  return [paid, owed];
}

const isOne = (rate: string) => rate === '' || /^1([.,]0*)?$/.test(rate);

/** The rate is into the group's currency, so that is the one of rate 1; empty where none is, or several are. */
function ownCurrency(body: readonly Row[], columns: Columns): string {
  const own = new Set(
    body.filter((row) => isOne(columns.of(row, 'exchange rate'))).map((row) => columns.of(row, 'currency')),
  );
  const [only = ''] = own;
  return own.size === 1 ? only : '';
}

type Context = {
  paid: readonly PersonColumn[];
  owed: readonly PersonColumn[];
  mark: DecimalMark;
  own: string;
};

function toDraft(
  row: Row,
  columns: Columns,
  { paid, owed, mark, own }: Context,
): { draft: Draft } | { issue: Issue } {
  const of = (word: string) => columns.of(row, word);
  if (row.cells.length > columns.length) return { issue: skipped(row.at, 'row-unreadable') };
  const payers = partsOf(row, paid, mark);
  const amounts = partsOf(row, owed, mark);
  if ('issue' in payers) return payers;
  if ('issue' in amounts) return amounts;
  if (payers.parts.length === 0 && amounts.parts.length === 0)
    return { issue: skipped(row.at, 'nothing-moved') };
  const amount = sumOf(payers.parts.map(([, value]) => value));
  const base = {
    row: row.at,
    kind: isTransfer(of('category')) ? ('transfer' as const) : ('expense' as const),
    title: unescapeFormula(of('title')),
    date: of('date'),
    category: unescapeFormula(of('category')),
    payers: payers.parts,
    split: { mode: 'exact' as const, amounts: amounts.parts },
  };
  const rateText = of('exchange rate');
  if (isOne(rateText)) return { draft: { ...base, currency: of('currency'), amount } };
  const rate = readDecimal(rateText, mark) ?? readDecimal(rateText);
  if (rate === null || rate.digits <= 0n) return { issue: skipped(row.at, 'bad-amount', { text: rateText }) };
  const foreign = { currency: of('currency').toUpperCase(), amount, rate: canonicalText(rate) };
  return { draft: { ...base, currency: own, amount: times(amount, rate), isConverted: true, foreign } };
}

const isTransfer = (category: string) => /^(transfer|reimbursement|payment)$/i.test(category.trim());

function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function partsOf(
  row: Row,
  columns: readonly PersonColumn[],
  mark: DecimalMark,
): { parts: readonly Part[] } | { issue: Issue } {
  const parts: Part[] = [];
  for (const { at, person } of columns) {
    const text = (row.cells[at] ?? '').trim();
    const value = text === '' ? null : readDecimal(text.replace(/^'(?=-)/, ''), mark);
    if (value === null && text !== '') return { issue: skipped(row.at, 'bad-amount', { text }) };
    if (value !== null && value.digits !== 0n) parts.push([person, value]);
  }
  return { parts };
}
