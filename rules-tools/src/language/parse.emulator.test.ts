import * as v from 'valibot';
import { expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { emulatorProject } from '../emulator/emulator.ts';
import { parseRules } from './parse.ts';
import { RulesSyntaxError } from './syntax-error.ts';
import { parseCondition } from './testing/parse-condition.ts';
import { publicRules, readPublicRules } from './testing/public-rules.ts';
import { shapeOf } from './testing/shape.ts';
import { childrenOf } from './walk.ts';

const project = emulatorProject(emulatorHost(), 'demo-rules-tools-parse');

async function emulatorAccepts(text: string): Promise<boolean> {
  const issues = await project.loadRules(text);
  return issues.every(({ severity }) => severity === 'warning');
}

function parserAccepts(text: string): boolean {
  try {
    parseRules(text);
    return true;
  } catch (error) {
    if (error instanceof RulesSyntaxError) return false;
    throw error;
  }
}

const service = (body: string): string => `rules_version = '2';\nservice cloud.firestore {\n${body}\n}`;
const match = (body: string): string => service(`match /a/{x} {\n${body}\n}`);
const condition = (expression: string): string => match(`allow read: if ${expression};`);

test.each<[accepted: boolean, text: string]>([
  [true, match('allow read;')],
  [true, `rules_version = "1" ${service('match /a { allow read; }').slice(21)}`],
  [true, 'function f() { return true; }'],
  [true, match('allow READ, write: if true allow get')],
  [true, match('function f(a, b) { let c = a; return c == b } allow read: if f(1, 2,);')],
  [true, service('match /a/{x=*}/{ y = ** } { allow read; }')],
  [true, service("match / {x}/'b'/c%20d/* { allow read; }")],
  [true, condition('a.in.if || b[:1] == c[1:] || {a: 1,} == [1,]')],
  [true, condition('/a/b / 2 == c / d')],
  [true, condition('/a /$ (b)/(default)/{c} is path')],
  [true, condition('get(/a/$(b.c)/d).data.e(1)[0] == !-f')],
  [true, condition(String.raw`'\\d\'\b\101\x41\u0041' == b'é\xff'`)],
  [true, condition('1. == .5 || -9223372036854775808 < 0 || 1is int')],
  [true, condition('a /* c */ ? /b : /c // d\n')],
  [true, condition('a is int < b')],
  [true, condition('list.get(read)')],
  [true, condition('\f\ta')],
  [false, condition('\u00a0a')],
  [false, condition('\va')],
  [false, ''],
  [false, "rules_version = '3'; service a { match /a { allow read; } }"],
  [false, `\uFEFF${service('match /a { allow read; }')}`],
  [false, service('')],
  [false, service('allow read;')],
  [false, service('match /a {}')],
  [false, service('match /a { allow read; };')],
  [false, service('match /a/ { allow read; }')],
  [false, service('match /a/b c { allow read; }')],
  [false, service('match /{in} { allow read; }')],
  [false, service('match /{x=***} { allow read; }')],
  [false, match('allow read;;')],
  [false, match('allow read if true;')],
  [false, match('allow read: true;')],
  [false, match('allow read,;')],
  [false, match('function f(a,) { return a; } allow read;')],
  [false, match('function f() { let a = 1 return a; } allow read;')],
  [false, match('function f() { return true;; } allow read;')],
  [false, condition('a/b')],
  [false, condition('a /(b)')],
  [false, condition('/a/')],
  [false, condition('/a/b.c()')],
  [false, condition('a()()')],
  [false, condition('a.if()')],
  [false, condition('a.service')],
  [false, condition('a = b')],
  [false, condition('a ? b')],
  [false, condition('+a')],
  [false, condition('- -a')],
  [false, condition('-!a')],
  [false, condition('a--b')],
  [false, condition('a is foo')],
  [false, condition('a is null')],
  [false, condition('1e3')],
  [false, condition('01')],
  [false, condition('9223372036854775808')],
  [false, condition("'\\d'")],
  [false, condition("b'\\u0041'")],
  [false, condition("'a\nb'")],
  [false, condition('é')],
  [false, condition('[,]')],
  [false, condition('a[]')],
  [false, condition('a[0:1:2]')],
  [false, condition("{/a: 'b'}")],
])('accepted: %s, %j', async (accepted, text) => {
  expect({ parser: parserAccepts(text), emulator: await emulatorAccepts(text) }).toEqual({
    parser: accepted,
    emulator: accepted,
  });
});

test.each<[name: string, parser: boolean, text: string]>([
  ['a method that does not exist is a warning there', false, match('allow reed;')],
  ['names are bound by the compiler', true, match('function f(a, a) { return a; } allow read;')],
  ['calls are followed by the compiler', true, match('function f() { return f(); } allow read: if f();')],
  [
    'imports are understood and refused',
    true,
    `import 'a';\n${service('match /a { allow read; }').slice(21)}`,
  ],
  ['recursive wildcards are counted by the compiler', true, service('match /{x=**}/{y=**} { allow read; }')],
])('the two differ: %s', async (_name, parser, text) => {
  expect({ parser: parserAccepts(text), emulator: await emulatorAccepts(text) }).toEqual({
    parser,
    emulator: !parser,
  });
});

test.each(publicRules)('the emulator accepts the rules of $name', async ({ path }) => {
  expect(await emulatorAccepts(readPublicRules(path))).toBe(true);
});

type Node = { sourcePosition: { currentOffset: number; endOffset: number }; children?: Node[] | undefined };
const node: v.GenericSchema<unknown, Node> = v.object({
  sourcePosition: v.object({ currentOffset: v.optional(v.number(), 0), endOffset: v.number() }),
  children: v.optional(v.array(v.lazy(() => node))),
});
const coverage = v.object({ report: v.tuple([node]) });

// How the emulator nests operations is how the parser does.
test.each([
  'a || b && c || d',
  'a == b in c',
  'a in b == c',
  'a in b < c',
  'a < b in c && d',
  'a in b in c',
  'a in b is bool',
  'a == b is bool',
  'a is bool == b',
  'a is int + b',
  'a == b != c < d <= e',
  'a - b + c * d % e',
  '!a in b',
  '!a == -b * c',
  'a ? b : c ? d : e || f',
  'a ? b ? c : d : e',
  'a.b(c)[d].e == f[g:h]',
])('%s is nested alike', async (source) => {
  const before = match('allow read: if ').slice(0, -4);
  const text = `${before}${source};\n}\n}`;
  await project.loadRules(text);
  const { report } = v.parse(coverage, await project.coverage());
  const textsOf = ({ sourcePosition, children = [] }: Node): string[] => [
    text.slice(sourcePosition.currentOffset, sourcePosition.endOffset + 1),
    ...children.flatMap(textsOf),
  ];
  const start = parseCondition(source).start;
  const spansOf = (expression: ReturnType<typeof parseCondition>): string[] => [
    source.slice(expression.start - start, expression.end - start),
    ...childrenOf(expression).flatMap(spansOf),
  ];
  expect(shapeOf(parseCondition(source))).not.toBe(source);
  // Its nodes end before a closing bracket.
  const expected = spansOf(parseCondition(source)).map((span) => span.replace(/[)\]]$/, ''));
  expect(textsOf(report[0]).toSorted()).toEqual(expected.toSorted());
});
