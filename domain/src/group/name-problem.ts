import { cleanName, namePattern } from './name-pattern.ts';
import { isSameName } from './same-name.ts';

export type NameProblem = 'missing' | 'too-long' | 'mixed' | 'taken';

/**
 * What is wrong with a name that a person or a group is to have; null: nothing. `mixed`: a word has letters of
 * alphabets that look alike. Names stored before this was asked need not pass.
 *
 * @param maxLength in UTF-16 units.
 */
export function nameProblem(
  typed: string,
  maxLength: number,
  taken: readonly string[] = [],
): NameProblem | null {
  const name = cleanName(typed);
  if (name === '') return 'missing';
  if (name.length > maxLength) return 'too-long';
  if (!namePattern.test(name)) return 'mixed';
  return taken.some((other) => isSameName(other, name)) ? 'taken' : null;
}
