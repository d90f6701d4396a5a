import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

test.each<[name: string, text: string, findings: string[]]>([
  [
    'called nowhere',
    firestoreRules('function f() { return true; }\nmatch /a/{x} { allow read: if true; }'),
    ['4:10 «f» The function f is never called.'],
  ],
  [
    'called in a condition',
    firestoreRules('function f() { return true; }\nmatch /a/{x} { allow read: if f(); }'),
    [],
  ],
  [
    'called by functions and variables only',
    firestoreRules(
      'function f() { return true; } function g() { let a = f(); return a; }\nmatch /a/{x} { allow read: if !g(); }',
    ),
    [],
  ],
  [
    'hidden by an inner function of its name',
    firestoreRules(
      'function f() { return true; }\nmatch /a/{x} { function f() { return false; } allow read: if f(); }',
    ),
    ['4:10 «f» The function f is never called.'],
  ],
  [
    'out of scope where its name is called',
    firestoreRules(
      'match /a/{x} { function f() { return true; } allow read: if true; }\nmatch /b/{x} { allow read: if f(); }',
    ),
    ['4:25 «f» The function f is never called.'],
  ],
  [
    'a method is no call of it',
    firestoreRules(
      'function size() { return 1; }\nmatch /a/{x} { allow read: if resource.data.size() == 1; }',
    ),
    ['4:10 «size» The function size is never called.'],
  ],
  [
    'at the top of the file',
    'function f() { return true; }\nfunction g() { return f(); }\nservice s { match /a { allow read: if f(); } }',
    ['2:10 «g» The function g is never called.'],
  ],
])('%s', (_name, text, findings) => {
  expect(lintLines('no-unused-function', text)).toEqual(findings);
});
