import type { Span } from '../language/ast.ts';
import { positionAt } from '../language/position.ts';
import { displayWidth } from '../text/display-width.ts';
import type { Decider, Explanation, StatementExplanation } from './explanation.ts';
import { sourceExcerpt } from './source-excerpt.ts';

export type FormatOptions = { readonly fileName: string; readonly color?: boolean };

const verdictColumn = 68;
const maxDeciders = 6;

/** An explanation for a terminal; the same one always gives the same text. */
export function formatExplanation(
  explanation: Explanation,
  { fileName, color = false }: FormatOptions,
): string {
  const { auth, method, path, write, statements, nearest, notes, rulesText } = explanation;
  const paint = painter(color);
  const place = (offset: number): string => {
    const { line, column } = positionAt(rulesText, offset);
    return `${line}:${column}`;
  };
  const ofBatch = write === null ? '' : `  (write ${write.index + 1} of ${write.of})`;
  const lines = [
    `${paint.bad('DENIED')}  ${method} ${path}${ofBatch}  ${auth === null ? 'signed out' : `as ${auth.uid}`}`,
  ];
  for (const statement of statements) lines.push(...formatStatement(statement, explanation, fileName, paint));
  if (statements.length === 0) {
    lines.push(`No allow statement matches ${path.startsWith('{') ? path : `/${path}`} for ${method}.`);
    for (const { span, pattern, methods } of nearest)
      lines.push(`${fileName}:${place(span.start)}  match ${pattern} allows ${methods.join(', ')}`);
  }
  for (const note of notes) lines.push(paint.faint(note));
  return lines.join('\n');
}

function formatStatement(
  { span, methods, verdict, deciders }: StatementExplanation,
  explanation: Explanation,
  fileName: string,
  paint: Painter,
): string[] {
  const { line } = positionAt(explanation.rulesText, span.start);
  const head = `${fileName}:${line}  allow ${methods}`;
  const word = verdict === 'not-reached' ? 'not reached' : verdict;
  const more = deciders.length > maxDeciders ? [`  … ${deciders.length - maxDeciders} more`] : [];
  return [
    `${paint.strong(head)}${' '.repeat(Math.max(2, verdictColumn - head.length))}${paint.bad(word)}`,
    ...deciders
      .slice(0, maxDeciders)
      .flatMap((decider, index) => [
        ...(index === 0 ? [] : [decider.outcome === 'true' ? '  and' : '  or']),
        ...formatDecider(decider, deciders[index - 1]?.calls ?? [], explanation.rulesText, paint),
      ]),
    ...more,
  ];
}

/** Calls that the decider before came through too are not repeated. */
function formatDecider(
  { span, outcome, message, calls, values }: Decider,
  callsBefore: readonly Span[],
  text: string,
  paint: Painter,
): string[] {
  const place = (offset: number): string => {
    const { line, column } = positionAt(text, offset);
    return `${line}:${column}`;
  };
  const common = calls.findIndex((call, index) => call.start !== callsBefore[index]?.start);
  const way = calls.slice(common === -1 ? calls.length : common).map((call, index, shown) => {
    const arrow = index === shown.length - 1 ? `   →   ${place(span.start)}` : '';
    return `  ${place(call.start)}  ${shorten(text.slice(call.start, call.end).replace(/\s+/g, ' '))}${arrow}`;
  });
  const excerpt = sourceExcerpt(text, span);
  const gutter = Math.max(...excerpt.map(({ line }) => String(line).length)) + 4;
  const said = message ?? (outcome === 'false' ? '' : outcome);
  const marked = excerpt.flatMap(({ line, text: shown, marks }, index) => [
    `${String(line).padStart(gutter)} | ${shown}`,
    `${' '.repeat(gutter)}   ${paint.bad(marks)}${index === excerpt.length - 1 && said !== '' ? ` ${paint.bad(said)}` : ''}`,
  ]);
  const names = values.map((value) => shorten(value.text));
  const width = Math.max(0, ...names.map(displayWidth));
  const operands = values.map(({ value }, index) => {
    const name = names[index] ?? '';
    return `    ${name}${' '.repeat(width - displayWidth(name))} = ${paint.value(value)}`;
  });
  return [...way, ...marked, ...operands];
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 70 ? text : `${characters.slice(0, 69).join('')}…`;
}

type Painter = Readonly<Record<'bad' | 'strong' | 'faint' | 'value', (text: string) => string>>;

/** SGR codes of ECMA-48 that start and end a style. */
function painter(color: boolean): Painter {
  const style =
    (start: number, end: number) =>
    (text: string): string =>
      color && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bad: style(31, 39), strong: style(1, 22), faint: style(2, 22), value: style(36, 39) };
}
