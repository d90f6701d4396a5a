import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

const rules = (condition: string): string =>
  firestoreRules(`function data() { return request.resource.data; }
function isText(value) { return value is string && value != ''; }
function isShort(value) { return value is string && value.size() <= 40; }
match /a/{x} {
allow create: if ${condition};
}`);
const advice = 'may be as large as a document, bound its size().';

test.each<[condition: string, findings: string[]]>([
  ['data().a is string', [`8:18 «data().a is string» request.resource.data.a: ${advice}`]],
  ['data().a is list', [`8:18 «data().a is list» request.resource.data.a: ${advice}`]],
  ['data().a.b is map', [`8:18 «data().a.b is map» request.resource.data.a.b: ${advice}`]],
  ["data()['a'] is bytes", [`8:18 «data()['a'] is bytes» request.resource.data.a: ${advice}`]],
  ["data().a.matches('^a+$')", [`8:18 «data().a.matches('^a+$')» request.resource.data.a: ${advice}`]],
  [
    'isText(data().a) && isText(data().b)',
    [`5:33 «value is string» request.resource.data.a, request.resource.data.b: ${advice}`],
  ],
  // A bound of something else, or none from above.
  [
    'data().a is string && data().b.size() < 3',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  [
    'data().a is string && data().a.size() > 3',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  [
    'data().a is string && data().a.size() < data().n',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  [
    'data().a is string && data().a == data().b',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  ["data().a is string && data().a != 'b'", [`8:18 «data().a is string» request.resource.data.a: ${advice}`]],
  [
    "data().a is list && data().a.hasOnly(['b'])",
    [`8:18 «data().a is list» request.resource.data.a: ${advice}`],
  ],
  [
    'data().a is list && data().a.toSet().size() == data().a.size()',
    [`8:18 «data().a is list» request.resource.data.a: ${advice}`],
  ],
  // On another way.
  [
    'data().a is string || data().a.size() < 3',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  [
    'data().b == 1 ? data().a.size() < 3 : data().a is string',
    [`8:56 «data().a is string» request.resource.data.a: ${advice}`],
  ],
  [
    'data().a is string && (data().a.size() < 3 || request.auth != null)',
    [`8:18 «data().a is string» request.resource.data.a: ${advice}`],
  ],
])('%s', (condition, findings) => {
  expect(lintLines('unbounded-size', rules(condition))).toEqual(findings);
});

test.each([
  'isShort(data().a)',
  'data().a is string && data().a.size() < 3',
  '3 >= data().a.size() && data().a is string',
  'data().a is list && data().a.size() in [1, 2]',
  'data().a is string && data().a.size() <= resource.data.most',
  "data().a is string && data().a == 'b'",
  'data().a is string && data().a == resource.data.a',
  "data().a is string && data().a in ['b', 'c']",
  'data().a is string && data().a in get(/x/y).data.names',
  "data().a is string && data().a.matches('^[a-z*+]{1,40}[.]?$')",
  "data().a.matches('(a|b){3}')",
  "data().a is map && data().a.keys().hasOnly(['b'])",
  'data().a is map && data().a.keys().size() < 3',
  'data().a is map && data().a.values().size() < 3',
  "data().a is map && data().a == {'b': data().c}",
  "data().get('a', '') is string && data()['a'].size() < 3",
  // On every way.
  'data().a is string && (data().a.size() < 3 || data().a in [1])',
  "!('a' in data()) || (data().a is string && data().a.size() < 3)",
  "(!('a' in data()) || data().a is string) && (!('a' in data()) || data().a.size() < 3)",
  "('a' in data() ? data().a is string : true) && ('a' in data() ? data().a.size() < 3 : true)",
  "'a' in data() && data().a is string && (!('a' in data()) || data().a.size() < 3)",
  'data().b == 1 ? data().a is string && data().a.size() < 3 : true',
  '(data().a is string && request.auth != null) && (request.auth != null && data().a.size() < 3)',
  // Nothing of the document, or nothing with a size.
  'resource.data.a is string',
  'x is string',
  'data() is map',
  'data().a is int',
  'data().keys().join(data().b) is string',
  '!(data().a is string)',
])('no finding: %s', (condition) => {
  expect(lintLines('unbounded-size', rules(condition))).toEqual([]);
});
