import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';

/** Runs a program of node_modules/.bin in the repository, its output shown; resolves to its exit code. */
export function runTool(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(rootDir, 'node_modules/.bin', name), args, {
      cwd: rootDir,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const end = (): void => void child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, end);
      resolve(code ?? 1);
    });
  });
}
