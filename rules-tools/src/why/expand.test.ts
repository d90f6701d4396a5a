import { describe, expect, test } from 'vitest';
import { parseRules } from '../language/parse.ts';
import { visitMembers, walkExpression } from '../language/walk.ts';
import type { Expression, RulesFile } from '../language/ast.ts';
import { calledFunctions } from '../language/called-functions.ts';
import { expandRules, type Expansion, type ExpandOptions } from './expand.ts';
import { expandableRules } from './testing/expandable-rules.ts';

function expand(text: string, options?: ExpandOptions): Expansion {
  const expansion = expandRules(text, parseRules(text), options);
  if (expansion === null) throw new Error('Expected an expansion.');
  return expansion;
}

function expressionsOf(file: RulesFile): Expression[] {
  const found: Expression[] = [];
  const add = (expression: Expression): number => found.push(expression);
  visitMembers(file, {
    allow: ({ condition }) => condition !== null && walkExpression(condition, add),
    function: ({ lets, result }) => {
      for (const { value } of lets) walkExpression(value, add);
      walkExpression(result, add);
    },
  });
  return found;
}

const inDocuments = (members: string): string =>
  `service cloud.firestore { match /databases/{database}/documents {\n${members}\n}}`;

test('every call has a function of its own, declared where the original is', () => {
  const text = inDocuments(`function f(x) { return g(x) || g(1); }
function g(x) { return x; }
match /a/{id} { allow get: if f(2) && f(id); }`);
  expect(expand(text).text).toBe(`service cloud.firestore {
match /databases/{database}/documents {
function f__1(x) { return g__2(x) || g__3(1); }
function f__4(x) { return g__5(x) || g__6(1); }
function g__2(x) { return x; }
function g__3(x) { return x; }
function g__5(x) { return x; }
function g__6(x) { return x; }
match /a/{id} {
allow get: if f__1(2) && f__4(id);
}
}
}
`);
});

test('no function is called twice, and every call reaches a copy of what it called', () => {
  const original = parseRules(expandableRules);
  const expansion = expand(expandableRules);
  const expanded = parseRules(expansion.text);
  const called = [...calledFunctions(expanded)];
  expect(new Set(called.map(([, declaration]) => declaration)).size).toBe(called.length);
  expect(called.length).toBeGreaterThan(10);

  const originals = [...calledFunctions(original)];
  for (const [call, declaration] of called) {
    const { start } = expansion.originOf(call);
    const before = originals.find(([expression]) => expression.start === start);
    expect(expansion.originOf(declaration.result)).toEqual(spanOf(before?.[1].result));
  }
});

test('every expression leads back to the one it is a copy of', () => {
  const expansion = expand(expandableRules);
  const withoutSuffix = (text: string): string => text.replace(/__\d+/g, '');
  for (const expression of expressionsOf(parseRules(expansion.text))) {
    const { start, end } = expansion.originOf(expression);
    const copied = expansion.text.slice(expression.start, expression.end);
    expect(expandableRules.slice(start, end)).toBe(withoutSuffix(copied));
  }
});

test('what is made up leads nowhere', () => {
  const expansion = expand(inDocuments('match /a/{id} { allow get: if id == "a"; }'));
  const brace = expansion.text.indexOf('{');
  expect(() => expansion.originOf({ start: brace, end: brace + 1 })).toThrow(RangeError);
});

test('a separator that the file uses already gets longer', () => {
  const text = inDocuments('function f__1() { return true; } match /a/{id} { allow get: if f__1(); }');
  expect(expand(text).text).toContain('f__1___1()');
});

test('only what the kept statements need stays', () => {
  const isCreate: ExpandOptions['keep'] = ({ methods }) => methods.some(({ text }) => text === 'create');
  const { text } = expand(expandableRules, { keep: isCreate });
  expect(text).toContain('allow create');
  expect(text).not.toMatch(/exists|allow get|parts|all=/);
  expect(expand(expandableRules, { keep: () => false }).hasStatements).toBe(false);
});

test.each([
  ['allow get: if id == "a" || id == "b";', 'allow get: if (no) || ( id == "a" || id == "b");'],
  ['allow get: if (id == "a");', 'allow get: if (no) || ( (id == "a"));'],
  ['allow get: /* if */ if id == "a" // if\n;', 'allow get: /* if */ if (no) || ( id == "a" // if\n);'],
  ['allow get: if id == "a"', 'allow get: if (no) || ( id == "a");'],
  ['allow get;', 'allow get;'],
])('a condition before that of each statement: %s', (statement, expected) => {
  const { text } = expand(inDocuments(`match /a/{id} { ${statement} }`), { unless: 'no' });
  expect(text.slice(text.indexOf('allow'), text.indexOf('}\n}'))).toBe(`${expected}\n`);
});

describe('no expansion', () => {
  test('of a function that calls itself', () => {
    const text = inDocuments(`function f(x) { return g(x); } function g(x) { return f(x); }
      match /a/{id} { allow get: if f(id); }`);
    expect(expandRules(text, parseRules(text))).toBeNull();
  });

  test('that would grow beyond the limit', () => {
    const doubling = Array.from(
      { length: 20 },
      (_, level) => `function f${level}(x) { return f${level + 1}(x) && f${level + 1}(x); }`,
    ).join('\n');
    const text = inDocuments(`${doubling}
      function f20(x) { return x == 1; }
      match /a/{id} { allow get: if f0(1); }`);
    expect(expandRules(text, parseRules(text))).toBeNull();
    expect(expandRules(text, parseRules(text), { keep: () => false })).not.toBeNull();
  });
});

function spanOf(expression: Expression | undefined): { start: number; end: number } | null {
  return expression === undefined ? null : { start: expression.start, end: expression.end };
}
