import type { Decimal } from '../money/read-number.ts';
import { wordOf } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import {
  absolute,
  canonicalText,
  decimalMarkOf,
  minus,
  negate,
  plus,
  readDecimal,
  sumOf,
  zero,
  type DecimalMark,
} from './decimal.ts';
import { dateOf } from './date-of.ts';
import { failed, type Issue, type Person } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';
import { netsOf } from './draft-signs.ts';

/** The first five columns, in the languages of accounts that have been seen. Others are known by what is below. */
const headers = [
  'date,description,category,cost,currency',
  'fecha,descripción,categoría,coste,moneda',
  'datum,beschreibung,kategorie,kosten,währung',
  '日付,概要,カテゴリ,費用,通貨',
];
const totalWords = new Set(['total balance', 'saldo total', 'gesamtbilanz', '合計残高']);
const paymentWords = new Set([
  ...['payment', 'zahlung', 'pago', 'paiement', 'pagamento', 'betaling', 'betalning', 'pembayaran'],
  ...['支払い', '支払', '결제'],
]);
/** “Anna K. paid Bora L.”: no cost of anything. */
const paymentTitle = /^\S.* (paid|hat .+ bezahlt|zahlte|pagó a|a payé) \S/;
/** Names are shorter; the pattern takes time with the square of the length. */
const longestTitle = 200;
const removedSuffix = / \(removed\)$/;

const fixedColumns = 5;

/**
 * Splitwise, a group or a friend. A cell is paid − owed; the cost is beside it. So one payer is told from what they share,
 * and of several only what each is owed.
 */
export function readSplitwiseCsv(rows: readonly Row[], fileName: string): ReadingResult {
  const header = splitwiseHeader(rows);
  if (header === null) return failed('unknown-format');
  const people = new People();
  const body = rows.filter((row) => row.at > header.at);
  const filled = filledPlaces(body);
  const columns = header.cells.flatMap((cell, at) => {
    const isNamed = at >= fixedColumns && (cell.trim() !== '' || filled.has(at));
    if (!isNamed) return [];
    const name = cell.trim();
    return [{ at, person: people.add(name.replace(removedSuffix, ''), removedSuffix.test(name)) }];
  });
  const mark = decimalMarkOf(body.flatMap(({ cells }) => cells.slice(3)));
  const read = (row: Row) => readRow(row, columns, mark);

  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  const sums = new Map<string, Map<number, Decimal>>();
  const footers = footersOf(body, read);
  for (const row of body) {
    if (isBlank(row) || footers.has(row.at)) continue;
    const found = read(row);
    if ('issue' in found) {
      issues.push(found.issue);
      continue;
    }
    addTo(sums, found.currency, found.cells);
    const { draft, issue } = toDraft(found);
    if (draft !== null) drafts.push(draft);
    if (issue !== null) issues.push(issue);
  }
  for (const footer of footers.values()) issues.push(...checkFooter(footer, sums, people.all));
  const reading = { format: 'splitwise-csv' as const, groupName: groupNameOf(fileName), people: people.all };
  return { ok: true, reading: { ...reading, drafts, issues: [...people.issues, ...issues] } };
}

/** The header: by its words, or by the first row below it. Null: none in the first rows. */
export function splitwiseHeader(rows: readonly Row[]): Row | null {
  for (const [at, row] of rows.slice(0, 5).entries()) {
    if (row.cells.length <= fixedColumns || isBlank(row)) continue;
    if (headers.includes(row.cells.slice(0, fixedColumns).map(wordOf).join(','))) return row;
    const below = rows.slice(at + 1).find((next) => !isBlank(next));
    if (below !== undefined && isEntry(below) && !isEntry(row) && below.cells.length === row.cells.length)
      return row;
  }
  return null;
}

function isEntry({ cells }: Row): boolean {
  const [date = '', , , cost = '', currency = '', ...balances] = cells;
  const mark = decimalMarkOf(balances);
  const read = balances.map((cell) => readDecimal(cell, mark));
  const sum = sumOf(read.map((value) => value ?? zero));
  return (
    dateOf(date) !== null &&
    (cost.trim() === '' || readDecimal(cost, mark) !== null) &&
    /^[A-Z]{3}$/.test(currency.trim()) &&
    balances.length > 1 &&
    read.every((value) => value !== null) &&
    absolute(sum).digits <= BigInt(balances.length) * 10n ** BigInt(Math.max(0, sum.scale - 2))
  );
}

/** A spreadsheet adds columns without a name behind the last: nobody, if there is nothing below. */
function filledPlaces(body: readonly Row[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { cells } of body)
    for (const [at, cell] of cells.entries()) if (cell.trim() !== '') filled.add(at);
  return filled;
}

type Column = { at: number; person: number };

type ReadRow = {
  row: number;
  date: string;
  title: string;
  category: string;
  cost: Decimal | null;
  currency: string;
  cells: readonly Part[];
};

