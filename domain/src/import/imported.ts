import type { ExpenseInput } from '../records/expense.ts';

export const importFormats = [
  'splitwise-csv',
  'spliit-json',
  'spliit-csv',
  'splitpro-csv',
  'cospend-csv',
  'ihatemoney-json',
  'ihatemoney-csv',
  'settle-up-csv',
  'tricount-json',
  'tricount-csv',
  'tricount-table',
  'sesterce-csv',
] as const;

export type ImportFormat = (typeof importFormats)[number];

/** What becomes of the row that an issue is about; of an issue about the whole file, what becomes of it. */
type Outcome = 'skipped' | 'changed' | 'kept';

/**
 * Everything that a file says and an entry cannot, each with what becomes of the row. The words are the app's.
 *
 * | code | means | params |
 * | --- | --- | --- |
 * | other-currency | in a currency that is not the chosen one | currency |
 * | deleted | in the trash of the other app | |
 * | nothing-moved | nobody owes anybody anything by it | |
 * | bad-date, bad-amount | cannot be read, or is outside of what is stored | text |
 * | amount-too-large, amount-too-small | beyond what an expense may be | amount |
 * | row-unreadable | the row has other columns than the header, or a field cannot be told from the next | |
 * | payer-unknown, share-unknown, nobody-owes | the file does not say it | |
 * | shares-do-not-add-up, payers-do-not-add-up | off by more than rounding explains | by |
 * | mixed-signs | some paid or owe less than nothing, and even what each is owed cannot be kept | |
 * | too-many-payers, too-many-sharers | more than one expense may have | count |
 * | names-ambiguous | a list of names that can be read in several ways | text |
 * | not-storable | refused by the schema of an expense; a path says where | path |
 * | amount-rounded | has more decimals than the currency | from, to |
 * | shares-rounded, payers-rounded | they missed the amount, or have more decimals than the currency; the odd units went by a rotation | by |
 * | shares-converted | shares were in the foreign currency, and are divided anew in the same proportion | |
 * | nets-only | who paid and who shared what cannot be told apart: what each is owed is kept | cost |
 * | percentages-off | do not come to 100 %, so they count as shares | by |
 * | weights-rounded | are finer than a weight may be, so the shares are kept as amounts | |
 * | transfer-as-expense | goes to several, or from several | |
 * | untitled | no title: `title` is empty, and the app puts its own there | |
 * | title-cut, note-cut, name-cut | longer than the limit | length |
 * | foreign-recomputed | the amount abroad does not come to the amount by the rate: worked out anew | from, to |
 * | rate-worked-out | the rate is worked out from both amounts | rate |
 * | foreign-lost | the amount abroad cannot be kept | currency |
 * | category-unknown | has no counterpart | category |
 * | recurrence-lost, receipts-lost | not carried | |
 * | names-read-by-list | a name has the separator in it; read by the list of members | text |
 * | footer-differs | the file's own total is not the sum of its rows | currency, person, by |
 * | unnamed-person, same-names, dotted-name | a column without a name, twice the same, with a dot that empties it | name |
 * | weights-unknown | the file has no weight of those who never paid: 1 | names |
 * | dates-may-be-off | the other app writes the day of its server's clock | |
 * | taken-as-two-people | the file may be of a larger group: all is taken as between its writer and one other | |
 * | group-text-lost | the text about the group is not carried | |
 * | too-many-people | more than a group may have at once | count |
 */
