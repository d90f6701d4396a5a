import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

test.each<[name: string, statement: string, findings: string[]]>([
  [
    'no condition',
    'allow read, create;',
    [
      '5:1 «allow read, create» Without a condition everyone may read, create: if that is meant, say `if true`.',
    ],
  ],
  ['a condition that says it', 'allow read: if true;', []],
])('%s', (_name, statement, findings) => {
  expect(lintLines('allow-without-condition', firestoreRules(`match /a/{x} {\n${statement}\n}`))).toEqual(
    findings,
  );
});
