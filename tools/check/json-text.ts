export type JsonPath = readonly (string | number)[];

export type JsonText =
  | { ok: true; value: unknown; offsetOf(path: JsonPath): number }
  | { ok: false; offset: number; message: string };

/**
 * Parses JSON (RFC 8259) and remembers where each value starts, so that whoever dislikes a value can say at which
 * line and column it is. `JSON.parse` tells neither for a good text, nor reliably for a bad one.
 */
export function parseJsonText(text: string): JsonText {
  const offsets = new Map<string, number>();
  let at = 0;

  try {
    const value = parseValue([]);
    skipSpace();
    if (at < text.length) fail('expected the end of the file');
    return { ok: true, value, offsetOf: (path) => nearestOffset(offsets, path) };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { ok: false, offset: error.offset, message: error.message };
    throw error;
  }

  /** value = object / array / string / number / "true" / "false" / "null" */
  function parseValue(path: JsonPath): unknown {
    skipSpace();
    offsets.set(keyOf(path), at);
    if (text[at] === '{') return parseObject(path);
    if (text[at] === '[') return parseArray(path);
    if (text[at] === '"') return parseString();
    const [literal] = take(
      /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)\b/y,
      'a value',
    );
    return JSON.parse(literal);
  }

  /** object = "{" [ string ":" value *( "," string ":" value ) ] "}" */
  function parseObject(path: JsonPath): unknown {
    const entries: [string, unknown][] = [];
    at += 1;
    skipSpace();
    if (text[at] !== '}') {
      do {
        skipSpace();
        if (text[at] !== '"') fail('expected a property name in double quotes');
        const name = parseString();
        skipSpace();
        expect(':');
        entries.push([name, parseValue([...path, name])]);
        skipSpace();
      } while (skipComma());
    }
    expect('}');
    return Object.fromEntries(entries);
  }

  /** array = "[" [ value *( "," value ) ] "]" */
  function parseArray(path: JsonPath): unknown[] {
    const items: unknown[] = [];
    at += 1;
    skipSpace();
    if (text[at] !== ']') {
      do {
        items.push(parseValue([...path, items.length]));
        skipSpace();
      } while (skipComma());
    }
    expect(']');
    return items;
  }

  /** unescaped = %x20-21 / %x23-5B / %x5D-10FFFF */
  function parseString(): string {
    const pattern = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
    const [literal] = take(pattern, 'a complete string');
    return String(JSON.parse(literal));
  }

  function skipSpace(): void {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  }

  function skipComma(): boolean {
    if (text[at] !== ',') return false;
    at += 1;
    return true;
  }

  function expect(character: string): void {
    if (text[at] !== character) fail(`expected ${character === ':' ? '":"' : `"," or "${character}"`}`);
    at += 1;
  }

  function take(pattern: RegExp, what: string): [string] {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return fail(`expected ${what}`);
    at = pattern.lastIndex;
    return [found[0]];
  }

  function fail(message: string): never {
    throw new SyntaxProblem(message, at);
  }
}

class SyntaxProblem extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const keyOf = (path: JsonPath): string => JSON.stringify(path);

/** Something missing has no place of its own: then that of what it is missing from. */
function nearestOffset(offsets: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsets.get(keyOf(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}
