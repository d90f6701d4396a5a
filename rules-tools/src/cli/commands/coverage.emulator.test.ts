import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { RulesProblem } from '../../problem.ts';
import { run } from './coverage.ts';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/notes/{id} {
    allow get: if request.auth != null && id != 'secret';
  }
}
`;

let folder = '';
let configPath = '';
let rulesPath = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-coverage-'));
  configPath = join(folder, 'rules.config.mjs');
  rulesPath = join(folder, 'firestore.rules');
  await writeFile(rulesPath, rules);
  const config = {
    rulesPath,
    matrixPath: join(folder, 'matrix.md'),
    indexesPath: join(folder, 'indexes.json'),
    roles: { ann: { title: 'Ann', auth: { uid: 'ann' } }, nobody: { title: 'Nobody', auth: null } },
    documents: {},
    matrix: [
      {
        path: 'notes/{id}',
        cases: [{ name: '', allowed: ['ann'], request: { op: 'get', path: 'notes/a' } }],
      },
    ],
  };
  await writeFile(configPath, `export default ${JSON.stringify(config)};`);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

async function printed(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await run(['--config', configPath, ...args]);
  return { code, lines: log.mock.calls.map(String) };
}

test('what is missing fails it, unless less is asked for', async () => {
  const { code, lines } = await printed();
  expect(code).toBe(1);
  expect(lines).toEqual([
    [
      `${relative('', rulesPath)}:4:43 never false: id != 'secret'`,
      'Coverage: allow statements 2/2 outcomes, boolean sub-expressions 3/4 outcomes, 83.3 %.',
    ].join('\n'),
  ]);
  expect((await printed('--min', '83.4')).code).toBe(1);
  expect((await printed('--min', '83.3')).code).toBe(0);
});

test('the page is written where it is wanted', async () => {
  const html = join(folder, 'coverage.html');
  const { lines } = await printed('--html', html);
  expect(lines.at(-1)).toBe(`See ${html}`);
  expect(await readFile(html, 'utf8')).toContain('never false: true ');
});

test.each(['', 'all', '101', '-1'])('--min %j is refused', async (min) => {
  const running = run(['--config', configPath, `--min=${min}`]);
  await expect(running).rejects.toThrow(RulesProblem);
  await expect(running).rejects.toThrow('--min takes a percentage');
});
