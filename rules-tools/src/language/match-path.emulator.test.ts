import { expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { emulatorProject } from '../emulator/emulator.ts';
import { matchesPath } from './match-path.ts';
import { parseRules } from './parse.ts';
import { visitMembers } from './walk.ts';

const project = emulatorProject(emulatorHost(), 'demo-rules-tools-match-path');
const paths = ['a/b', 'a b/c', 'a/b/c/d', 'c/d', 'x/y/c/d', 'c/d/c/d', 'a/b/c/d/e/f'];

test.each<[version: '1' | '2', pattern: string]>([
  ['2', '/a/{x}'],
  ['2', '/{x=*}/b'],
  ['2', '/a%20b/{x}'],
  ['2', '/a/b/c/d'],
  ['2', '/{x=**}'],
  ['2', '/a/{x=**}'],
  ['2', '/a/b/{x=**}'],
  ['2', '/{x=**}/c/{y}'],
  ['2', '/a/{x=**}/d'],
  ['1', '/{x=**}'],
  ['1', '/a/{x=**}'],
  ['1', '/a/b/{x=**}'],
])('version %s, %s', async (version, pattern) => {
  const text = `rules_version = '${version}';
    service cloud.firestore { match /databases/{database}/documents { match ${pattern} { allow get: if true; } } }`;
  expect((await project.loadRules(text)).filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = parseRules(text);
  const expected: string[] = [];
  visitMembers(file, {
    allow: (_statement, { blocks }) =>
      expected.push(...paths.filter((path) => matchesPath(blocks, path, file.version) !== null)),
  });
  const verdicts = await Promise.all(paths.map((path) => project.attempt({ op: 'get', path }, null)));
  expect(paths.filter((_path, index) => verdicts[index]?.allowed === true)).toEqual(expected);
});
