import { expect, test } from 'vitest';
import { parseRules } from '../language/parse.ts';
import { booleanExpressions } from './boolean-expressions.ts';

function counted(members: string): string[] {
  const text = `service cloud.firestore { match /a/{id} { ${members} } }`;
  return booleanExpressions(parseRules(text)).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, string, string[]]>([
  ['a condition is counted as its statement', 'allow get: if id == x;', []],
  ['operands of a chain, each once', 'allow get: if a && (b && c) && d;', ['a', 'b', 'c', 'd']],
  ['a chain within a chain of the other operator', 'allow get: if a || b && c;', ['a', 'b && c', 'b', 'c']],
  ['a negation, not what it negates', 'allow get: if !a && !(b || c);', ['!a', '!(b || c)', 'b', 'c']],
  ['a negated condition is counted as its statement', 'allow get: if !(a || b);', ['a', 'b']],
  ['what is asked and given', 'allow get: if a ? b : true;', ['a', 'b']],
  ['what is given only where a boolean is wanted', 'allow get: if (a ? b : c) == d;', ['a']],
  ['no literals', 'allow get: if true; allow list: if false || a;', ['a']],
  ['a statement without condition has none', 'allow get;', []],
  [
    'comparisons wherever they are',
    'allow get: if f([a < b, c in d], {"k": e is int}) == g[h != i];',
    ['a < b', 'c in d', 'e is int', 'h != i'],
  ],
  [
    'calls that give booleans wherever they are',
    "allow get: if [a.hasOnly([b]), exists(/a/b), c.size(), d.matches('x')] == e;",
    ['a.hasOnly([b])', 'exists(/a/b)', "d.matches('x')"],
  ],
  [
    'calls of functions, not their results',
    'function f(x) { let y = x > 1; return x == y; } allow get: if f(1) && f(2);',
    ['x > 1', 'f(1)', 'f(2)'],
  ],
  [
    'a result that no boolean is made of',
    'function f(x) { return x == 1; } allow get: if [f(1)] == a;',
    ['x == 1'],
  ],
  [
    'what a function called for a boolean returns, through other functions and ?:',
    'function f(x) { return g(x) ? x.a : x.b; } function g(x) { return x.c; } allow get: if f(1);',
    ['g(x)', 'x.a', 'x.b'],
  ],
  [
    'of a function that another one hides nothing is asked',
    'function f(x) { return x ? x.a : 1; } match /b/c { function f(x) { return x ? x.b : true; } allow get: if f(1); }',
    ['x', 'x', 'x.b'],
  ],
])('%s', (_name, members, expected) => {
  expect(counted(members)).toEqual(expected);
});
