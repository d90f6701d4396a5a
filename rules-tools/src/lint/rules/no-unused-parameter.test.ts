import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

test.each<[name: string, declaration: string, findings: string[]]>([
  ['not used', 'function f(a, b) { return b; }', ['4:12 «a» The parameter a of f is never used.']],
  ['used in a variable', 'function f(a) { let b = a; return b; }', []],
  ['used in a path', 'function f(a) { return exists(/x/$(a)); }', []],
  [
    'a field of its name',
    'function f(a) { return resource.a; }',
    ['4:12 «a» The parameter a of f is never used.'],
  ],
  [
    'a type of its name',
    'function f(string) { return 1 is string; }',
    ['4:12 «string» The parameter string of f is never used.'],
  ],
  [
    'a function of its name',
    'function f(g) { return g(); }',
    ['4:12 «g» The parameter g of f is never used.'],
  ],
])('%s', (_name, declaration, findings) => {
  expect(lintLines('no-unused-parameter', firestoreRules(declaration))).toEqual(findings);
});
