import type { Decimal } from '../money/read-number.ts';
import { Columns } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import { decimalMarkOf, readDecimal, sumOf, type DecimalMark } from './decimal.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

/**
 * Settle Up (the same header goes under Splid's name): who paid and how much are lists in step, as are for whom and how
 * much. Every share is rounded by itself. With an exchange rate the converted amount is in the group's currency, which has
 * no name in the file but that of the rows without a rate.
 */
export function readSettleUpCsv(rows: readonly Row[]): ReadingResult {
  const [header, ...body] = rows.filter((row) => !isBlank(row));
  if (header === undefined) return failed('unknown-format');
  const columns = new Columns(header.cells);
  const lists = body.flatMap((row) =>
    ['amount', 'split amounts'].flatMap((word) => columns.of(row, word).split(';')),
  );
  const mark = decimalMarkOf(lists);
  const people = new People();
  const own = ownCurrency(body, columns);
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const row of body) {
    const found = toDraft(row, columns, people, { mark, own });
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  return {
    ok: true,
    reading: {
      format: 'settle-up-csv',
      groupName: null,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

const isOwn = (rate: string) => rate === '' || /^1(\.0*)?(:1(\.0*)?)?$/.test(rate);

/** Of the rows without a rate, if it is one; else empty, to be asked for. */
function ownCurrency(body: readonly Row[], columns: Columns): string {
  const own = new Set(
    body.filter((row) => isOwn(columns.of(row, 'exchange rate'))).map((row) => columns.of(row, 'currency')),
  );
  const [only = ''] = own;
  return own.size === 1 ? only : '';
}

function toDraft(
  row: Row,
  columns: Columns,
  people: People,
  { mark, own }: { mark: DecimalMark; own: string },
): { draft: Draft } | { issue: Issue } {
  const of = (word: string) => columns.of(row, word);
  if (row.cells.length > columns.length) return { issue: skipped(row.at, 'row-unreadable') };
  const payers = inStep(of('who paid'), of('amount'), people, mark);
  if (payers === null) return { issue: skipped(row.at, 'payer-unknown', { text: of('who paid') }) };
  const shares = inStep(of('for whom'), of('split amounts'), people, mark);
  if (shares === null) return { issue: skipped(row.at, 'share-unknown', { text: of('for whom') }) };
  const paid = sumOf(payers.map(([, amount]) => amount));
  const converted = isOwn(of('exchange rate')) ? null : readDecimal(of('converted amount'), mark);
  if (converted === null && !isOwn(of('exchange rate')))
    return { issue: skipped(row.at, 'bad-amount', { text: of('converted amount') }) };
  return {
    draft: {
      row: row.at,
      kind: /^transfer$/i.test(of('type')) ? 'transfer' : 'expense',
      title: of('purpose'),
      date: of('date & time'),
      category: of('category'),
      payers,
      split: { mode: 'exact', amounts: shares },
      issues: of('receipt') === '' ? [] : [kept(row.at, 'receipts-lost')],
      ...(converted === null
        ? { currency: of('currency'), amount: paid }
        : {
            currency: own,
            amount: converted,
            isConverted: true,
            foreign: { currency: of('currency').toUpperCase(), amount: paid, rate: null },
          }),
    },
  };
}

/** Names and amounts, the first of the first. Null where there are not as many of both. */
function inStep(names: string, amounts: string, people: People, mark: DecimalMark): Part[] | null {
  const [who, howMuch] = [names.split(';').map((name) => name.trim()), amounts.split(';')];
  if (who.length !== howMuch.length || who.some((name) => name === '')) return null;
  const parts: [string, Decimal][] = [];
  for (const [at, name] of who.entries()) {
    const amount = readDecimal(howMuch[at] ?? '', mark);
    if (amount === null) return null;
    parts.push([name, amount]);
  }
  return parts.map(([name, amount]) => [people.of(name), amount] as const);
}
