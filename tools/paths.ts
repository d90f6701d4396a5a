import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, without a trailing slash. */
export const rootDir = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Everything the tools write, git-ignored. */
export const localDir = join(rootDir, '.local');

/** What belongs to one suite alone: builds, derived configuration, logs. */
export function suiteDir(name: string): string {
  return join(localDir, name);
}