export const issueCodes = [
  'other-currency',
  'deleted',
  'nothing-moved',
  'bad-date',
  'bad-amount',
  'amount-too-large',
  'amount-too-small',
  'row-unreadable',
  'payer-unknown',
  'share-unknown',
  'nobody-owes',
  'shares-do-not-add-up',
  'payers-do-not-add-up',
  'mixed-signs',
  'too-many-payers',
  'too-many-sharers',
  'names-ambiguous',
  'not-storable',
  'amount-rounded',
  'shares-rounded',
  'payers-rounded',
  'shares-converted',
  'nets-only',
  'percentages-off',
  'weights-rounded',
  'transfer-as-expense',
  'untitled',
  'title-cut',
  'note-cut',
  'name-cut',
  'foreign-recomputed',
  'rate-worked-out',
  'foreign-lost',
  'category-unknown',
  'recurrence-lost',
  'receipts-lost',
  'names-read-by-list',
  'footer-differs',
  'unnamed-person',
  'same-names',
  'dotted-name',
  'weights-unknown',
  'dates-may-be-off',
  'taken-as-two-people',
  'group-text-lost',
  'too-many-people',
] as const;

export type IssueCode = (typeof issueCodes)[number];

export type Issue = {
  code: IssueCode;
  /** As `ImportedEntry.row`; null: about the file. */
  row: number | null;
  outcome: Outcome;
  params: Readonly<Record<string, string | number>>;
};

export type Person = {
  /** Cleaned as names are, within the limit; empty where the file has none. Two may be the same. */
  name: string;
  /** The other app says that this person has left. */
  isGone: boolean;
};

export type ImportedEntry = {
  /** Of a table: the row as a spreadsheet counts it, from 1. Of a list: the position, from 1. */
  row: number;
  /**
   * Twenty letters and digits, good as the id of the expense: the same entry of the same file, or of a later file that
   * has it too, has the same. So who imports by these ids imports nothing twice.
   */
  entryKey: string;
  /**
   * In the group's terms but for two things: members are named by `personRef`, and the title is empty where the file
   * has none (`untitled`), which an expense may not be.
   */
  input: ExpenseInput;
};

export type FileCurrency = {
  /** As the file writes it; empty where it names none. */
  text: string;
  /** Of ISO 4217, where `text` is one; null must be asked for. */
  code: string | null;
  entries: number;
};

/** Entries whose currency the file writes as `text` are taken, as amounts of `code`. */
export type CurrencyChoice = { text: string; code: string };

export type Imported = {
  format: ImportFormat;
  groupName: string | null;
  /** Members are named by their place here (`personRef`). */
  people: readonly Person[];
  /** The most used first. */
  currencies: readonly FileCurrency[];
  /** The currency of all entries. Null: the file does not say it, and there are no entries until it is chosen. */
  currency: string | null;
  entries: readonly ImportedEntry[];
  /** In the order of the rows, those about the file first. */
  issues: readonly Issue[];
};

/**
 * Why a file is not read at all.
 *
 * | code | means | params |
 * | --- | --- | --- |
 * | empty | nothing in it | |
 * | too-large | more bytes than are read | bytes |
 * | not-text | in no encoding that is known, or no text | |
 * | spreadsheet | a workbook: to be saved as CSV | |
 * | unknown-format | of no app that is known | |
 * | not-json | begins as JSON and is none | |
 * | too-deep | nested beyond any export | |
 * | wrong-type | a field is missing or of another type | path |
 * | too-many-rows | more than are taken at once | rows: at least so many |
 * | not-bills | the list of transfers to settle up, without the bills | |
 * | account-dump | a dump of a whole account, not an export of a group | |
 * | one-sided | a group of several as one of them sees it: who owes what is not in it | people |
 */
export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'spreadsheet'
  | 'unknown-format'
  | 'not-json'
  | 'too-deep'
  | 'wrong-type'
  | 'too-many-rows'
  | 'not-bills'
  | 'account-dump'
  | 'one-sided';

export type FileProblem = { code: ProblemCode; params: Readonly<Record<string, string | number>> };

export type Failed = { ok: false; problem: FileProblem };

export type ImportResult = { ok: true; imported: Imported } | Failed;

export const maxImportRows = 10_000;

export function failed(code: ProblemCode, params: FileProblem['params'] = {}): Failed {
  return { ok: false, problem: { code, params } };
}

/** What stands for the person at this place of `people`: of the shape of a member's id, so that entries are checked as such. */
export function personRef(at: number): string {
  return `p${String(at).padStart(4, '0')}`;
}
