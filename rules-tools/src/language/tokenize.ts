import type { Span } from './ast.ts';
import { RulesSyntaxError } from './syntax-error.ts';

export type TokenKind =
  | 'name'
  | 'int'
  | 'float'
  | 'string'
  | 'bytes'
  /** A slash with what follows it: `/groups`, `/(default)`. A slash before anything else is punctuation. */
  | 'path-segment'
  | 'punctuation'
  /** The dotted name after `service`. */
  | 'service-name'
  | 'end';

export type Token = Span & { readonly kind: TokenKind; readonly text: string };

// Escapes that the compiler knows; '\d' and '\.' are errors, and so is a line break.
const escape = String.raw`\\(?:[btnfr"'\\]|[0-3][0-7][0-7]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})`;
const quoted = String.raw`'(?:[^'\\\r\n]|${escape})*'|"(?:[^"\\\r\n]|${escape})*"`;
const pathCharacters = String.raw`(?:[A-Za-z0-9\-._~&'*+:@]|%[0-9A-Fa-f]{2})+`;

/**
 * In the order in which they are tried. As the emulator's compiler has it, a slash right before a letter begins a
 * path: `a/b` is no division, `a / b` is. A comment that nothing closes is a path segment, `/*`.
 */
const kinds: readonly (readonly [TokenKind | 'blank', RegExp])[] = [
  ['blank', /[ \t\r\n\f]+|\/\/[^\r\n]*|\/\*[^]*?\*\//y],
  ['path-segment', new RegExp(String.raw`\/(?:${pathCharacters}|\(${pathCharacters}\))`, 'y')],
  ['float', /(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+/y],
  ['int', /0|[1-9][0-9]*/y],
  ['bytes', new RegExp(`[bB](?:${quoted})`, 'y')],
  ['string', new RegExp(quoted, 'y')],
  // A dollar sign alone begins an expression in a path.
  ['name', /[A-Za-z_][A-Za-z0-9_$]*|\$[A-Za-z0-9_$]+/y],
  ['punctuation', /\|\||&&|==|!=|<=|>=|\+\+|--|\*\*|[-+*/%<>=!?:;,.$(){}[\]]/y],
];
const serviceName = /[ \t\r\n\f]+[A-Za-z0-9_.-]+/y;

/** The last token is of kind `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const [kind, end] = tokenAt(text, offset);
    if (kind !== 'blank') tokens.push({ kind, text: text.slice(offset, end), start: offset, end });
    offset = end;
    if (tokens.at(-1)?.text === 'service' && kind === 'name') {
      const nameEnd = endOf(serviceName, text, offset);
      if (nameEnd !== null) {
        const start = nameEnd - text.slice(offset, nameEnd).trimStart().length;
        tokens.push({ kind: 'service-name', text: text.slice(start, nameEnd), start, end: nameEnd });
        offset = nameEnd;
      }
    }
  }
  return [...tokens, { kind: 'end', text: '', start: text.length, end: text.length }];
}

function tokenAt(text: string, offset: number): [TokenKind | 'blank', end: number] {
  for (const [kind, pattern] of kinds) {
    const end = endOf(pattern, text, offset);
    if (end !== null) return [kind, end];
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  throw new RulesSyntaxError(text, offset, unknownCharacter(text, offset, character));
}

function unknownCharacter(text: string, offset: number, character: string): string {
  if (character !== "'" && character !== '"') return `Unexpected '${character}'.`;
  const line = /^[^\r\n]*/.exec(text.slice(offset + 1))?.[0] ?? '';
  return line.includes(character)
    ? `Invalid escape in the string: a backslash is written \\\\.`
    : `Missing a closing ${character}`;
}

function endOf(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}
