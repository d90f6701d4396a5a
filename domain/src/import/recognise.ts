import { Columns, wordOf } from './columns.ts';
import { csvRows, isBlank, separators, type Row, type Separator } from './csv-rows.ts';
import { failed, type Failed, type ImportFormat } from './imported.ts';
import { readJson } from './read-json.ts';
import { splitwiseHeader } from './splitwise-csv.ts';

export type Recognised =
  { ok: true; format: JsonFormat; value: unknown } | { ok: true; format: TableFormat; separator: Separator };

export type JsonFormat = Extract<ImportFormat, `${string}-json`>;
export type TableFormat = Exclude<ImportFormat, JsonFormat>;

/** Which kind a file is, by what is in it. Its name has no say: people rename files, and phones do. */
export function recognise(text: string): Recognised | Failed {
  const start = text.trimStart().charAt(0);
  if (start === '{' || start === '[') return recogniseJson(text);
  for (const separator of separators) {
    const rows = csvRows(text, separator, rowsToLookAt);
    const format = tableFormat(rows);
    if (format === 'ihatemoney-settle') return failed('not-bills');
    if (format !== null) return { ok: true, format, separator };
  }
  return failed('unknown-format');
}

/** A header is the first row, or stands behind a note. */
const rowsToLookAt = 20;

function recogniseJson(text: string): Recognised | Failed {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    if (first === undefined) return failed('empty');
    if (hasKeys(first, 'receiver', 'ower')) return failed('not-bills');
    if (hasKeys(first, 'what', 'owers')) return { ok: true, format: 'ihatemoney-json', value };
    return failed('unknown-format');
  }
  if (hasKeys(value, 'participants', 'expenses')) return { ok: true, format: 'spliit-json', value };
  if (hasKeys(value, 'Response')) return { ok: true, format: 'tricount-json', value };
  if (hasKeys(value, 'friends', 'groups')) return failed('account-dump');
  return failed('unknown-format');
}

function hasKeys(value: unknown, ...keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => Object.hasOwn(value, key));
}

const splitProHeader =
  'paid by,name,category,amount,split type,expense date,currency,you lent,you owe,settlement';

function tableFormat(rows: readonly Row[]): TableFormat | 'ihatemoney-settle' | null {
  const header = rows.find((row) => !isBlank(row));
  if (header === undefined) return null;
  const columns = new Columns(header.cells);
  const has = (...words: readonly string[]) => columns.has(...words);
  if (has('date', 'title', 'currency') && columns.find(/^paid by \S/) && columns.find(/^paid for \S/))
    return 'sesterce-csv';
  if (has('transaction type') && columns.find(/^paid by \S/) && columns.find(/^impacted to \S/))
    return 'tricount-csv';
  if (has('who paid', 'total', 'currency') && columns.find(/^share \S/)) return 'tricount-table';
  if (has('who paid', 'for whom', 'split amounts')) return 'settle-up-csv';
  if (header.cells.map(wordOf).join(',') === splitProHeader) return 'splitpro-csv';
  if (isCospend(columns)) return 'cospend-csv';
  if (has('what', 'amount', 'date', 'payer_name', 'owers')) return 'ihatemoney-csv';
  if (has('amount', 'receiver', 'ower')) return 'ihatemoney-settle';
  if (has('date', 'description', 'cost', 'currency', 'is reimbursement', 'split mode')) return 'spliit-csv';
  return splitwiseHeader(rows) === null ? null : 'splitwise-csv';
}

/** The first section may be any. */
function isCospend(columns: Columns): boolean {
  return (
    columns.has('name', 'weight', 'active') ||
    (columns.has('what', 'amount', 'owers') && (columns.has('repeat') || columns.has('payer_active'))) ||
    columns.has('categoryname', 'categoryid') ||
    columns.has('paymentmodename', 'paymentmodeid') ||
    columns.has('currencyname', 'exchange_rate')
  );
}
