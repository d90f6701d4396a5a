import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { emulatorProject } from '../emulator/emulator.ts';
import type { Expression } from '../language/ast.ts';
import { parseRules } from '../language/parse.ts';
import { walkExpression } from '../language/walk.ts';
import { expressionFinder } from './expression-finder.ts';
import { parseReport, visitNodes, type ReportNode } from './report.ts';
import { rootExpressions } from './root-expressions.ts';

const project = emulatorProject(emulatorHost(), 'demo-rules-tools-expression-finder');

/** Every kind of expression, with parentheses and comments wherever they may be, within text beyond ASCII. */
const everyKind = `rules_version = '2';
// 한글🍊 (
service cloud.firestore {
  match /databases/{database}/documents {
    function named(a) { /* 🍊 */ let x = (a); let y = one(((x))); return (y) == '한🍊' && (((a.size()))) > 2; }
    function one(x) { return (x); }
    function list() { return []; }
    function map( ) { return {}; }
    function yes() { return true; }
    function letLike(letter) { let request1 = request; return letter || request1.auth; }
    match /t/{id} {
      /* 🍊 */ allow get: if false || list().size( ) == 1 || map( )  == {} || [[]] == [[1], [2]]
        || {'a': {'b': 1}} == {'a': {}} || {(id): id, 'y': (id), }[(id)] == 'n' || [id , ] == [1, ('b'), (('c'))]
        || one(one(id)) || one(list()) || one( /* ( */ yes() ) || one((id), ) || one( ('x') ) || debug(id) == 'x'
        || ((id) == 'z') || (id == ('z')) || ((id) in (['q', ( 'r' ) ])) || 'a' in ['b'] || (1) == (2);
      allow list: if ( /* x( */ (id is string) ? (false) : (id == 'y')) || (id ? yes() : id) || !(true) || !((false))
        || !!(id == '') || !( /* ( */ true /* ) */ ) || -(1) == 2 || - id.size() == 2 || -(-1) == (-3) || -(id.size()) == 1
        || 1 + 2 == 4 || ((1) + (2)) * 3 / id % 2 == 4 - 1.5 || id >= 1 || (id < 'x' && (id > 'y' || (id <= 'z' && id != null)))
        || (((id == 'a') && (id == 'b')) && id == 'c') || /* ( */ (/* ( */ id == true);
      allow create: if (id)[0] == 1 || id[(0):(1)] == ( 'x') || id[1:] == 'a' || id[:2] == 'b' || id.size()-1 == 3
        || (request.auth.uid) == null || (request).auth.token['foo'] == 'x' || request.auth.token.get(['a', 'b'], (id == '1'))
        || math.abs( (-3) ) == 2 || duration.value(1, 's') > 3 || timestamp.date(2020, 1, 1) == request.time
        || [(id), (id)].hasAny([(id)]) || id.matches('a' ) == id.matches(('b')) || 'abc'.size() == 1 || {'a': 1}.keys() == [];
      allow update: if exists(/databases/$(database)/documents/t/$(id+'x')) || exists( /databases/(default)/documents/t/$((id)) )
        || /a/b/c == /a/(default) || /a/(default)/b == path('a') || /a/$(id)/x == /a || get(/a/$( id )).data.x[0].y() == 1
        || id == 'a\\\\b\\n\\'🍊' || "한\\"글" == id || b'a\\\\b' == b'c' || named(id) || letLike(id).z || hashing.md5('x') == id;
      allow delete: if (id == 'a');
    }
  }
}
`;
const ours = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');

test.each([
  ['every kind of expression', everyKind],
  ['the same with lines that end as on Windows', everyKind.replaceAll('\n', '\r\n')],
  ['the rules of this repository', ours],
])('%s: the report and the tree have the same expressions', async (_name, text) => {
  expect((await project.loadRules(text)).filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = parseRules(text);
  const find = expressionFinder(text, file);

  const found = new Map<Expression, ReportNode>();
  const notFound: string[] = [];
  const foundTwice: string[] = [];
  visitNodes(parseReport(await project.coverage()), (node) => {
    const expression = find(node);
    if (expression === null) notFound.push(sourceOf(text, node));
    else if (found.has(expression)) foundTwice.push(sourceOf(text, node));
    else found.set(expression, node);
  });
  expect(notFound.filter((source) => !/^let\s/.test(source))).toEqual([]);
  expect(foundTwice).toEqual([]);

  const missing: string[] = [];
  for (const root of rootExpressions(file))
    walkExpression(root, (expression) => {
      if (expression.kind !== 'literal' && !isNamespace(expression) && !found.has(expression))
        missing.push(text.slice(expression.start, expression.end));
    });
  expect(missing).toEqual([]);
});

test('a let is no expression', async () => {
  await project.loadRules(everyKind);
  const find = expressionFinder(everyKind, parseRules(everyKind));
  const lets: string[] = [];
  visitNodes(parseReport(await project.coverage()), (node) => {
    if (find(node) === null) lets.push(sourceOf(everyKind, node).slice(0, 7));
  });
  expect(lets).toEqual(['let x =', 'let y =', 'let req']);
});

function sourceOf(text: string, { start, end }: ReportNode): string {
  return Array.from(text)
    .slice(start, end + 1)
    .join('');
}

/** `math` of `math.abs(1)` has no value. */
function isNamespace(expression: Expression): boolean {
  return (
    expression.kind === 'variable' &&
    ['math', 'duration', 'timestamp', 'hashing', 'latlng'].includes(expression.name)
  );
}
