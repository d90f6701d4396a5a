/** What is wrong with the name of a person or a group; null: nothing. `maxLength` is in UTF-16 units. */
export function nameProblem(
  name: string,
  maxLength: number,
  taken: readonly string[] = [],
): 'missing' | 'too-long' | 'taken' | null {
  const typed = name.trim();
  if (typed === '') return 'missing';
  if (typed.length > maxLength) return 'too-long';
  return taken.some((other) => isSameName(other, typed)) ? 'taken' : null;
}

/** Two names that look alike are the same name: letter case, surrounding space, composed or decomposed Hangul. */
export function isSameName(a: string, b: string): boolean {
  return lookOf(a) === lookOf(b);
}

function lookOf(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
