import { expect, test } from 'vitest';
import { firestoreRules, lintLines } from '../testing/lint-lines.ts';

const helpers = `function written() { return request.resource.data; }
function hasOnly(data, names) { let keys = data.keys(); return keys.hasOnly(names); }`;
const rules = (statement: string): string => firestoreRules(`${helpers}\nmatch /a/{x} {\n${statement}\n}`);
const finding = (marked: string): string =>
  `7:1 «${marked}» A write may bring any field: bound the set, as in request.resource.data.keys().hasOnly([…]).`;

test.each([
  'request.auth != null',
  "request.resource.data.keys().hasAll(['a'])",
  "request.resource.data.keys().hasAny(['a'])",
  "resource.data.keys().hasOnly(['a'])",
  "request.resource.data.a.keys().hasOnly(['a'])",
  "!request.resource.data.keys().hasOnly(['a'])",
  "request.resource.data.diff(resource.data).changedKeys().hasOnly(['a'])",
  "request.auth.uid == 'admin' || hasOnly(written(), ['a'])",
  "resource == null ? hasOnly(written(), ['a']) : true",
  'request.resource.data.size() == 3',
  'request.resource.data.keys().hasOnly(request.resource.data.names) == false',
  'hasOnly(request.resource.data)',
])('any field: %s', (condition) => {
  expect(lintLines('unbounded-fields', rules(`allow create: if ${condition};`))).toEqual([
    finding('allow create'),
  ]);
});

test.each([
  "request.resource.data.keys().hasOnly(['a'])",
  "hasOnly(written(), ['a'])",
  "request['resource'].data.keys().toSet().hasOnly(['a'])",
  "request.resource.data.diff(resource.data).affectedKeys().hasOnly(['a'])",
  "resource.data.diff(request.resource.data).affectedKeys().hasOnly(['a'])",
  "request.resource.data.keys() == ['a']",
  "request.resource.data == {'a': 1}",
  'request.resource.data == resource.data',
  "['a'].hasAll(request.resource.data.keys())",
  "request.resource.data.keys().removeAll(['a']).size() == 0",
  "[] == request.resource.data.keys().removeAll(['a'])",
  "request.resource.data.keys().toSet().difference(['a'].toSet()).size() == 0",
  'request.resource.data.diff(resource.data).affectedKeys().size() == 0',
  "request.resource.data.size() == 1 && request.resource.data.keys().hasAll(['a'])",
  "1 >= request.resource.data.keys().size() && request.resource.data.keys().hasAll(['a'])",
  "request.auth != null && (hasOnly(written(), ['a']) || hasOnly(written(), ['b']))",
  "resource == null ? hasOnly(written(), ['a']) : hasOnly(written(), ['b'])",
  "request.auth != null || false ? hasOnly(written(), ['a']) : false",
  'false',
])('bounded: %s', (condition) => {
  expect(lintLines('unbounded-fields', rules(`allow create: if ${condition};`))).toEqual([]);
});

test.each([
  ['allow write: if request.auth != null;', [finding('allow write')]],
  ['allow get, update: if request.auth != null;', [finding('allow get, update')]],
  ['allow delete, read: if request.auth != null;', []],
  ['allow write;', []],
])('%s', (statement, findings) => {
  expect(lintLines('unbounded-fields', rules(statement))).toEqual(findings);
});

test('files of Cloud Storage have no fields', () => {
  const text =
    'service firebase.storage {\nmatch /b/{bucket}/o/{path} { allow write: if request.auth != null; }\n}';
  expect(lintLines('unbounded-fields', text)).toEqual([]);
});
