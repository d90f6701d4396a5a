import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RulesProblem } from '../problem.ts';
import { rulesAtRef } from './rules-at-ref.ts';

let repository = '';
const git = (...args: string[]): void => {
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', ['-C', repository, ...author, ...args], { stdio: 'pipe' });
};

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'rules-at-ref-'));
  await mkdir(join(repository, 'firebase'));
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message=empty');
  git('tag', 'empty');
  await writeFile(join(repository, 'firebase/firestore.rules'), 'first 한\n');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  await writeFile(join(repository, 'firebase/firestore.rules'), 'second\n');
});
afterAll(() => rm(repository, { recursive: true }));

test('the text at a ref, whatever the working tree holds', async () => {
  expect(await rulesAtRef(join(repository, 'firebase/firestore.rules'), 'HEAD')).toBe('first 한\n');
});

test.each([
  ['nope', 'nope is no commit, branch or tag of the git repository of firestore.rules.'],
  ['', ' is no commit, branch or tag of the git repository of firestore.rules.'],
  ['--output=x', '--output=x is no commit, branch or tag of the git repository of firestore.rules.'],
  ['empty', 'firestore.rules does not exist at empty.'],
])('%j: %s', async (ref, message) => {
  await expect(rulesAtRef(join(repository, 'firebase/firestore.rules'), ref)).rejects.toThrow(
    new RulesProblem(message),
  );
});
