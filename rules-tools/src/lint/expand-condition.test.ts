import { expect, test } from 'vitest';
import { parseRules } from '../language/parse.ts';
import { visitMembers } from '../language/walk.ts';
import { expandCondition } from './expand-condition.ts';
import { printExpression } from './print-expression.ts';
import { firestoreRules } from './testing/lint-lines.ts';
import { walkOnce } from './walk-once.ts';
import type { Expression } from '../language/ast.ts';

/** The only condition of a file, expanded. */
function expand(text: string): Expression {
  const file = parseRules(text);
  const expanded: Expression[] = [];
  visitMembers(file, {
    allow: ({ condition }, surroundings) => {
      if (condition !== null) expanded.push(expandCondition(file, condition, surroundings));
    },
  });
  if (expanded[0] === undefined) throw new Error('No condition.');
  return expanded[0];
}

test.each([
  ['a parameter', 'function f(a) { return a == 1; }', 'f(x.y)', '(x.y == 1)'],
  ['variables', 'function f(a) { let b = a.c; let d = b + b; return d; }', 'f(x)', '(x.c + x.c)'],
  [
    'a call in a call',
    'function f(a) { return g(a, 2); } function g(b, c) { return b[c]; }',
    'f(f(x))',
    'x[2][2]',
  ],
  [
    'a parameter hides nothing outside',
    'function f(a) { return g() + a; } function g() { return a; }',
    'f(1)',
    '(a + 1)',
  ],
  ['a parameter of the name of a function', 'function f(f) { return f; }', 'f(1)', '1'],
  ['recursion', 'function f(a) { return g(a); } function g(a) { return f(a); }', 'f(1)', 'f(1)'],
  ['a wrong number of arguments', 'function f(a) { return a; }', 'f(1, x)', 'f(1, x)'],
  ['an unknown function', '', 'f(1)', 'f(1)'],
  ['a method of the name', 'function size() { return 1; }', 'x.size()', 'x.size()'],
  [
    'one spelling of a field',
    '',
    "x['a'] == x.get('b', 1) && x.get(['c'], 1)",
    "((x.a == x.b) && x.get(['c'], 1))",
  ],
  ['the type behind is', 'function f(string) { return string is string; }', 'f(x)', '(x is string)'],
])('%s', (_name, functions, condition, expected) => {
  const text = firestoreRules(`${functions}\nmatch /a/{x} { allow get: if ${condition}; }`);
  expect(printExpression(expand(text), 200)).toBe(expected);
});

test('functions are scoped lexically', () => {
  const text = firestoreRules(`function f() { return g(); }
    function g() { return 'outer'; }
    match /a/{x} {
      function g() { return 'inner'; }
      allow get: if f() + g();
    }`);
  expect(printExpression(expand(text))).toBe("('outer' + 'inner')");
});

test('what is equal is one object', () => {
  const expanded = expand(
    firestoreRules(
      "function f(a) { return a.b; }\nmatch /a/{x} { allow get: if f(x) == x['b'] && 1 == '1'; }",
    ),
  );
  const seen = new Map<string, Expression>();
  walkOnce(expanded, (part) => {
    expect(seen.has(printExpression(part))).toBe(false);
    seen.set(printExpression(part), part);
  });
  expect([...seen.keys()]).toEqual([
    "((x.b == x.b) && (1 == '1'))",
    '(x.b == x.b)',
    'x.b',
    'x',
    "(1 == '1')",
    '1',
    "'1'",
  ]);
});

test('doubling twenty times takes no time', () => {
  const lets = [...Array(20).keys()].map((n) => `let a${n + 1} = a${n} + a${n};`).join(' ');
  const functions = `function f(a0) { ${lets} return a20; }`;
  let parts = 0;
  walkOnce(
    expand(firestoreRules(`${functions}\nmatch /a/{x} { allow get: if f(f(x)); }`)),
    () => (parts += 1),
  );
  expect(parts).toBe(41);
});
