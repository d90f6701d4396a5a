import { execFile, execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { toyRules } from '../../matrix/testing/toy-config.ts';

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** A folder with the toy rules, their configuration and a git repository that holds both. */
export type ToyProject = {
  /** Runs a command of firestore-rules-tools in it to its end. */
  run(...args: string[]): Promise<Ended>;
  start(...args: string[]): ChildProcessByStdio<null, Readable, Readable>;
  git(...args: string[]): void;
  read(name: string): string;
  /** Replaces `firestore.rules`. */
  saveRules(text: string): void;
  remove(): Promise<void>;
};

const binPath = fileURLToPath(new URL('../../../bin/firestore-rules-tools.mjs', import.meta.url));
const toyConfigUrl = new URL('../../matrix/testing/toy-config.ts', import.meta.url).href;

export async function toyProject(): Promise<ToyProject> {
  const folder = await mkdtemp(join(tmpdir(), 'toy-project-'));
  const git = (...args: string[]): void => {
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    execFileSync('git', ['-C', folder, ...author, ...args], { stdio: 'pipe' });
  };
  const saveRules = (text: string): void => writeFileSync(join(folder, 'firestore.rules'), text);
  saveRules(toyRules);
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(
    join(folder, 'rules.config.ts'),
    `import { toyConfig } from '${toyConfigUrl}';
const at = (name: string): string => new URL(name, import.meta.url).pathname;
export default { ...toyConfig, rulesPath: at('firestore.rules'), matrixPath: at('access-matrix.md') };
`,
  );
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  return {
    run: (...args) =>
      new Promise((resolve) => {
        execFile(process.execPath, [binPath, ...args], { cwd: folder }, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
        });
      }),
    start: (...args) =>
      spawn(process.execPath, [binPath, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
    git,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    saveRules,
    remove: () => rm(folder, { recursive: true }),
  };
}
