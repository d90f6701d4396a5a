import type { Expression } from './ast.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';

const maxInt = 2n ** 63n - 1n;

const namedEscapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };

/** INT | FLOAT | STRING | BYTES; null when something else comes next. An INT is a bigint. */
export function parseLiteral(reader: TokenReader, negative = false): Expression | null {
  const { token } = reader;
  const value = valueOf(token, reader, negative);
  if (value === null) return null;
  reader.take();
  return { kind: 'literal', value, start: token.start, end: token.end };
}

function valueOf(
  token: Token,
  reader: TokenReader,
  negative: boolean,
): bigint | number | string | Uint8Array | null {
  switch (token.kind) {
    case 'int': {
      const value = BigInt(token.text);
      // The smallest int is written with a minus before a number that is none by itself.
      if (value > maxInt + (negative ? 1n : 0n)) reader.failWith(`Invalid number literal ${token.text}.`);
      return value;
    }
    case 'float':
      return Number(token.text);
    case 'string':
      return unescape(token.text.slice(1, -1));
    case 'bytes': {
      const body = token.text.slice(2, -1);
      if (/(?:^|[^\\])(?:\\\\)*\\u/.test(body)) reader.failWith(`Invalid bytes literal ${token.text}.`);
      return bytesOf(body);
    }
    case 'name':
    case 'path-segment':
    case 'punctuation':
    case 'service-name':
    case 'end':
      return null;
  }
}

const escapes = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([0-3][0-7][0-7])|([^]))/g;

function unescape(body: string): string {
  return body.replace(escapes, (...[, hex, unicode, octal, character]: (string | undefined)[]) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    if (unicode !== undefined) return String.fromCharCode(parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    return namedEscapes[character ?? ''] ?? character ?? '';
  });
}

/** A character stands for its UTF-8; `\xff` and `\377` for a byte. */
function bytesOf(body: string): Uint8Array {
  const parts = body.split(/(\\(?:x[0-9A-Fa-f]{2}|[0-3][0-7][0-7]|[^]))/);
  const utf8 = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part, index) =>
      // Every other part is an escape, and each of them is below 256.
      index % 2 === 1 ? [unescape(part).charCodeAt(0)] : [...utf8.encode(part)],
    ),
  );
}
