import { unescapeFormula } from '../export/formula-text.ts';
import type { Decimal } from '../money/read-number.ts';
import { Columns } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import {
  absolute,
  canonicalText,
  decimalMarkOf,
  minus,
  negate,
  readDecimal,
  sumOf,
  zero,
  type DecimalMark,
} from './decimal.ts';
import { exponentOf, isCurrencyCode } from '../money/currency.ts';
import { digitsAt } from './decimal.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

/**
 * Spliit's table. The payer's cell is their own share and those of the others are negative, so the cells do not add up to
 * 0, and of a payer who has no share (of every repayment) it is not told who paid.
 */
export function readSpliitCsv(rows: readonly Row[]): ReadingResult {
  const [header, ...body] = rows;
  if (header === undefined) return failed('unknown-format');
  const columns = new Columns(header.cells);
  const firstName = header.cells.findIndex((cell) => cell.trim().toLowerCase() === 'split mode') + 1;
  const people = new People();
  const named = header.cells.slice(firstName).map((cell, index) => {
    const name = unescapeFormula(cell.trim());
    return { at: firstName + index, name, person: people.add(name) };
  });
  const mark = decimalMarkOf(body.flatMap(({ cells }) => [...cells.slice(firstName), cells[4] ?? '']));
  const drafts: Draft[] = [];
  const issues: Issue[] = named
    .filter(({ name }) => name.includes('.'))
    .map(({ name }) => kept(null, 'dotted-name', { name }));
  for (const row of body.filter((each) => !isBlank(each))) {
    const found = toDraft(row, columns, named, mark);
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  if (drafts.length > 0) issues.unshift(kept(null, 'dates-may-be-off'));
  return {
    ok: true,
    reading: {
      format: 'spliit-csv',
      groupName: null,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

function toDraft(
  row: Row,
  columns: Columns,
  named: readonly { at: number; person: number }[],
  mark: DecimalMark,
): { draft: Draft } | { issue: Issue } {
  const of = (word: string) => columns.of(row, word);
  const cost = readDecimal(of('cost'), mark);
  if (cost === null) return { issue: skipped(row.at, 'bad-amount', { text: of('cost') }) };
  if (row.cells.length > columns.length) return { issue: skipped(row.at, 'row-unreadable') };
  const cells: Part[] = [];
  for (const { at, person } of named) {
    const text = (row.cells[at] ?? '').trim();
    const value = text === '' ? zero : readDecimal(text, mark);
    if (value === null) return { issue: skipped(row.at, 'bad-amount', { text }) };
    if (value.digits !== 0n) cells.push([person, cost.digits < 0n ? negate(value) : value]);
  }
  const payers = cells.filter(([, { digits }]) => digits > 0n);
  const [payer] = payers;
  if (payer === undefined || payers.length > 1) return { issue: skipped(row.at, 'payer-unknown') };
  const size = absolute(cost);
  const amounts = cells.map(([person, value]) => [person, absolute(value)] as const);
  const off = minus(sumOf(amounts.map(([, value]) => value)), size);
  if (isBeyondRounding(off, amounts.length, of('currency')))
    return { issue: skipped(row.at, 'shares-do-not-add-up', { by: canonicalText(off) }) };
  const isBack = /^(yes|true)$/i.test(of('is reimbursement'));
  return {
    draft: {
      row: row.at,
      kind: isBack ? 'transfer' : cost.digits < 0n ? 'income' : 'expense',
      title: unescapeFormula(of('description')),
      date: of('date'),
      category: unescapeFormula(of('category')),
      currency: unescapeFormula(of('currency')),
      amount: size,
      payers: [[payer[0], size]],
      split: { mode: 'exact', amounts },
      ...foreignOf(of, mark),
    },
  };
}

/** Cells are rounded one by one. A column that is missing or written twice is more than that, whatever the currency. */
function isBeyondRounding(off: Decimal, count: number, currency: string): boolean {
  const exponent = isCurrencyCode(currency) ? exponentOf(currency) : 2;
  const scale = Math.max(off.scale, exponent);
  const size = digitsAt(absolute(off), scale);
  return size > BigInt(count) * 10n ** BigInt(scale - exponent);
}

function foreignOf(of: (word: string) => string, mark: DecimalMark): Pick<Draft, 'foreign'> {
  const currency = of('original currency').trim();
  if (currency === '') return {};
  // What is no number is worked out anew, as what has lost its decimals.
  const amount = readDecimal(of('original cost'), mark) ?? zero;
  const rate = readDecimal(of('conversion rate'), mark);
  return { foreign: { currency, amount, rate: rate === null ? null : canonicalText(rate) } };
}
