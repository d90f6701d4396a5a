import { cleanName } from '../group/name-pattern.ts';
import { Columns, wordOf } from './columns.ts';
import { isBlank, type Row } from './csv-rows.ts';
import { decimalMarkOf, readDecimal, type DecimalMark } from './decimal.ts';
import type { Decimal } from '../money/read-number.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { splitNames } from './name-list.ts';
import { People } from './people.ts';
import type { Draft, Part, ReadingResult } from './reading.ts';

/** Cospend's own, under ids of their own. */
const builtInCategories: ReadonlyMap<string, string> = new Map([
  ['-1', 'groceries'],
  ['-2', 'bar/party'],
  ['-3', 'rent'],
  ['-4', 'bill'],
  ['-5', 'excursion/culture'],
  ['-6', 'health'],
  ['-7', 'shopping'],
  ['-10', 'restaurant'],
  ['-12', 'accommodation'],
  ['-13', 'transport'],
  ['-14', 'sport'],
]);
const reimbursement = '-11';
/** How members came into a file before there were sections. */
const memberTitle = 'deleteMeIfYouWant';

type Section = { columns: Columns; rows: readonly Row[] };
type Member = { person: number; weight: Decimal };

/** Cospend of Nextcloud: sections in any order, each with its header. */
export function readCospendCsv(rows: readonly Row[]): ReadingResult {
  const sections = sectionsOf(rows);
  const billSections = sections.filter(({ columns }) => columns.has('what', 'amount', 'owers'));
  if (billSections.length === 0 && !sections.some(({ columns }) => isMembers(columns)))
    return failed('unknown-format');
  const bills = billSections.flatMap(({ columns, rows: ofSection }) =>
    ofSection.map((row) => ({ row, columns })),
  );
  const mark = decimalMarkOf(bills.map(({ row, columns }) => columns.of(row, 'amount')));

  const people = new People();
  const members = new Map<string, Member>();
  for (const { columns, rows: ofSection } of sections) {
    if (!isMembers(columns)) continue;
    for (const row of ofSection) {
      const name = columns.of(row, 'name');
      if (members.has(cleanName(name))) continue;
      const person = people.add(name, columns.of(row, 'active') === '0');
      members.set(cleanName(name), { person, weight: weightOf(columns.of(row, 'weight')) });
    }
  }
  // The old table has the weight of a member in the bills they paid.
  for (const { row, columns } of bills) {
    const name = columns.of(row, 'payer_name');
    if (name === '' || members.has(cleanName(name))) continue;
    members.set(cleanName(name), {
      person: people.of(name),
      weight: weightOf(columns.of(row, 'payer_weight')),
    });
  }
  const categories = new Map([...builtInCategories, ...pairsOf(sections, 'categoryid', 'categoryname')]);
  const context: Context = { people, members, mark, categories, currency: currencyOf(sections) };

  const drafts: Draft[] = [];
  const issues: Issue[] = [];
  for (const { row, columns } of bills) {
    if (columns.of(row, 'what') === memberTitle) continue;
    const found = toDraft(row, columns, context);
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  if (bills.some(({ row, columns }) => columns.of(row, 'timestamp') !== ''))
    issues.unshift(kept(null, 'dates-may-be-off'));
  return {
    ok: true,
    reading: {
      format: 'cospend-csv',
      groupName: null,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

function isMembers(columns: Columns): boolean {
  return columns.has('name', 'weight', 'active');
}

const sectionHeaders = [
  ['name', 'weight'],
  ['what', 'amount'],
  ['categoryname', 'categoryid'],
  ['paymentmodename', 'paymentmodeid'],
  ['currencyname', 'exchange_rate'],
];

/** A section begins with its header; blank rows between them are of no account. */
function sectionsOf(rows: readonly Row[]): Section[] {
  const sections: { columns: Columns; rows: Row[] }[] = [];
  for (const row of rows) {
    if (isBlank(row)) continue;
    const start = row.cells.slice(0, 2).map(wordOf);
    const isHeader = sectionHeaders.some((header) => header.every((word, at) => start[at] === word));
    if (isHeader) sections.push({ columns: new Columns(row.cells), rows: [] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

/** 0 is the same as none given, which counts 1. */
function weightOf(text: string): Decimal {
  const weight = readDecimal(text);
  return weight === null || weight.digits <= 0n ? { digits: 1n, scale: 0 } : weight;
}

function pairsOf(sections: readonly Section[], key: string, value: string): [string, string][] {
  return sections
    .filter(({ columns }) => columns.has(key, value))
    .flatMap(({ columns, rows }) =>
      rows.map((row): [string, string] => [columns.of(row, key), columns.of(row, value)]),
    );
}

/** The main currency is the one of rate 1. */
function currencyOf(sections: readonly Section[]): string {
  const isOne = (text: string) => /^1(\.0*)?$/.test(text);
  return pairsOf(sections, 'currencyname', 'exchange_rate').find(([, rate]) => isOne(rate))?.[0] ?? '';
}

type Context = {
  people: People;
  members: ReadonlyMap<string, Member>;
  mark: DecimalMark;
  categories: ReadonlyMap<string, string>;
  currency: string;
};

function toDraft(
  row: Row,
  columns: Columns,
  { people, members, mark, categories, currency }: Context,
): { draft: Draft } | { issue: Issue } {
  const of = (word: string) => columns.of(row, word);
  if (of('deleted') === '1') return { issue: skipped(row.at, 'deleted') };
  if (row.cells.length > columns.length) return { issue: skipped(row.at, 'row-unreadable') };
  const amount = readDecimal(of('amount'), mark);
  if (amount === null) return { issue: skipped(row.at, 'bad-amount', { text: of('amount') }) };
  const payer = members.get(cleanName(of('payer_name')));
  if (payer === undefined) return { issue: skipped(row.at, 'payer-unknown') };
  const owers = splitNames(of('owers'), new Set(members.keys()));
  if (owers === null) return { issue: skipped(row.at, 'names-ambiguous', { text: of('owers') }) };
  const weights = owers.names.map((name): Part => {
    const member = members.get(cleanName(name));
    return member === undefined ? [people.of(name), weightOf('')] : [member.person, member.weight];
  });
  const repeat = of('repeat');
  const issues = [
    ...(owers.byList ? [kept(row.at, 'names-read-by-list', { text: of('owers') })] : []),
    ...(repeat === '' || repeat === 'n' ? [] : [kept(row.at, 'recurrence-lost')]),
  ];
  const categoryId = of('categoryid');
  return {
    draft: {
      row: row.at,
      kind: categoryId === reimbursement ? 'transfer' : 'expense',
      title: of('what'),
      note: decoded(of('comment')),
      date: of('date'),
      // An id without a name is an icon somebody chose, or the 0 and -1 of “none”.
      category: categoryId === reimbursement ? '' : (categories.get(categoryId) ?? ''),
      currency,
      amount,
      payers: [[payer.person, amount]],
      split: { mode: 'shares', weights, areOfMembers: true },
      issues,
    },
  };
}

/** Written as in an address; what is none is kept as it is. */
function decoded(comment: string): string {
  try {
    return decodeURIComponent(comment.replaceAll('+', ' '));
  } catch {
    return comment;
  }
}
