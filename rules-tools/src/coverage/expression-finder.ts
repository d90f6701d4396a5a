import { walkExpression } from '../language/walk.ts';
import type { Expression, RulesFile } from '../language/ast.ts';
import { rootExpressions } from './root-expressions.ts';

/** White space, comments and opening parentheses. */
const beforeToken = /(?:[\s(]|\/\/[^\n\r]*|\/\*[^]*?\*\/)*/y;

/**
 * Finds the expression that a node of the emulator's report is about; null for a `let`, whose node spans the rest of
 * the function.
 *
 * The report places nodes in its own way (emulator 1.19.9): in code points; from the outermost parenthesis around the
 * expression, or around what it begins with, to its last character, which is included, but no closing bracket is:
 * `f(a)` ends with `a`, `f()` with `f`, `(a)` with `a`, `[]` with `[`. And a literal in parentheses ends where the
 * outermost of them opens. So expressions are known by their first token and their last character. Not found are
 * `a[:]`, which has the place of `a`, and a path that ends with a wildcard.
 */
export function expressionFinder(
  text: string,
  file: RulesFile,
): (place: { readonly start: number; readonly end: number }) => Expression | null {
  const offsets = codePointOffsets(text);
  const byPlace = new Map<string, Expression>();
  const literalEnds = new Map<number, number>();
  const index = (expression: Expression): void => {
    const start = skipToToken(text, expression.start);
    byPlace.set(placeKey(start, lastCharacter(expression)), expression);
    if (expression.kind === 'literal') literalEnds.set(start, lastCharacter(expression));
  };
  for (const root of rootExpressions(file)) walkExpression(root, index);

  return ({ start, end }) => {
    const first = offsets[start];
    const last = offsets[end];
    if (first === undefined || last === undefined) return null;
    const literalEnd = text[last] === '(' ? literalEnds.get(skipToToken(text, last)) : undefined;
    return byPlace.get(placeKey(skipToToken(text, first), literalEnd ?? last)) ?? null;
  };
}

function placeKey(start: number, last: number): string {
  return `${start}-${last}`;
}

/** Where the expression ends for the report. Every token that can be the last ends with one UTF-16 unit. */
function lastCharacter(expression: Expression): number {
  switch (expression.kind) {
    case 'literal':
    case 'variable':
      return expression.end - 1;
    case 'list':
      return lastOf(expression.items) ?? expression.start;
    case 'map':
      return lastOf(expression.entries.map(({ value }) => value)) ?? expression.start;
    case 'path': {
      const segment = expression.segments.at(-1);
      return segment === undefined || typeof segment === 'string'
        ? expression.end - 1
        : lastCharacter(segment);
    }
    case 'unary':
      return lastCharacter(expression.operand);
    case 'binary':
      return lastCharacter(expression.right);
    case 'conditional':
      return lastCharacter(expression.whenFalse);
    case 'member':
      return expression.name.end - 1;
    case 'index':
      return lastCharacter(expression.index);
    case 'slice':
      return lastCharacter(expression.to ?? expression.from ?? expression.target);
    case 'call':
      return lastOf(expression.arguments) ?? expression.name.end - 1;
  }
}

function lastOf(expressions: readonly Expression[]): number | null {
  const last = expressions.at(-1);
  return last === undefined ? null : lastCharacter(last);
}

function skipToToken(text: string, offset: number): number {
  beforeToken.lastIndex = offset;
  beforeToken.test(text);
  return beforeToken.lastIndex;
}

/** The offset in UTF-16 units of each code point. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return offsets;
}
