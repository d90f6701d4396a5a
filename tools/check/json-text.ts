import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

export type JsonText =
  | { ok: true; value: unknown; offsetOf(path: JsonPath): number }
  | { ok: false; offset: number; message: string };

/**
 * Parses JSON (RFC 8259: no comments, no comma behind the last item) and remembers where each value starts, so that
 * whoever dislikes a value can say at which line and column it is. `JSON.parse` tells neither for a good text, nor
 * reliably for a bad one.
 */
export function parseJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  // One mistake confuses what follows it: only the first is told.
  const [first] = errors;
  if (first !== undefined) return { ok: false, offset: first.offset, message: wordsOf(first) };
  return { ok: true, value: JSON.parse(text), offsetOf: (path) => nearestOffset(tree, path) };
}

/** `CommaExpected` becomes `comma expected`. */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/\B[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

/** Something missing has no place of its own: then that of what it is missing from. */
function nearestOffset(tree: Node | undefined, path: JsonPath): number {
  for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return 0;
}
