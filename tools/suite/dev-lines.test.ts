import { expect, test } from 'vitest';
import { devLines } from './dev-lines.ts';

const change = 'i  firestore: Change detected, updating rules...';
const updated = '✔  firestore: Rules updated.';
const error = "⚠  ../../firestore.rules:16:47 - ERROR Unexpected 'oops'.";

test('what becomes live and what functions say is shown, the rest as everywhere', () => {
  const lines = ['✔  functions: Loaded functions definitions from source: hello.', '>  {"severity":"INFO"}'];
  expect(lines.map(devLines())).toEqual(lines);
  expect(devLines()('i  functions: Watching "/x" for Cloud Functions...')).toBeNull();
  const failed = '⬢  functions: Failed to load function definition from source: FirebaseError';
  expect(devLines()(failed)).toBe(failed);
});

test('rules with an error are not said to be updated, mended ones are', () => {
  const lines = [change, error, updated, change, updated];
  expect(lines.map(devLines())).toEqual([
    change,
    "⚠  firestore.rules:16:47 - ERROR Unexpected 'oops'.",
    '✖ Rules not updated: until the error is mended, every request fails',
    change,
    updated,
  ]);
});
