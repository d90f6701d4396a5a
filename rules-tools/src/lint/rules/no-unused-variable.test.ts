import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

test.each<[name: string, declaration: string, findings: string[]]>([
  [
    'not used',
    'function f() { let a = 1; let b = 2; return b; }',
    ['4:20 «a» The variable a of f is never used.'],
  ],
  ['used in a later variable', 'function f() { let a = 1; let b = a; return b; }', []],
  [
    'used in an earlier one, which does not see it',
    'function f() { let b = a; let a = 1; return b; }',
    ['4:31 «a» The variable a of f is never used.'],
  ],
  [
    'used in itself',
    'function f() { let a = a; return 1; }',
    ['4:20 «a» The variable a of f is never used.'],
  ],
])('%s', (_name, declaration, findings) => {
  expect(lintLines('no-unused-variable', firestoreRules(declaration))).toEqual(findings);
});
