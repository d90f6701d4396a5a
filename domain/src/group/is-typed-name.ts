import { cleanName } from './name-pattern.ts';

/**
 * Whether `typed` is `name`, typed by hand to say that this one is meant. A keyboard may decompose Hangul, a phone
 * puts a space behind a word, and what is hidden nobody can type; letter case must be right.
 */
export function isTypedName(typed: string, name: string): boolean {
  return cleanName(typed) === cleanName(name);
}
