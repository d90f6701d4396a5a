import { execFileSync } from 'node:child_process';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';

/**
 * What differs from the commit `ref`: paths in the repository, files that git does not track yet among them.
 *
 * @throws Problem when git knows no such commit.
 */
export function changedFiles(ref: string): string[] {
  return [
    ...git('diff', '--name-only', '--no-renames', '-z', ref),
    ...git('ls-files', '--others', '--exclude-standard', '-z'),
  ];

  function git(...args: readonly string[]): string[] {
    try {
      return execFileSync('git', args, { cwd: rootDir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
        .split('\0')
        .filter((path) => path !== '');
    } catch (error) {
      throw new Problem(`git does not tell what differs from ${ref}: is there such a commit?`, {
        cause: error,
      });
    }
  }
}
