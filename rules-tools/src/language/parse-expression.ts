import type { BinaryOperator, Expression } from './ast.ts';
import { parseLiteral } from './parse-literal.ts';
import { parsePath } from './parse-path.ts';
import type { TokenReader } from './token-reader.ts';

/**
 * How strongly an operator binds, as the trees of the emulator's coverage show it: `in` and `is` bind less than `==`,
 * `a == b in c` is `(a == b) in c`. The documentation puts them above it.
 */
const precedences: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  in: 3,
  is: 4,
  '==': 5,
  '!=': 5,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '+': 7,
  '-': 7,
  '*': 8,
  '/': 8,
  '%': 8,
};

export const typeNames: readonly string[] = [
  ...['bool', 'bytes', 'constraint', 'duration', 'float', 'int', 'latlng', 'list', 'map', 'map_diff'],
  ...['number', 'path', 'set', 'string', 'timestamp', 'vector'],
];

/**
 * expression = binary [ "?" expression ":" expression ]
 */
export function parseExpression(reader: TokenReader): Expression {
  const { start } = reader.token;
  const condition = parseBinary(reader, 1);
  if (!reader.takeIf('?')) return condition;
  const whenTrue = parseExpression(reader);
  reader.expect(':');
  const whenFalse = parseExpression(reader);
  return { kind: 'conditional', condition, whenTrue, whenFalse, start, end: reader.previousEnd };
}

/**
 * binary = unary { OPERATOR unary | "is" TYPE }
 *
 * Precedence climbing: operators of `minPrecedence` and above, each level to the left. What follows a type is not
 * bound by the level of `is`: `a is int < b` is `(a is int) < b`.
 */
function parseBinary(reader: TokenReader, minPrecedence: number): Expression {
  const { start } = reader.token;
  let left = parseUnary(reader);
  for (;;) {
    const operator = seenOperator(reader);
    if (operator === null || precedences[operator] < minPrecedence) return left;
    reader.take();
    const right = operator === 'is' ? parseType(reader) : parseBinary(reader, precedences[operator] + 1);
    left = { kind: 'binary', operator, left, right, start, end: reader.previousEnd };
  }
}

function seenOperator(reader: TokenReader): BinaryOperator | null {
  const { kind, text } = reader.token;
  return (kind === 'punctuation' || kind === 'name') && isBinaryOperator(text) ? text : null;
}

function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedences, text);
}

function parseType(reader: TokenReader): Expression {
  const { text, start, end } = reader.token;
  if (!typeNames.includes(text)) reader.fail(`a type: ${typeNames.join(', ')}`);
  reader.take();
  return { kind: 'variable', name: text, start, end };
}

/**
 * unary = "!" unary | "-" postfix | postfix
 */
function parseUnary(reader: TokenReader): Expression {
  const { start } = reader.token;
  if (reader.takeIf('!')) {
    const operand = parseUnary(reader);
    return { kind: 'unary', operator: '!', operand, start, end: reader.previousEnd };
  }
  if (reader.takeIf('-')) {
    const operand = parsePostfix(reader, true);
    return { kind: 'unary', operator: '-', operand, start, end: reader.previousEnd };
  }
  return parsePostfix(reader);
}

/**
 * postfix = primary { "." MEMBER [ arguments ] | "[" expression "]" | "[" [ expression ] ":" [ expression ] "]" }
 */
function parsePostfix(reader: TokenReader, negative = false): Expression {
  const { start } = reader.token;
  let target = parsePrimary(reader, negative);
  for (;;) {
    if (reader.takeIf('.')) {
      const name = reader.expectMemberName();
      if (reader.sees('(') && !reader.isReserved(name)) {
        const values = parseArguments(reader);
        target = { kind: 'call', target, name, arguments: values, start, end: reader.previousEnd };
      } else target = { kind: 'member', target, name, start, end: name.end };
    } else if (reader.takeIf('[')) {
      const from = reader.sees(':') ? null : parseExpression(reader);
      if (reader.takeIf(':')) {
        const to = reader.sees(']') ? null : parseExpression(reader);
        const { end } = reader.expect(']');
        target = { kind: 'slice', target, from, to, start, end };
      } else {
        const { end } = reader.expect(']');
        if (from === null) reader.fail('an index');
        target = { kind: 'index', target, index: from, start, end };
      }
    } else return target;
  }
}

/**
 * primary = INT | FLOAT | STRING | BYTES | "true" | "false" | "null" | NAME [ arguments ]
 *         | "(" expression ")" | list | map | path
 */
function parsePrimary(reader: TokenReader, negative: boolean): Expression {
  const { start, end, text } = reader.token;
  if (reader.takeIf('true')) return { kind: 'literal', value: true, start, end };
  if (reader.takeIf('false')) return { kind: 'literal', value: false, start, end };
  if (reader.takeIf('null')) return { kind: 'literal', value: null, start, end };
  if (reader.seesName()) {
    const name = reader.toName(reader.take());
    if (!reader.sees('(')) return { kind: 'variable', name: text, start, end };
    const values = parseArguments(reader);
    return { kind: 'call', target: null, name, arguments: values, start, end: reader.previousEnd };
  }
  if (reader.takeIf('(')) {
    const inner = parseExpression(reader);
    reader.expect(')');
    return inner;
  }
  if (reader.sees('[')) {
    const items = parseItems(reader, '[', ']', parseExpression);
    return { kind: 'list', items, start, end: reader.previousEnd };
  }
  if (reader.sees('{')) {
    const entries = parseItems(reader, '{', '}', parseEntry);
    return { kind: 'map', entries, start, end: reader.previousEnd };
  }
  return parseLiteral(reader, negative) ?? parsePath(reader, parseExpression) ?? reader.fail('an expression');
}

/**
 * arguments = "(" [ expression { "," expression } [ "," ] ] ")"
 */
function parseArguments(reader: TokenReader): Expression[] {
  return parseItems(reader, '(', ')', parseExpression);
}

/**
 * entry = expression ":" expression
 */
function parseEntry(reader: TokenReader): { key: Expression; value: Expression } {
  const key = parseExpression(reader);
  reader.expect(':');
  return { key, value: parseExpression(reader) };
}

/**
 * items = OPEN [ item { "," item } [ "," ] ] CLOSE
 */
function parseItems<Item>(
  reader: TokenReader,
  open: string,
  close: string,
  parseItem: (reader: TokenReader) => Item,
): Item[] {
  const items: Item[] = [];
  reader.expect(open);
  while (!reader.sees(close)) {
    items.push(parseItem(reader));
    if (!reader.takeIf(',')) break;
  }
  if (!reader.sees(close)) reader.fail(`',' or '${close}'`);
  reader.take();
  return items;
}
