import * as v from 'valibot';
import { Columns, namedColumns } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import {
  absolute,
  canonicalText,
  decimalMarkOf,
  minus,
  negate,
  readDecimal,
  sumOf,
  type DecimalMark,
} from './decimal.ts';
import type { Decimal } from '../money/read-number.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import { readShape } from './read-json.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

/** The one key says whether the member has an account, which is nothing to us. */
const membershipSchema = v.record(
  v.string(),
  v.object({ alias: v.object({ display_name: v.string() }), uuid: v.optional(v.string()) }),
);
const moneySchema = v.object({ value: v.union([v.string(), v.number()]), currency: v.optional(v.string()) });
const entrySchema = v.object({
  uuid: v.optional(v.nullable(v.string())),
  type_transaction: v.string(),
  membership_owned: membershipSchema,
  amount: moneySchema,
  amount_local: v.optional(v.nullable(moneySchema)),
  exchange_rate: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  description: v.optional(v.nullable(v.string())),
  date: v.string(),
  allocations: v.array(
    v.object({ membership: membershipSchema, amount: v.optional(v.nullable(moneySchema)) }),
  ),
  category: v.optional(v.nullable(v.string())),
  category_custom: v.optional(v.nullable(v.string())),
  attachment: v.optional(v.nullable(v.array(v.unknown()))),
  status: v.optional(v.nullable(v.string())),
});
const answerSchema = v.object({
  Response: v.pipe(
    v.array(
      v.object({
        Registry: v.object({
          title: v.optional(v.nullable(v.string())),
          memberships: v.array(membershipSchema),
          all_registry_entry: v.array(v.object({ RegistryEntry: entrySchema })),
        }),
      }),
    ),
    v.minLength(1),
  ),
});

type Entry = v.InferOutput<typeof entrySchema>;
type Membership = v.InferOutput<typeof membershipSchema>;

