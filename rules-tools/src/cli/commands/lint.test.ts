import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { RulesProblem } from '../../problem.ts';
import { run } from './lint.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-lint-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  log.mockRestore();
});

const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => log.mockClear());

/** Writes a file of the folder and resolves its absolute path. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const open = file('open.rules', 'service s { match /a {\n  allow read;\n} }');
const clean = file('clean.rules', 'service s { match /a { allow read: if true; } }');
const broken = file('broken.rules', 'service s { match /a {\n  allow read: true;\n} }');
const openLines = `${relative(process.cwd(), open)}:2:3 Without a condition everyone may read: if that is meant, say \`if true\`. (allow-without-condition)
    allow read;
    ^^^^^^^^^^`;

/** A configuration as a project would have it, as JavaScript. */
function config(name: string, lintOff: object): string {
  return file(name, `export default ${JSON.stringify({ rulesPath: open, matrix: [], lintOff })};`);
}

test('nothing found is nothing said', async () => {
  expect(await run([clean])).toBe(0);
  expect(log).not.toHaveBeenCalled();
});

test('what is found in the files named, mistakes in the syntax among it', async () => {
  expect(await run([clean, open, broken])).toBe(1);
  expect(log.mock.calls).toEqual([
    [
      `${openLines}
${relative(process.cwd(), broken)}:2:15 Missing 'if' before conditional expression. (syntax)
    allow read: true;
                ^`,
    ],
  ]);
});

test('the file of the configuration, without the rules that are off', async () => {
  expect(await run(['--config', config('all.mjs', {})])).toBe(1);
  expect(log.mock.calls).toEqual([[openLines]]);
  expect(await run(['--config', config('off.mjs', { 'allow-without-condition': 'A public site.' })])).toBe(0);
  await expect(run(['--config', config('unknown.mjs', { nothing: '' })])).rejects.toThrow(RulesProblem);
});

test('a file that is not there', async () => {
  await expect(run([join(folder, 'absent.rules')])).rejects.toThrow(RulesProblem);
});
