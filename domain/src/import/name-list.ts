import { cleanName } from '../group/name-pattern.ts';

/**
 * Names that were joined by a comma without a sign of where one ends. Read by the names that are known: one with a comma is
 * found where the list can be read in one way only.
 *
 * @returns null when it can be read in several ways; names that are not known stand as they are between commas.
 */
export function splitNames(
  text: string,
  known: ReadonlySet<string>,
): { names: readonly string[]; byList: boolean } | null {
  const pieces = text.split(',');
  const names = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const hasComma = [...known].some((name) => name.includes(','));
  if (!hasComma) return { names, byList: false };
  if (pieces.length > maxPieces) return null;
  const ways = waysOf(pieces, known);
  if (ways.length > 1) return null;
  const [only] = ways;
  return only === undefined ? { names, byList: false } : { names: only, byList: only.length < names.length };
}

/** No expense has so many names. */
const maxPieces = 500;

/** Up to two ways: a second one is enough to know that there are several. */
function waysOf(pieces: readonly string[], known: ReadonlySet<string>): string[][] {
  const longest = Math.max(...[...known].map((name) => name.split(',').length));
  // From the end: the ways to read what is behind each place.
  const from: string[][][] = Array.from({ length: pieces.length + 1 }, () => []);
  from[pieces.length] = [[]];
  for (let start = pieces.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= Math.min(pieces.length, start + longest); end += 1) {
      const name = cleanName(pieces.slice(start, end).join(','));
      if (!known.has(name)) continue;
      const rest = from[end] ?? [];
      from[start] = [...(from[start] ?? []), ...rest.map((names) => [name, ...names])].slice(0, 2);
    }
  }
  return from[0] ?? [];
}
