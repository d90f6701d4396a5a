import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

const rules = (condition: string): string =>
  firestoreRules(`function user(id) { return get(/users/$(id)).data; }
match /a/{x} {
allow get: if ${condition};
}`);

test('more than the budget', () => {
  const text = rules("user('a').b && user('b').b && exists(/c/$(x)) && existsAfter(/d/$(user('a').id))");
  expect(lintLines('too-many-accesses', text)).toEqual([
    "6:1 «allow get» May read 4 documents, the budget is 3: /users/$('a'), /users/$('b'), /c/$(x), /d/$(get(/users/$('a')).data.id).",
  ]);
  expect(lintLines('too-many-accesses', text, { accessBudget: 4 })).toEqual([]);
});

test.each([
  [
    'the same document, however often and by whatever function',
    "user('a').b && user('a').c && exists(/users/$('a')) && getAfter(/users/$('a')) == null",
  ],
  [
    'methods of maps',
    "resource.data.get('a', 1) + x.get('b', 1) + x.get('c', 1) + x.get('d', 1) + x.exists(1) == 4",
  ],
])('%s', (_name, condition) => {
  expect(lintLines('too-many-accesses', rules(condition), { accessBudget: 1 })).toEqual([]);
});

test('from Cloud Storage', () => {
  const text = `service firebase.storage {
match /b/{bucket}/o/{path} { allow get: if firestore.get(/a/b) == firestore.exists(/c/d); }
}`;
  expect(lintLines('too-many-accesses', text, { accessBudget: 1 })).toEqual([
    '2:30 «allow get» May read 2 documents, the budget is 1: /a/b, /c/d.',
  ]);
});
