import { afterEach, beforeEach, expect, test } from 'vitest';
import { toyRules } from '../../matrix/testing/toy-config.ts';
import { toyProject, type ToyProject } from '../testing/toy-project.ts';

let project: ToyProject;
beforeEach(async () => {
  project = await toyProject();
});
afterEach(() => project.remove());

const seconds = String.raw`\(\d+\.\d s\)\n$`;

test('the matrix is written once, and then up to date', async () => {
  const missing = await project.run('matrix', '--check');
  expect(missing.code).toBe(1);
  expect(missing.stdout).toMatch(
    new RegExp(`^✖ 39 requests as the tables expect; access-matrix.md is missing. ${seconds}`),
  );
  const written = await project.run('matrix');
  expect(written.code).toBe(0);
  expect(written.stdout).toMatch(
    new RegExp(`^✓ 39 requests as the tables expect; access-matrix.md is written ${seconds}`),
  );
  const text = project.read('access-matrix.md');
  expect(text).toContain('| update    | of what was given |   ·   |   ✓   |     ·     |\n');
  const checked = await project.run('matrix', '--check');
  expect(checked.code).toBe(0);
  expect(checked.stdout).toMatch(
    new RegExp(`^✓ 39 requests as the tables expect; access-matrix.md is up to date ${seconds}`),
  );
  expect(project.read('access-matrix.md')).toBe(text);
});

test('rules that are not as the table expects are named, and the file says what they do', async () => {
  await project.run('matrix');
  const text = project.read('access-matrix.md');
  project.saveRules(toyRules.replace('allow get: if isOwner()', 'allow get: if !isOwner()'));
  const checked = await project.run('matrix', '--check');
  expect(checked.code).toBe(1);
  expect(checked.stderr).toContain('get “there” as other (get notes/a) is allowed and should be denied');
  expect(checked.stdout).toMatch(
    new RegExp(
      `^✖ 2 of 39 requests not as the tables expect; access-matrix.md is out of date from line 15. ${seconds}`,
    ),
  );
  expect(project.read('access-matrix.md')).toBe(text);
  expect((await project.run('matrix')).code).toBe(1);
  expect(project.read('access-matrix.md')).toContain(
    '| get       | there             |   ·   |   ✓   |     ·     |',
  );
});

test('rules that do not compile are one line', async () => {
  project.saveRules('service cloud.firestore {\n  allow');
  expect(await project.run('matrix')).toEqual({
    code: 1,
    stdout: '',
    stderr: "✖ firestore.rules:2:3 Unexpected 'allow'.\n",
  });
});
