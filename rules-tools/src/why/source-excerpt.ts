import type { Span } from '../language/ast.ts';
import { lineAt, positionAt } from '../language/position.ts';
import { displayWidth } from '../text/display-width.ts';

export type ExcerptLine = { readonly line: number; readonly text: string; readonly marks: string };

const maxLines = 4;
/** In UTF-16 units; a longer line is cut around what is marked. */
const maxLength = 110;

/** The lines of a place in a text, the first and the last of many, each with marks to stand under it. Indentation that all have is taken off. */
export function sourceExcerpt(text: string, { start, end }: Span): ExcerptLine[] {
  const from = positionAt(text, start);
  const to = positionAt(text, end - 1);
  const numbers = Array.from({ length: to.line - from.line + 1 }, (_, index) => from.line + index);
  const shownNumbers =
    numbers.length <= maxLines ? numbers : [...numbers.slice(0, maxLines - 1), ...numbers.slice(-1)];
  const lines = shownNumbers.map((line) => {
    const whole = lineAt(text, line).replaceAll('\t', ' ').trimEnd();
    const indent = whole.length - whole.trimStart().length;
    return {
      line,
      whole,
      indent,
      first: line === from.line ? from.column - 1 : indent,
      last: line === to.line ? to.column : whole.length,
    };
  });
  const common = Math.min(...lines.map(({ indent }) => indent));
  return lines.map(({ line, whole, first, last }) => ({
    line,
    ...mark(whole.slice(common), first - common, last - common),
  }));
}

function mark(line: string, first: number, last: number): { text: string; marks: string } {
  const cutLeft = line.length > maxLength && first > 40 ? first - 30 : 0;
  const left = cutLeft > 0 ? '…' : '';
  const right = line.length - cutLeft > maxLength ? '…' : '';
  const shown = line.slice(cutLeft, cutLeft + maxLength);
  const before = shown.slice(0, first - cutLeft);
  const marked = shown.slice(first - cutLeft, last - cutLeft);
  return {
    text: `${left}${shown}${right}`,
    marks: ' '.repeat(displayWidth(left + before)) + '^'.repeat(displayWidth(marked)),
  };
}
