import { displayWidth } from '../text/display-width.ts';

export type Alignment = 'left' | 'centre';

/** Fewer dashes than this are no delimiter row. */
const minWidth = 3;

/** A table in Markdown, with columns as wide as Prettier makes them. The cells are Markdown, without line breaks. */
export function formatTable(
  headCells: readonly string[],
  rowCells: readonly (readonly string[])[],
  alignmentOf: (column: number) => Alignment,
): string {
  const [head = [], ...rows] = [headCells, ...rowCells].map((row) => row.map(escapePipes));
  const widths = head.map((_, column) =>
    Math.max(minWidth, ...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]): string =>
    line(widths.map((width, column) => pad(row[column] ?? '', width, alignmentOf(column))));
  const delimiter = widths.map((width, column) =>
    alignmentOf(column) === 'left' ? '-'.repeat(width) : `:${'-'.repeat(width - 2)}:`,
  );
  return [padded(head), line(delimiter), ...rows.map(padded)].join('\n');
}

/** A pipe would end the cell, even in code. A backslash before one cannot be written at all: it is set apart. */
function escapePipes(cell: string): string {
  return cell.replaceAll('\\|', '\\ |').replaceAll('|', '\\|');
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const spaces = width - displayWidth(cell);
  const before = alignment === 'left' ? 0 : Math.floor(spaces / 2);
  return `${' '.repeat(before)}${cell}${' '.repeat(spaces - before)}`;
}
