import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { checkConfig } from './check-config.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nbbang-config-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** What is wrong with these two files, a complaint per line. */
function complaintsAbout(firebase: string, indexes = '{"indexes": []}'): string {
  writeFileSync(join(dir, 'firestore.rules'), '');
  writeFileSync(join(dir, 'firebase.json'), firebase);
  writeFileSync(join(dir, 'firestore.indexes.json'), indexes);
  try {
    checkConfig(dir);
    return '';
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

test('the configuration of the project is in order', () => {
  expect(() => checkConfig()).not.toThrow();
});

test('a file that is no JSON is named with the place of its first mistake', () => {
  expect(complaintsAbout('{\n  "firestore": {},\n}')).toBe('firebase.json:3:1 property name expected');
  expect(complaintsAbout('{}', '{\n  "indexes": []\n  "x": 1\n}')).toBe(
    'firestore.indexes.json:3:3 comma expected',
  );
});

test('what the schema does not know is named with its place', () => {
  expect(complaintsAbout('{\n  "firestore": {\n    "rules": 7\n  }\n}')).toMatch(
    /^firebase\.json:3:14 firestore\.rules /,
  );
  expect(
    complaintsAbout(
      '{}',
      '{"indexes": [\n  {"collectionGroup": "expenses", "queryScope": "EVERYWHERE", "fields": []}\n]}',
    ),
  ).toMatch(/^firestore\.indexes\.json:2:49 indexes\.0\.queryScope: /);
});
