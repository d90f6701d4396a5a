import type { MatchBlock, PathSegment } from './ast.ts';

/**
 * The values of the wildcards when the blocks, one within the other and the outermost first, consume a whole path; else
 * null. A path may come as rules see it, `/databases/(default)/documents/a/b`, or as `a/b`, which stands for that. The
 * value of a recursive wildcard joins its segments with a slash.
 *
 * @param version Of the rules file: in version 1 `{x=**}` stands for one segment or more, in version 2 also for none.
 */
export function matchesPath(
  blocks: readonly MatchBlock[],
  path: string,
  version: '1' | '2' = '2',
): Record<string, string> | null {
  const pattern = blocks.flatMap(({ segments }) => segments);
  const full = path.startsWith('/') ? path.slice(1) : `databases/(default)/documents/${path}`;
  const bindings = bind(pattern, full.split('/'), version === '1' ? 1 : 0);
  // The innermost of wildcards with one name wins.
  return bindings === null ? null : Object.fromEntries(bindings);
}

function bind(
  pattern: readonly PathSegment[],
  path: readonly string[],
  fewest: number,
): [name: string, value: string][] | null {
  const [segment, ...patternRest] = pattern;
  if (segment === undefined) return path.length === 0 ? [] : null;
  if (segment.kind === 'wildcard' && segment.recursive) {
    for (let length = fewest; length <= path.length; length += 1) {
      const rest = bind(patternRest, path.slice(length), fewest);
      if (rest !== null) return [[segment.name.text, path.slice(0, length).join('/')], ...rest];
    }
    return null;
  }
  const [first, ...pathRest] = path;
  if (first === undefined || (segment.kind === 'literal' && segment.text !== first)) return null;
  const rest = bind(patternRest, pathRest, fewest);
  if (rest === null || segment.kind === 'literal') return rest;
  return [[segment.name.text, first], ...rest];
}
