import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { describeMismatch, explainMismatches, matrixFileProblem, mismatchesOf } from './check-matrix.ts';
import { matrixAttempts } from './matrix-attempts.ts';
import { runChecks } from './run-checks.ts';
import { toyConfig, toyRules } from './testing/toy-config.ts';

const host = emulatorHost();
// The owner may no longer read, and everybody may delete.
const rulesText = toyRules
  .replace('allow get: if isOwner()', "allow get: if request.auth.uid == 'zoe'")
  .replace('allow delete: if isOwner() && isOpen()', 'allow delete: if true');

async function mismatches() {
  const options = { host, projectPrefix: 'demo-rules-tools-check', config: toyConfig };
  const { outcomes } = await runChecks({ ...options, rulesText, checks: matrixAttempts(toyConfig) });
  return mismatchesOf(outcomes);
}

test('a mismatch says what was sent, what came and what the table expects', async () => {
  expect((await mismatches()).map(describeMismatch)).toEqual([
    "notes/{id}: get “there” as owner (get notes/a) is denied and should be allowed: false for 'get' @ L11",
    'notes/{id}: delete “there” as other (delete notes/a) is allowed and should be denied',
    'notes/{id}: delete “there” as signedOut (delete notes/a) is allowed and should be denied',
  ]);
});

test('what was denied is explained', async () => {
  const lines = (await explainMismatches({ host, rulesText, config: toyConfig }, await mismatches())).split(
    '\n',
  );
  expect(lines[0]).toMatch(/^notes\/\{id\}: get “there” as owner/);
  expect(lines.filter((line) => line.startsWith('    ')).join('\n')).toContain('"ann"');
  expect(lines.filter((line) => line.startsWith('notes/'))).toHaveLength(3);
  expect(await explainMismatches({ host, rulesText, config: toyConfig }, [])).toBe('');
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-matrix-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['the same', 'a\nb\n', null],
  ['another line', 'a\nx\n', /matrix\.md is out of date from line 2\.$/],
  ['a line too few', 'a\n', /matrix\.md is out of date from line 2\.$/],
  ['a line too many', 'a\nb\nc\n', /matrix\.md is out of date from line 3\.$/],
  ['no line break at the end', 'a\nb', /matrix\.md is out of date from line 3\.$/],
])('a file with %s', async (_name, text, problem) => {
  const path = join(folder, 'matrix.md');
  await writeFile(path, text);
  const found = await matrixFileProblem(path, 'a\nb\n');
  if (problem === null) expect(found).toBeNull();
  else expect(found).toMatch(problem);
});

test('a file that is missing', async () => {
  expect(await matrixFileProblem(join(folder, 'none.md'), '')).toMatch(/none\.md is missing\.$/);
});
