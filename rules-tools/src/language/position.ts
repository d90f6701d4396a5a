/** Where something stands in a text: both count from 1, the column in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** Lines end with `\n`, `\r\n` or `\r`. An offset past the end is the end. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) {
    const next = index + lineBreak.length;
    if (next > offset) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: Math.min(offset, text.length) - lineStart + 1 };
}

/** The text of a line that counts from 1, without its line break. */
export function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\r|\n/)[line - 1] ?? '';
}
