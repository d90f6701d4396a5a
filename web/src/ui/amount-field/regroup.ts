/**
 * Where the caret belongs after digits were regrouped: behind as many characters that count (everything but
 * grouping separators) as it stood behind before.
 */
export function caretAfterRegroup(
  before: string,
  caretBefore: number,
  after: string,
  separator: string,
): number {
  let counted = 0;
  for (let index = 0; index < caretBefore; index += 1) {
    if (!isSeparator(before.charAt(index), separator)) counted += 1;
  }
  let seen = 0;
  for (let index = 0; index < after.length; index += 1) {
    if (seen === counted) return index;
    if (!isSeparator(after.charAt(index), separator)) seen += 1;
  }
  return after.length;
}

function isSeparator(character: string, separator: string): boolean {
  return character === separator || character === ' ' || character === '\u00a0' || character === '\u202f';
}
