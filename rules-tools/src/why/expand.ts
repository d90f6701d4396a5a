import { visitMembers, walkExpression } from '../language/walk.ts';
import type {
  AllowStatement,
  Expression,
  FunctionDeclaration,
  MatchBlock,
  Member,
  RulesFile,
  Service,
  Span,
} from '../language/ast.ts';
import { calledFunctions } from '../language/called-functions.ts';
import { SourceMap, type Piece } from './source-map.ts';

/** Rules that decide as the original does, in which every function has one call at most. */
export type Expansion = {
  readonly text: string;
  /** Rules without one do not compile. */
  readonly hasStatements: boolean;
  /** From an expression's place in `text` to its place in the original. */
  readonly originOf: (span: Span) => Span;
};

export type ExpandOptions = {
  /** Which statements to keep; all by default. What no kept statement calls is dropped with the rest. */
  readonly keep?: (allow: AllowStatement, blocks: readonly MatchBlock[]) => boolean;
  /** Stands before the condition of every statement, in `(…) || (condition)`. */
  readonly unless?: string;
  /** Of the source that is copied. Firestore takes 256 KB. */
  readonly maxBytes?: number;
};

/**
 * Gives every call of a function its own copy of the function, named `f__1`, `f__2`, … and declared where the original
 * is, so that scoping stays the same. The coverage report, which merges what all calls of a function saw, then shows
 * each call by itself.
 *
 * @returns null when a function calls itself (the compiler refuses that too) or the text would become too long.
 */
export function expandRules(text: string, file: RulesFile, options: ExpandOptions = {}): Expansion | null {
  const { keep = () => true, unless, maxBytes = 250_000 } = options;
  const called = calledFunctions(file);
  const separator = freeSeparator(text);
  const copies = new Map<FunctionDeclaration, Piece[][]>();
  const statements = new Map<AllowStatement, Piece[]>();
  const open: FunctionDeclaration[] = [];
  let bytes = 0;
  let counter = 0;

  /** The text of a span in which every call in these expressions calls a copy of its own. */
  const copy = (span: Span, expressions: readonly Expression[], renamed: readonly Piece[] = []): Piece[] => {
    const names = [...renamed];
    bytes += Buffer.byteLength(text.slice(span.start, span.end));
    if (bytes > maxBytes) throw new CannotExpand();
    for (const expression of expressions)
      walkExpression(expression, (part) => {
        const declaration = called.get(part);
        if (declaration !== undefined && part.kind === 'call')
          names.push({ ...part.name, text: copyFunction(declaration) });
      });
    return replaceIn(span, names);
  };

  const copyFunction = (declaration: FunctionDeclaration): string => {
    if (open.includes(declaration)) throw new CannotExpand();
    open.push(declaration);
    counter += 1;
    const name = `${declaration.name.text}${separator}${counter}`;
    const expressions = [...declaration.lets.map(({ value }) => value), declaration.result];
    const made = copy(declaration, expressions, [{ ...declaration.name, text: name }]);
    copies.set(declaration, [...(copies.get(declaration) ?? []), made]);
    open.pop();
    return name;
  };

  const copyStatement = (allow: AllowStatement): Piece[] => {
    const { condition } = allow;
    if (condition === null) return copy(allow, []);
    if (unless === undefined) return copy(allow, [condition]);
    const whole = conditionSpan(text, allow, condition);
    return [{ start: allow.start, end: whole.start }, ` (${unless}) || (`, ...copy(whole, [condition]), ');'];
  };

  const emitMembers = (members: readonly Member[]): Piece[] =>
    members.flatMap((member): Piece[] => {
      switch (member.kind) {
        case 'allow':
          return line(statements.get(member) ?? []);
        case 'function':
          return (copies.get(member) ?? []).flatMap(line);
        case 'match': {
          const inner = emitMembers(member.members);
          return inner.length === 0 ? [] : ['match ', member.pathSpan, ' {\n', ...inner, '}\n'];
        }
      }
    });

  const emitService = ({ name, members }: Service): Piece[] => [
    'service ',
    { start: name.start, end: name.end },
    ' {\n',
    ...emitMembers(members),
    '}\n',
  ];

  try {
    visitMembers(file, {
      allow: (allow, { blocks }) => {
        if (keep(allow, blocks)) statements.set(allow, copyStatement(allow));
      },
    });
  } catch (error) {
    if (error instanceof CannotExpand) return null;
    throw error;
  }
  const map = new SourceMap(text, [
    ...[file.versionSpan ?? [], file.imports].flat().flatMap((span) => line([span])),
    ...file.functions.flatMap((declaration) => (copies.get(declaration) ?? []).flatMap(line)),
    ...file.services.flatMap(emitService),
  ]);
  return { text: map.text, hasStatements: statements.size > 0, originOf: (span) => map.originOf(span) };
}

class CannotExpand extends Error {}

/** The condition with the parentheses around it, which have no node. */
function conditionSpan(text: string, allow: AllowStatement, condition: Expression): Span {
  const from = allow.methods.at(-1)?.end ?? allow.start;
  const head = text
    .slice(from, condition.start)
    .replace(/\/\/[^\n]*|\/\*.*?\*\//gs, (comment) => ' '.repeat(comment.length));
  const end = text[allow.end - 1] === ';' ? allow.end - 1 : allow.end;
  return { start: from + head.indexOf('if') + 2, end };
}

function line(pieces: readonly Piece[]): Piece[] {
  return pieces.length === 0 ? [] : [...pieces, '\n'];
}

function replaceIn(span: Span, names: readonly Piece[]): Piece[] {
  const inOrder = names.filter((name) => typeof name !== 'string').toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = span.start;
  for (const name of inOrder) {
    pieces.push({ start: from, end: name.start }, name);
    from = name.end;
  }
  return [...pieces, { start: from, end: span.end }];
}

/** `__`, or more underscores, so that no name of the file can be that of a copy. */
function freeSeparator(text: string): string {
  let separator = '__';
  while (new RegExp(`${separator}\\d`).test(text)) separator += '_';
  return separator;
}
