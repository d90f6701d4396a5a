import type { AmountProblem } from './amount-problem.ts';
import { isNumeralUnit } from './korean-number.ts';

export type TokenKind = 'number' | 'unit' | 'symbol' | '+' | '-' | '*' | '/' | '(' | ')';

/** `text` begins at `start` of the plain text. A `unit` is one of 십, 백, 천, 만, 억, 조, or `k`. */
export type Token = { kind: TokenKind; text: string; start: number; end: number };

/**
 * @param plain lower-case text of `plainText`.
 * @param symbols what may stand for the currency, the longest first.
 */
export function toTokens(plain: string, symbols: readonly string[]): Token[] | AmountProblem {
  const tokens: Token[] = [];
  for (let at = 0; at < plain.length;) {
    if (plain.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const token = tokenAt(plain, at, symbols);
    if (token === undefined) {
      const width = String.fromCodePoint(plain.codePointAt(at) ?? 0).length;
      return { code: 'unexpected', start: at, end: at + width };
    }
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** One number of a plain text, with every mark that may belong to it. */
export const numberPattern = "[.,\u066b]?\\d+(?:[ .,'\u066b]\\d+)*[.,\u066b]?";

function tokenAt(plain: string, at: number, symbols: readonly string[]): Token | undefined {
  const token = (kind: TokenKind, text: string): Token => ({ kind, text, start: at, end: at + text.length });
  const symbol = symbols.find((candidate) => plain.startsWith(candidate, at));
  if (symbol !== undefined) return token('symbol', symbol);
  const number = new RegExp(numberPattern, 'y');
  number.lastIndex = at;
  const digits = number.exec(plain)?.[0];
  if (digits !== undefined) return token('number', digits);
  const character = plain.charAt(at);
  if (isNumeralUnit(character)) return token('unit', character);
  const kind = operators.get(character);
  return kind && token(kind, character);
}

const operators: ReadonlyMap<string, TokenKind> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['x', '*'],
  ['/', '/'],
  ['(', '('],
  [')', ')'],
]);
