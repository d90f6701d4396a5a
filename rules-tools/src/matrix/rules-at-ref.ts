import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { RulesProblem } from '../problem.ts';

const execute = promisify(execFile);

/**
 * The text of a file as it was at a commit, branch or tag of the git repository it lies in.
 *
 * @throws RulesProblem when there is no such ref, or no such file at it.
 */
export async function rulesAtRef(path: string, ref: string): Promise<string> {
  const folder = dirname(path);
  // A ref that begins with a dash would be an option of git.
  const isCommit =
    !ref.startsWith('-') && (await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
  if (isCommit === false)
    throw new RulesProblem(`${ref} is no commit, branch or tag of the git repository of ${basename(path)}.`);
  const text = await git(folder, ['show', `${ref}:./${basename(path)}`]);
  if (text === false) throw new RulesProblem(`${basename(path)} does not exist at ${ref}.`);
  return text;
}

/** What git prints, or false when it fails. */
async function git(folder: string, args: readonly string[]): Promise<string | false> {
  try {
    const { stdout } = await execute('git', ['-C', folder, ...args], { maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new RulesProblem('git is not installed, and the rules of other versions are read with it.');
    return false;
  }
}
