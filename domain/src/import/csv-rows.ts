import Papa from 'papaparse';

/** `at` is the row as a spreadsheet counts it, from 1. */
export type Row = { at: number; cells: readonly string[] };

export type Separator = ',' | ';' | '\t' | '|';

export const separators: readonly Separator[] = [',', ';', '\t', '|'];

/**
 * The rows of a text, blank ones too (one empty cell, or several). A quote that is wrong is read as it stands: rows that
 * fell apart are for who knows the columns. Line breaks are `\n`, within cells too.
 *
 * @param most so many rows are read; what is behind is left.
 */
export function csvRows(text: string, separator: Separator, most: number): Row[] {
  const { data } = Papa.parse<string[]>(withPlainBreaks(text), {
    delimiter: separator,
    newline: '\n',
    preview: most,
  });
  return data.map((cells, index) => ({ at: index + 1, cells }));
}

export function withPlainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}
