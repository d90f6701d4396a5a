import { expect, test } from 'vitest';
import type { MatchBlock } from './ast.ts';
import { matchesPath } from './match-path.ts';
import { parseRules } from './parse.ts';
import { visitMembers } from './walk.ts';

/** Blocks, one within the other. */
function blocksOf(patterns: readonly string[]): readonly MatchBlock[] {
  const open = patterns.map((pattern) => `match ${pattern} {`).join(' ');
  let found: readonly MatchBlock[] = [];
  visitMembers(parseRules(`service s { ${open} allow read; ${'}'.repeat(patterns.length)} }`), {
    allow: (_statement, { blocks }) => (found = blocks),
  });
  return found;
}

const documents = '/databases/{database}/documents';
const database = '(default)';

test.each<[string[], string, Record<string, string> | null]>([
  [[documents, '/users/{uid}'], 'users/alice', { database, uid: 'alice' }],
  [[documents, '/users/{uid}'], 'users', null],
  [[documents, '/users/{uid}'], 'users/alice/notes/n', null],
  [[documents, '/users/{uid}'], 'groups/g', null],
  [[documents, '/users/alice'], 'users/alice', { database }],
  [[documents, '/users/{uid}', '/notes/{id}'], 'users/a/notes/n', { database, uid: 'a', id: 'n' }],
  [[documents, '/users/{uid=*}/notes/{id}'], 'users/a/notes/n', { database, uid: 'a', id: 'n' }],
  [['/databases/(default)/documents', '/a/b'], 'a/b', {}],
  [[documents, '/a%20b/c'], 'a b/c', { database }],
  [[documents, '/a/b'], '/databases/other/documents/a/b', { database: 'other' }],
  [[documents, '/{rest=**}'], 'a/b/c/d', { database, rest: 'a/b/c/d' }],
  [[documents, '/a/{rest=**}'], 'a/b', { database, rest: 'b' }],
  [[documents, '/a/b/{rest=**}'], 'a/b', { database, rest: '' }],
  [[documents, '/{rest=**}/notes/{id}'], 'users/a/notes/n', { database, rest: 'users/a', id: 'n' }],
  [[documents, '/{rest=**}/notes/{id}'], 'notes/n', { database, rest: '', id: 'n' }],
  [[documents, '/{rest=**}/notes/{id}'], 'notes/n/notes/m', { database, rest: 'notes/n', id: 'm' }],
  [[documents, '/{rest=**}/notes/{id}'], 'users/a', null],
  [[documents, '/{x}/{y}', '/{x}/{z}'], 'a/b/c/d', { database, x: 'c', y: 'b', z: 'd' }],
  [['/{all=**}'], 'a/b', { all: 'databases/(default)/documents/a/b' }],
])('%j and %s', (patterns, path, expected) => {
  expect(matchesPath(blocksOf(patterns), path)).toEqual(expected);
});

test('in version 1 a recursive wildcard is never empty', () => {
  const blocks = blocksOf([documents, '/a/b/{rest=**}']);
  expect(matchesPath(blocks, 'a/b', '1')).toBeNull();
  expect(matchesPath(blocks, 'a/b/c/d', '1')).toEqual({ database, rest: 'c/d' });
});
