import { csvRows, withPlainBreaks } from './csv-rows.ts';
import { absolute, negate, minus, readDecimal } from './decimal.ts';
import { failed, type Issue } from './imported.ts';
import { kept, skipped } from './issue.ts';
import { People } from './people.ts';
import type { Draft, ReadingResult } from './reading.ts';

const columnCount = 10;
/** Of a payer and a title together; every comma in them is tried. */
const longestNames = 2_000;

/** The fields behind the name hold no comma, so they are told from the end of the line. */
const end =
  /^(?<left>.*),(?<category>[^,]*),(?<amount>-?[\d.]+),(?<type>[A-Z_]+),(?<date>\d{4}-\d\d-\d\d[^,]*),(?<currency>[A-Za-z]*),(?<lent>[^,]*),(?<owe>[^,]*),(?<settlement>[^,]*)$/;

type Fields = {
  row: number;
  paidBy: string;
  name: string;
  category: string;
  amount: string;
  type: string;
  date: string;
  currency: string;
  lent: string;
  owe: string;
};

/**
 * SplitPro, what is between its user (“You”) and a friend. A field with a comma is in quotes, but quotes and line breaks in
 * it are not escaped: a line is read as a table has it where that works, else from its end.
 */
export function readSplitProCsv(text: string): ReadingResult {
  const [, ...lines] = withPlainBreaks(text).split('\n');
  const fields: Fields[] = [];
  const issues: Issue[] = [];
  let isBroken = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const found = readLine(line, index + 2);
    // What follows a line that is none is the rest of it: its fields may be of anything.
    if (found === null || (isBroken && !isWhole(found))) issues.push(skipped(index + 2, 'row-unreadable'));
    else fields.push(found);
    isBroken = found === null;
  }
  const others = [...new Set(fields.map(({ paidBy }) => paidBy).filter((name) => !isUser(name)))];
  if (others.length > 1) return failed('one-sided', { people: others.length + 1 });

  const people = new People();
  const user = people.add('You');
  const friend = people.add(others[0] ?? '');
  const drafts: Draft[] = [];
  for (const each of fields) {
    const found = toDraft(each, user, friend);
    if ('issue' in found) issues.push(found.issue);
    else drafts.push(found.draft);
  }
  // The table of a group looks the same, and where one other alone has paid nothing tells them apart.
  if (drafts.length > 0) issues.unshift(kept(null, 'taken-as-two-people'));
  return {
    ok: true,
    reading: {
      format: 'splitpro-csv',
      groupName: null,
      people: people.all,
      drafts,
      issues: [...people.issues, ...issues],
    },
  };
}

const isUser = (name: string) => name.trim() === 'You';

/** After a broken line, only one that names the user for certain. */
const isWhole = ({ paidBy }: Fields) => isUser(paidBy);

function readLine(line: string, row: number): Fields | null {
  const parsed = csvRows(line, ',', 2);
  const cells = parsed.length === 1 ? parsed[0]?.cells : undefined;
  if (cells?.length === columnCount && isPlausible(cells)) {
    const [
      paidBy = '',
      name = '',
      category = '',
      amount = '',
      type = '',
      date = '',
      currency = '',
      lent = '',
      owe = '',
    ] = cells;
    return { row, paidBy, name, category, amount, type, date, currency, lent, owe };
  }
  const groups = end.exec(line)?.groups;
  const names = splitLeft(groups?.['left'] ?? '');
  if (groups === undefined || names === null) return null;
  const { category = '', amount = '', type = '', date = '', currency = '', lent = '', owe = '' } = groups;
  return { row, ...names, category, amount, type, date, currency, lent, owe };
}

function isPlausible(cells: readonly string[]): boolean {
  const [paidBy = '', name = '', , amount = '', , date = ''] = cells;
  return (
    readDecimal(amount) !== null && /^\d{4}-\d\d-\d\d/.test(date) && !/^"|"$/.test(paidBy) && !isHalf(name)
  );
}

/** A quote at one end only is what a line break has left. */
const isHalf = (text: string) => text.startsWith('"') !== text.endsWith('"');

/** Who paid, and for what: each in quotes if it has a comma. Null where it can be told in no way, or in two. */
function splitLeft(left: string): { paidBy: string; name: string } | null {
  if (left.length > longestNames) return null;
  const found = [...left.matchAll(/,/g)].flatMap(({ index }) => {
    const [paidBy, name] = [unquoted(left.slice(0, index)), unquoted(left.slice(index + 1))];
    return paidBy === null || name === null || paidBy === '' ? [] : [{ paidBy, name }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** As it was before it was written: quotes around it if, and only if, it has a comma. */
function unquoted(written: string): string | null {
  if (!written.includes(',')) return isHalf(written) ? null : written;
  return /^".*"$/.test(written) ? written.slice(1, -1) : null;
}

function toDraft(fields: Fields, user: number, friend: number): { draft: Draft } | { issue: Issue } {
  const { row, paidBy, name, category, date, currency, type } = fields;
  const amount = readDecimal(fields.amount);
  if (amount === null) return { issue: skipped(row, 'bad-amount', { text: fields.amount }) };
  if (amount.digits === 0n) return { issue: skipped(row, 'nothing-moved') };
  const [payer, other] = isUser(paidBy) ? [user, friend] : [friend, user];
  const base = { row, title: name, date, category, currency, amount, payers: [[payer, amount]] as const };
  if (type === 'SETTLEMENT')
    return { draft: { ...base, kind: 'transfer', split: { mode: 'equal', participants: [other] } } };
  const written = isUser(paidBy) ? fields.lent : fields.owe;
  const part = readDecimal(written);
  if (part === null) return { issue: skipped(row, 'share-unknown', { text: written }) };
  // “You owe” has the sign of what the user's part takes from them.
  const share = isUser(paidBy) ? part : negate(part);
  if (absolute(share).digits === 0n) return { issue: skipped(row, 'nothing-moved') };
  const amounts = [
    [payer, minus(amount, share)],
    [other, share],
  ] as const;
  return { draft: { ...base, kind: 'expense', split: { mode: 'exact', amounts } } };
}
