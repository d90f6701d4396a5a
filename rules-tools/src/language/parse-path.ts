import type { Expression, PathSegment } from './ast.ts';
import type { TokenReader } from './token-reader.ts';

const noSegment = "Forward slash '/' found where identifier or binding expected.";

/**
 * matchPath = { PATH-SEGMENT | "/" wildcard }+
 */
export function parseMatchPath(reader: TokenReader): PathSegment[] {
  const segments: PathSegment[] = [];
  for (;;) {
    const { token } = reader;
    if (token.kind === 'path-segment') {
      reader.take();
      segments.push({
        kind: 'literal',
        text: segmentText(token.text),
        start: token.start + 1,
        end: token.end,
      });
    } else if (reader.sees('/')) {
      if (!seesWildcard(reader, 1)) reader.failWith(noSegment);
      reader.take();
      segments.push(parseWildcard(reader));
    } else if (segments.length === 0) return reader.fail("a path that begins with '/'");
    else return segments;
  }
}

/**
 * path = { PATH-SEGMENT | "/" "$" "(" expression ")" | "/" wildcard }+
 *
 * A slash behind it that begins no further segment is a division.
 */
export function parsePath(
  reader: TokenReader,
  parseExpression: (reader: TokenReader) => Expression,
): Expression | null {
  const { start } = reader.token;
  const segments: (string | Expression)[] = [];
  for (;;) {
    if (reader.token.kind === 'path-segment') segments.push(segmentText(reader.take().text));
    else if (reader.sees('/') && reader.sees('$', 1) && reader.sees('(', 2)) {
      reader.take();
      reader.take();
      reader.take();
      segments.push(parseExpression(reader));
      reader.expect(')');
    } else if (reader.sees('/') && seesWildcard(reader, 1)) {
      reader.take();
      const { name, recursive } = parseWildcard(reader);
      segments.push(`{${name.text}${recursive ? '=**' : ''}}`);
    } else if (segments.length > 0) return { kind: 'path', segments, start, end: reader.previousEnd };
    else if (reader.sees('/')) reader.failWith(noSegment);
    else return null;
  }
}

/** A map literal may stand behind a division, too, but not with a key alone. */
function seesWildcard(reader: TokenReader, distance: number): boolean {
  return (
    reader.sees('{', distance) &&
    reader.seesName(distance + 1) &&
    (reader.sees('}', distance + 2) || reader.sees('=', distance + 2))
  );
}

/**
 * wildcard = "{" NAME [ "=" ( "*" | "**" ) ] "}"
 */
function parseWildcard(reader: TokenReader): PathSegment & { kind: 'wildcard' } {
  const { start } = reader.expect('{');
  const name = reader.expectName("a wildcard's name");
  let recursive = false;
  if (reader.takeIf('=')) {
    recursive = reader.takeIf('**');
    if (!recursive) reader.expect('*');
  }
  const { end } = reader.expect('}');
  return { kind: 'wildcard', name, recursive, start, end };
}

/** `%20` stands for a blank. */
function segmentText(token: string): string {
  const text = token.slice(1);
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are no UTF-8 name no document either.
    return text;
  }
}
