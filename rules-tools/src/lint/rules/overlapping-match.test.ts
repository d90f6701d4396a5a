import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

const grants = 'allow read: if request.auth != null;';
const other = 'allow read: if resource.data.open;';

test.each<[name: string, text: string, findings: string[]]>([
  [
    'a recursive wildcard over all',
    firestoreRules(`match /{document=**} { ${grants} }\nmatch /users/{uid} { ${other} }`),
    ['4:24 «allow read» This also allows read on /users/{uid} (line 5): matches that overlap are ORed.'],
  ],
  [
    'the order does not matter',
    firestoreRules(`match /users/{uid} { ${other} }\nmatch /{document=**} { ${grants} }`),
    ['5:24 «allow read» This also allows read on /users/{uid} (line 4): matches that overlap are ORed.'],
  ],
  [
    'a denial there does not help',
    firestoreRules(`match /{document=**} { ${grants} }\nmatch /users/{uid} { allow read: if false; }`),
    ['4:24 «allow read» This also allows read on /users/{uid} (line 5): matches that overlap are ORed.'],
  ],
  [
    'a single wildcard over a name',
    firestoreRules(`match /{kind}/{id} { ${grants} }\nmatch /users/{uid} { ${other} }`),
    ['4:22 «allow read» This also allows read on /users/{uid} (line 5): matches that overlap are ORed.'],
  ],
  [
    'a recursive wildcard is also empty in version 2',
    firestoreRules(`match /users/{uid} { ${other}\nmatch /{rest=**} { ${grants} } }`),
    ['5:20 «allow read» This also allows read on /users/{uid} (line 4): matches that overlap are ORed.'],
  ],
  [
    'and never in version 1',
    `service cloud.firestore { match /users/{uid} { ${other}\nmatch /{rest=**} { ${grants} } } }`,
    [],
  ],
  [
    'below a recursive wildcard',
    firestoreRules(`match /{path=**}/notes/{id} { ${grants} }\nmatch /users/{uid}/notes/{id} { ${other} }`),
    [
      '4:31 «allow read» This also allows read on /users/{uid}/notes/{id} (line 5): matches that overlap are ORed.',
    ],
  ],
  [
    'many',
    firestoreRules(
      `match /{all=**} { ${grants} }\n${['a', 'b', 'c', 'd', 'e'].map((name) => `match /${name}/{x} { ${other} }`).join('\n')}`,
    ),
    [
      '4:19 «allow read» This also allows read on /a/{x} (line 5), /b/{x} (line 6), /c/{x} (line 7) and 2 more: matches that overlap are ORed.',
    ],
  ],
  ['another collection', firestoreRules(`match /a/{x} { ${grants} }\nmatch /b/{x} { ${other} }`), []],
  [
    'a subcollection is not beneath it',
    firestoreRules(`match /a/{x} { ${grants}\nmatch /b/{y} { ${other} } }`),
    [],
  ],
  ['the same path', firestoreRules(`match /a/{x} { ${grants} }\nmatch /a/{y} { ${other} }`), []],
  ['neither contains the other', firestoreRules(`match /a/{x} { ${grants} }\nmatch /{y}/b { ${other} }`), []],
  [
    'recursive wildcards at different places',
    firestoreRules(`match /a/{x=**} { ${grants} }\nmatch /{y=**}/b/{z} { ${other} }`),
    [],
  ],
  [
    'a denial grants nothing',
    firestoreRules(`match /{all=**} { allow read: if false; }\nmatch /a/{x} { ${other} }`),
    [],
  ],
  ['the same condition', firestoreRules(`match /{all=**} { ${grants} }\nmatch /a/{x} { ${grants} }`), []],
  [
    'open to all anyway',
    firestoreRules(`match /{all=**} { ${grants} }\nmatch /a/{x} { allow get, list: if true; }`),
    [],
  ],
  [
    'open for a part of the methods',
    firestoreRules(`match /{all=**} { ${grants} }\nmatch /a/{x} { allow get: if true; }`),
    ['4:19 «allow read» This also allows read on /a/{x} (line 5): matches that overlap are ORed.'],
  ],
  [
    'another service',
    `rules_version = '2';\nservice a { match /{all=**} { ${grants} } }\nservice b { match /a/{x} { ${other} } }`,
    [],
  ],
])('%s', (_name, text, findings) => {
  expect(lintLines('overlapping-match', text)).toEqual(findings);
});
