import type { MatchBlock } from '../language/ast.ts';
import { matchesPath } from '../language/match-path.ts';

type Blocks = readonly MatchBlock[];

/** Does one chain of match blocks match every path of another, and more? */
export function isBroader(broad: Blocks, narrow: Blocks, version: '1' | '2'): boolean {
  return covers(broad, narrow, version) && !covers(narrow, broad, version);
}

/** Tried on paths of the inner one in which every wildcard stands for a segment that no literal names. */
function covers(outer: Blocks, inner: Blocks, version: '1' | '2'): boolean {
  return samplePaths(inner, version, segmentsOf(outer).length + 1).every(
    (path) => matchesPath(outer, path, version) !== null,
  );
}

/** One path for each length of its recursive wildcards, which are all as long as each other. */
function samplePaths(blocks: Blocks, version: '1' | '2', maxLength: number): string[] {
  const segments = segmentsOf(blocks);
  const isRecursive = segments.some((segment) => segment.kind === 'wildcard' && segment.recursive);
  const fewest = version === '1' ? 1 : 0;
  const lengths = isRecursive ? [...Array(maxLength + 1).keys()].slice(fewest) : [0];
  return lengths.map((length) =>
    segments
      .flatMap((segment) => {
        if (segment.kind === 'literal') return [segment.text];
        return Array<string>(segment.recursive ? length : 1).fill('\u0000');
      })
      .map((segment) => `/${segment}`)
      .join(''),
  );
}

function segmentsOf(blocks: Blocks): MatchBlock['segments'] {
  return blocks.flatMap(({ segments }) => segments);
}
