import type {
  AllowStatement,
  FunctionDeclaration,
  ImportStatement,
  LetBinding,
  MatchBlock,
  Member,
  Method,
  RulesFile,
  Service,
  Span,
} from './ast.ts';
import { parseExpression } from './parse-expression.ts';
import { parseMatchPath } from './parse-path.ts';
import { TokenReader } from './token-reader.ts';

const methods: Readonly<Record<string, Method>> = {
  read: 'read',
  write: 'write',
  get: 'get',
  list: 'list',
  create: 'create',
  update: 'update',
  delete: 'delete',
};

/**
 * file = [ version ] { import } { function | service }+
 *
 * The syntax alone: what names stand for, recursion and limits are the compiler's. Stricter than it in one thing:
 * methods that do not exist are an error here, a warning there.
 *
 * @throws RulesSyntaxError at the first thing that cannot stand where it stands.
 */
export function parseRules(text: string): RulesFile {
  const reader = new TokenReader(text);
  const version = parseVersion(reader);
  const imports: ImportStatement[] = [];
  while (reader.sees('import')) imports.push(parseImport(reader));
  const functions: FunctionDeclaration[] = [];
  const services: Service[] = [];
  while (reader.token.kind !== 'end') {
    if (reader.sees('function')) functions.push(parseFunction(reader));
    else if (reader.sees('service')) services.push(parseService(reader));
    else reader.fail("'service' or 'function'");
  }
  // As the compiler has it: functions alone are a file.
  if (services.length + functions.length === 0) reader.fail("'service' or 'function'");
  return {
    version: version?.version ?? '1',
    versionSpan: version?.span ?? null,
    imports,
    functions,
    services,
    start: 0,
    end: text.length,
  };
}

/**
 * version = "rules_version" "=" ( "'1'" | "'2'" ) [ ";" ]
 */
function parseVersion(reader: TokenReader): { version: '1' | '2'; span: Span } | null {
  const { start } = reader.token;
  if (!reader.takeIf('rules_version')) return null;
  reader.expect('=');
  const { text } = reader.token;
  if (text.slice(1, -1) !== '1' && text.slice(1, -1) !== '2') reader.fail("'1' or '2' in quotes");
  reader.expectKind('string', "'1' or '2' in quotes");
  reader.takeIf(';');
  return { version: text.slice(1, -1) === '1' ? '1' : '2', span: { start, end: reader.previousEnd } };
}

/**
 * import = "import" STRING [ "as" NAME ] ";"
 */
function parseImport(reader: TokenReader): ImportStatement {
  const { start } = reader.expect('import');
  const source = reader.expectKind('string', "the module's name in quotes");
  const name = reader.takeIf('as') ? reader.expectName('a name for the module') : null;
  const { end } = reader.expect(';');
  return { source: source.text.slice(1, -1), name, start, end };
}

/**
 * service = "service" DOTTED-NAME "{" { match | function }+ "}"
 */
function parseService(reader: TokenReader): Service {
  const { start } = reader.expect('service');
  const name = reader.toName(reader.expectKind('service-name', "the service's name"));
  reader.expect('{');
  const members = parseMembers(reader, 'service');
  return { name, members, start, end: reader.previousEnd };
}

/**
 * match = "match" matchPath "{" { match | allow | function }+ "}"
 */
function parseMatch(reader: TokenReader): MatchBlock {
  const { start } = reader.expect('match');
  const pathStart = reader.token.start;
  const segments = parseMatchPath(reader);
  const pathSpan = { start: pathStart, end: reader.previousEnd };
  reader.expect('{');
  const members = parseMembers(reader, 'match');
  return { kind: 'match', segments, pathSpan, members, start, end: reader.previousEnd };
}

function parseMembers(reader: TokenReader, parent: 'service' | 'match'): Member[] {
  const members: Member[] = [];
  while (!reader.sees('}')) {
    if (reader.sees('match')) members.push(parseMatch(reader));
    else if (reader.sees('function')) members.push(parseFunction(reader));
    else if (parent === 'match' && reader.sees('allow')) members.push(parseAllow(reader));
    else if (reader.token.kind === 'path-segment' || reader.sees('/'))
      reader.failWith("Missing 'match' keyword before path.");
    else
      reader.fail(parent === 'match' ? "'allow', 'match', 'function' or '}'" : "'match', 'function' or '}'");
  }
  if (members.length === 0) reader.failWith(`The '${parent}' body must contain at least one declaration.`);
  reader.take();
  return members;
}

/**
 * allow = "allow" METHOD { "," METHOD } [ ":" "if" expression ] [ ";" ]
 */
function parseAllow(reader: TokenReader): AllowStatement {
  const { start } = reader.expect('allow');
  const allowed = [parseMethod(reader)];
  while (reader.takeIf(',')) allowed.push(parseMethod(reader));
  if (reader.sees('if')) reader.failWith("Missing ':' before 'if' condition.");
  let condition = null;
  if (reader.takeIf(':')) {
    if (!reader.sees('if')) reader.failWith("Missing 'if' before conditional expression.");
    reader.take();
    if (reader.sees(';')) reader.failWith("Missing conditional expression after 'if'.");
    condition = parseExpression(reader);
  }
  endStatement(reader);
  return { kind: 'allow', methods: allowed, condition, start, end: reader.previousEnd };
}

/** Their case does not matter. */
function parseMethod(reader: TokenReader): Span & { text: Method } {
  const name = reader.expectName(`a method: ${Object.keys(methods).join(', ')}`);
  const lowerCase = name.text.toLowerCase();
  const method = Object.hasOwn(methods, lowerCase) ? methods[lowerCase] : undefined;
  if (method === undefined) reader.failWith(`Invalid method name: ${name.text}.`, name.start);
  return { text: method, start: name.start, end: name.end };
}

/**
 * function = "function" NAME "(" [ NAME { "," NAME } ] ")" "{" { let } "return" expression [ ";" ] "}"
 */
function parseFunction(reader: TokenReader): FunctionDeclaration {
  const { start } = reader.expect('function');
  const name = reader.expectName("the function's name");
  reader.expect('(');
  const parameters = [];
  if (!reader.sees(')')) {
    do parameters.push(reader.expectName('a parameter'));
    while (reader.takeIf(','));
  }
  reader.expect(')');
  reader.expect('{');
  const lets: LetBinding[] = [];
  while (reader.sees('let')) lets.push(parseLet(reader));
  if (!reader.sees('return')) reader.fail("'let' or 'return'");
  reader.take();
  const result = parseExpression(reader);
  reader.takeIf(';');
  const { end } = reader.expect('}');
  return { kind: 'function', name, parameters, lets, result, start, end };
}

/**
 * let = "let" NAME "=" expression ";"
 */
function parseLet(reader: TokenReader): LetBinding {
  const { start } = reader.expect('let');
  const name = reader.expectName("a variable's name");
  reader.expect('=');
  const value = parseExpression(reader);
  const { end } = reader.expect(';');
  return { name, value, start, end };
}

/** The semicolon may be missing where the next thing cannot be part of the statement. */
function endStatement(reader: TokenReader): void {
  if (reader.takeIf(';')) return;
  const ends = ['}', 'allow', 'match', 'function'];
  if (!ends.some((end) => reader.sees(end))) reader.fail("';'");
}