/** What people have who used a downloader: the answer of the app's own server. What was spent is negative. */
export function readTricountJson(value: unknown): ReadingResult {
  const shape = readShape(answerSchema, value);
  if (!shape.ok) return shape;
  const [answer] = shape.value.Response;
  if (answer === undefined) return failed('wrong-type', { path: 'Response' });
  const { title, memberships, all_registry_entry: entries } = answer.Registry;
  const people = new People();
  for (const membership of memberships) people.of(nameOf(membership));
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const [index, { RegistryEntry: entry }] of entries.entries()) {
    const found = ofEntry(entry, index + 1, people);
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  const groupName = title?.trim() ?? '';
  return {
    ok: true,
    reading: {
      format: 'tricount-json',
      groupName: groupName === '' ? null : groupName,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

function nameOf(membership: Membership): string {
  return Object.values(membership)[0]?.alias.display_name ?? '';
}

function ofEntry(entry: Entry, row: number, people: People): { draft: Draft } | { issue: Issue } {
  if (/^deleted$/i.test(entry.status ?? '')) return { issue: skipped(row, 'deleted') };
  const amount = readDecimal(String(entry.amount.value));
  if (amount === null) return { issue: skipped(row, 'bad-amount', { text: String(entry.amount.value) }) };
  const amounts: Part[] = [];
  for (const { membership, amount: part } of entry.allocations) {
    const value = readDecimal(String(part?.value ?? ''));
    if (value === null) return { issue: skipped(row, 'share-unknown') };
    amounts.push([people.of(nameOf(membership)), negate(value)]);
  }
  const local = entry.amount_local;
  const localAmount = readDecimal(String(local?.value ?? ''));
  const rate = entry.exchange_rate;
  const spent = negate(amount);
  return {
    draft: {
      row,
      ...(entry.uuid === undefined || entry.uuid === null ? {} : { sourceId: entry.uuid }),
      kind: entry.type_transaction === 'BALANCE' ? 'transfer' : 'expense',
      title: entry.description ?? '',
      date: entry.date,
      category: categoryWords(entry.category ?? '', entry.category_custom ?? ''),
      currency: entry.amount.currency ?? '',
      amount: spent,
      payers: [[people.of(nameOf(entry.membership_owned)), spent]],
      split: { mode: 'exact', amounts },
      issues: (entry.attachment ?? []).length > 0 ? [kept(row, 'receipts-lost')] : [],
      ...(local === null || local === undefined || localAmount === null
        ? {}
        : {
            foreign: {
              currency: local.currency ?? '',
              amount: absolute(localAmount),
              rate: rate === null || rate === undefined ? null : String(rate),
            },
          }),
    },
  };
}

/** Whoever made a category of their own chose `OTHER` only because they had to. */
function categoryWords(code: string, custom: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return custom !== '' && ['', 'other', 'uncategorized'].includes(words) ? custom : words;
}

/** The table on a request for one's data, as its columns are described: what is paid, and what is due, by column. */
export function readTricountCsv(rows: readonly Row[]): ReadingResult {
  return readTable(rows, 'tricount-csv', (header, columns, people) => {
    const payers = withPeople(namedColumns(header, 'paid by'), people);
    const impacts = withPeople(namedColumns(header, 'impacted to'), people);
    const inOwn = columns.find(/^amount in default currency/) ?? 'amount';
    const own = /\(([a-z]{3})\)/.exec(inOwn)?.[1]?.toUpperCase();
    return (row, mark) => {
      const of = (word: string) => columns.of(row, word);
      const amount = readDecimal(of(inOwn), mark);
      if (amount === null) return { issue: skipped(row.at, 'bad-amount', { text: of(inOwn) }) };
      const paid = partsOf(row, payers, mark);
      const owed = partsOf(row, impacts, mark);
      if (paid === null || owed === null) return { issue: skipped(row.at, 'bad-amount', { text: '' }) };
      const abroad = readDecimal(of('amount'), mark);
      const isForeign = own !== undefined && of('currency').toUpperCase() !== own && abroad !== null;
      const rate = readDecimal(of('exchange rate'), mark);
      const sum = sumOf(paid.map(([, value]) => absolute(value)));
      // The columns may be in the currency that was paid in.
      const isConverted =
        isForeign && minus(sum, absolute(abroad)).digits === 0n && minus(sum, absolute(amount)).digits !== 0n;
      const flips = /^income$/i.test(of('transaction type'));
      const size = absolute(amount);
      const unsigned = (parts: readonly Part[]) =>
        parts.map(([person, value]) => [person, absolute(value)] as const);
      return {
        draft: {
          row: row.at,
          kind: flips ? 'income' : isBackText(of('transaction type')) ? 'transfer' : 'expense',
          title: of('title'),
          date: of('date & time'),
          category: of('category'),
          currency: own ?? of('currency'),
          amount: size,
          payers: unsigned(paid),
          split: { mode: 'exact', amounts: unsigned(owed) },
          ...(isConverted ? { isConverted } : {}),
          ...(isForeign
            ? {
                foreign: {
                  currency: of('currency').toUpperCase(),
                  amount: absolute(abroad),
                  rate: rate === null ? null : canonicalText(rate),
                },
              }
            : {}),
        },
      };
    };
  });
}

/** The table of a downloader, for people to read. */
export function readTricountTable(rows: readonly Row[]): ReadingResult {
  return readTable(rows, 'tricount-table', (header, columns, people) => {
    const shares = withPeople(namedColumns(header, 'share'), people);
    return (row, mark) => {
      const of = (word: string) => columns.of(row, word);
      const amount = readDecimal(of('total'), mark);
      if (amount === null) return { issue: skipped(row.at, 'bad-amount', { text: of('total') }) };
      const owed = partsOf(row, shares, mark);
      if (owed === null) return { issue: skipped(row.at, 'bad-amount', { text: '' }) };
      if (of('who paid') === '') return { issue: skipped(row.at, 'payer-unknown') };
      const local = readDecimal(of('local total'), mark);
      const rate = readDecimal(of('exchange rate'), mark);
      const size = absolute(amount);
      const type = of('transaction type');
      return {
        draft: {
          row: row.at,
          kind: /^income$/i.test(type) ? 'income' : isBackText(type) ? 'transfer' : 'expense',
          title: of('description'),
          date: of('date'),
          category: categoryWords(of('category'), ''),
          currency: of('currency'),
          amount: size,
          payers: [[people.of(of('who paid')), size]],
          split: {
            mode: 'exact',
            amounts: owed.map(([person, value]) => [person, absolute(value)] as const),
          },
          ...(local === null || of('local currency') === ''
            ? {}
            : {
                foreign: {
                  currency: of('local currency').toUpperCase(),
                  amount: absolute(local),
                  rate: rate === null ? null : canonicalText(rate),
                },
              }),
        },
      };
    };
  });
}

const isBackText = (type: string) => /^(balance|reimbursement|transfer|money transfer)$/i.test(type);

type NamedColumn = { at: number; person: number };
type ReadRow = (row: Row, mark: DecimalMark) => { draft: Draft } | { issue: Issue };

function withPeople(columns: readonly { at: number; name: string }[], people: People): NamedColumn[] {
  return columns.map(({ at, name }) => ({ at, person: people.of(name) }));
}

function readTable(
  rows: readonly Row[],
  format: 'tricount-csv' | 'tricount-table',
  prepare: (header: readonly string[], columns: Columns, people: People) => ReadRow,
): ReadingResult {
  const [header, ...body] = rows.filter((row) => !isBlank(row));
  if (header === undefined) return failed('unknown-format');
  const people = new People();
  const columns = new Columns(header.cells);
  const toDraft = prepare(header.cells, columns, people);
  const figures = body.flatMap((row) => ['amount', 'total'].map((word) => columns.of(row, word)));
  const mark = decimalMarkOf(figures);
  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const row of body) {
    const found =
      row.cells.length > columns.length ? { issue: skipped(row.at, 'row-unreadable') } : toDraft(row, mark);
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  return {
    ok: true,
    reading: { format, groupName: null, people: people.all, drafts, issues: [...people.issues, ...issues] },
  };
}

function partsOf(row: Row, columns: readonly NamedColumn[], mark: DecimalMark): Part[] | null {
  const parts: [number, Decimal][] = [];
  for (const { at, person } of columns) {
    const text = (row.cells[at] ?? '').trim();
    const value = text === '' ? null : readDecimal(text, mark);
    if (value === null && text !== '') return null;
    if (value !== null && value.digits !== 0n) parts.push([person, value]);
  }
  return parts;
}
