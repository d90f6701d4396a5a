import { readCospendCsv } from './cospend-csv.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { readIHateMoneyCsv, readIHateMoneyJson } from './ihatemoney.ts';
import { failed, maxImportRows, type CurrencyChoice, type ImportResult } from './imported.ts';
import type { ReadingResult } from './reading.ts';
import { recognise, type JsonFormat, type TableFormat } from './recognise.ts';
import { readSesterceCsv } from './sesterce-csv.ts';
import { readSettleUpCsv } from './settle-up-csv.ts';
import { readSpliitCsv } from './spliit-csv.ts';
import { readSpliitJson } from './spliit-json.ts';
import { readSplitProCsv } from './splitpro-csv.ts';
import { readSplitwiseCsv } from './splitwise-csv.ts';
import { toImported } from './to-imported.ts';
import { readTricountCsv, readTricountJson, readTricountTable } from './tricount.ts';

/**
 * What a file of another app comes to. Never throws: any bytes are answered, with entries and what became of the rest, or
 * with the reason why there is nothing to read.
 *
 * @param name of the file: some formats have the group's name nowhere else.
 * @param choice null at first; then of `currencies` of the answer, where the file has several or names none.
 */
export function importFile(
  bytes: Uint8Array,
  name: string,
  choice: CurrencyChoice | null = null,
): ImportResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const result = readText(decoded.text, name);
  return result.ok ? toImported(result.reading, choice) : result;
}

/** Headers, footers, sections and the rows between them beside the entries. */
const rowsBesides = 1_000;

function readText(text: string, name: string): ReadingResult {
  const found = recognise(text);
  if (!found.ok) return found;
  if ('value' in found) return readJsonFormat(found.format, found.value);
  const rows = csvRows(text, found.separator, maxImportRows + rowsBesides + 1);
  if (rows.length > maxImportRows + rowsBesides) return failed('too-many-rows', { rows: rows.length });
  return readTableFormat(found.format, rows, text, name);
}

function readJsonFormat(format: JsonFormat, value: unknown): ReadingResult {
  switch (format) {
    case 'spliit-json':
      return readSpliitJson(value);
    case 'ihatemoney-json':
      return readIHateMoneyJson(value);
    case 'tricount-json':
      return readTricountJson(value);
  }
}

function readTableFormat(
  format: TableFormat,
  rows: readonly Row[],
  text: string,
  name: string,
): ReadingResult {
  switch (format) {
    case 'splitwise-csv':
      return readSplitwiseCsv(rows, name);
    case 'spliit-csv':
      return readSpliitCsv(rows);
    case 'splitpro-csv':
      return readSplitProCsv(text);
    case 'cospend-csv':
      return readCospendCsv(rows);
    case 'ihatemoney-csv':
      return readIHateMoneyCsv(rows);
    case 'settle-up-csv':
      return readSettleUpCsv(rows);
    case 'tricount-csv':
      return readTricountCsv(rows);
    case 'tricount-table':
      return readTricountTable(rows);
    case 'sesterce-csv':
      return readSesterceCsv(rows);
  }
}
