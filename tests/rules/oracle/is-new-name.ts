import { namePattern } from '@nbbang/domain/group/name-pattern';

/** Whether a name that was not there before may be. What its schema asks is asked elsewhere. */
export function isNewName(name: unknown): boolean {
  return typeof name === 'string' && namePattern.test(name);
}
