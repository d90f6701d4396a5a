import { spawn } from 'node:child_process';
import { Problem } from '../problem.ts';

/** Runs a build step; shows what it printed only when it failed. */
export function runQuietly(
  what: string,
  file: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    }
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Problem(`Building ${what} failed:\n${output.trimEnd()}`)),
    );
  });
}