function readRow(
  { at, cells }: Row,
  columns: readonly Column[],
  mark: DecimalMark,
): ReadRow | { issue: Issue } {
  const [date = '', title = '', category = '', costText = '', currency = ''] = cells
    .slice(0, fixedColumns)
    .map((cell) => cell.trim());
  const cost = costText === '' ? null : readDecimal(costText, mark);
  if (costText !== '' && cost === null) return { issue: skipped(at, 'bad-amount', { text: costText }) };
  const end = (columns.at(-1)?.at ?? fixedColumns) + 1;
  if (cells.slice(end).some((cell) => cell.trim() !== '')) return { issue: skipped(at, 'row-unreadable') };
  const read: Part[] = [];
  for (const column of columns) {
    const text = (cells[column.at] ?? '').trim();
    const value = text === '' ? zero : readDecimal(text, mark);
    if (value === null) return { issue: skipped(at, 'bad-amount', { text }) };
    read.push([column.person, value]);
  }
  return { row: at, date, title, category, cost, currency, cells: read };
}

/**
 * The rows with the totals: without a cost, under a word that is known, or in the last block of the file where all rows
 * are such. An expense of nothing has no cost either, but stands among the others.
 */
function footersOf(
  body: readonly Row[],
  read: (row: Row) => ReadRow | { issue: Issue },
): Map<number, ReadRow> {
  const filled = body.filter((row) => !isBlank(row));
  const last = filled.at(-1)?.at ?? 0;
  const blanks = body.filter((row) => isBlank(row) && row.at < last).map(({ at }) => at);
  const blockStart = blanks.at(-1) ?? Infinity;
  const noCost = new Map<number, ReadRow>();
  for (const row of filled) {
    const [, , category = '', cost = ''] = row.cells;
    if (category.trim() !== '' || cost.trim() !== '') continue;
    const found = read(row);
    if (!('issue' in found)) noCost.set(row.at, found);
  }
  const block = filled.filter(({ at }) => at > blockStart);
  // The blank row behind the header parts nothing.
  const isBlock = block.length < filled.length && block.every(({ at }) => noCost.has(at));
  return new Map(
    [...noCost].filter(
      ([at, { title }]) => totalWords.has(title.toLowerCase()) || (isBlock && at > blockStart),
    ),
  );
}

function addTo(sums: Map<string, Map<number, Decimal>>, currency: string, cells: readonly Part[]): void {
  const ofCurrency = sums.get(currency) ?? new Map<number, Decimal>();
  for (const [person, value] of cells) ofCurrency.set(person, plus(ofCurrency.get(person) ?? zero, value));
  sums.set(currency, ofCurrency);
}

function checkFooter(
  { row, currency, cells }: ReadRow,
  sums: ReadonlyMap<string, ReadonlyMap<number, Decimal>>,
  people: readonly Person[],
): Issue[] {
  return cells.flatMap(([person, total]) => {
    const by = minus(total, sums.get(currency)?.get(person) ?? zero);
    if (by.digits === 0n) return [];
    const params = { currency, person: people[person]?.name ?? '', by: canonicalText(by) };
    return [kept(row, 'footer-differs', params)];
  });
}

function toDraft(found: ReadRow): { draft: Draft | null; issue: Issue | null } {
  const { row, date, title, category, cost, currency, cells } = found;
  const moved = cells.filter(([, { digits }]) => digits !== 0n);
  if (moved.length === 0) return { draft: null, issue: skipped(row, 'nothing-moved') };
  if (cost === null) return { draft: null, issue: skipped(row, 'bad-amount', { text: '' }) };
  const base = { row, kind: 'expense' as const, date, title, category, currency };
  const isIncome = cost.digits < 0n;
  const signed = isIncome ? moved.map(([person, value]) => [person, negate(value)] as const) : moved;
  const payers = signed.filter(([, { digits }]) => digits > 0n);
  const [[payer, net] = [0, zero]] = payers;
  const size = absolute(cost);
  const ownShare = minus(size, net);
  if (payers.length === 0) return { draft: null, issue: skipped(row, 'payer-unknown') };
  if (payers.length !== 1 || ownShare.digits < 0n) {
    const nets = netsOf(moved);
    return { draft: { ...base, ...nets, netsOf: cost }, issue: null };
  }
  const others = signed.filter(([person]) => person !== payer);
  const amounts: Part[] = [
    [payer, ownShare] as const,
    ...others.map(([person, owed]) => [person, negate(owed)] as const),
  ];
  const isPayment = ownShare.digits === 0n && others.length === 1 && isPaymentText(title, category);
  const split = { mode: 'exact' as const, amounts: amounts.filter(([, { digits }]) => digits !== 0n) };
  const kind = isPayment ? 'transfer' : isIncome ? 'income' : 'expense';
  return { draft: { ...base, kind, amount: size, payers: [[payer, size]], split }, issue: null };
}

function isPaymentText(title: string, category: string): boolean {
  return paymentWords.has(category.toLowerCase()) || paymentTitle.test(title.slice(0, longestTitle));
}

/** `Jeju trip_2026-06-30_export.csv`. Of a name without ASCII letters nothing is left. */
function groupNameOf(fileName: string): string | null {
  const name = /^(.+)_\d{4}-\d\d-\d\d_export/.exec(fileName)?.[1]?.replaceAll(/[_-]+/g, ' ').trim() ?? '';
  return name === '' ? null : name;
}
