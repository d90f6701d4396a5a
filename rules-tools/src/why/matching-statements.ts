import type { AllowStatement, MatchBlock, Method, RulesFile } from '../language/ast.ts';
import { matchesPath } from '../language/match-path.ts';
import { visitMembers } from '../language/walk.ts';
import type { Explanation, NearBlock } from './explanation.ts';

type AskedMethod = Explanation['method'];

/** What the rules are asked. `paths`: those a request may stand for; a statement has to match all of them. */
export type Asked = {
  readonly method: AskedMethod;
  readonly paths: readonly string[];
  /** Decided by the filters of a query, whatever is stored. */
  readonly byFilters: boolean;
  /** The path for people. */
  readonly display: string;
};

/** A document id that no literal of a match block can be. */
const anyId = '*';

export function askedOfDocument(method: AskedMethod, path: string): Asked {
  return { method, paths: [path], byFilters: false, display: path };
}

/** Of a query the id is not known, and of a collection group neither how deep it lies: only `{x=**}` covers that. */
export function askedOfQuery({ from, group = false }: { from: string; group?: boolean }): Asked {
  const above = group ? ['', `${anyId}/${anyId}/`, `${anyId}/${anyId}/${anyId}/${anyId}/`] : [''];
  return {
    method: 'list',
    paths: above.map((parent) => `${parent}${from}/${anyId}`),
    byFilters: true,
    display: `${group ? '{**}/' : ''}${from}/*`,
  };
}

/** Whether the statement is evaluated for the request. */
export function isAsked(
  { version }: RulesFile,
  { method, paths }: Asked,
  { methods }: AllowStatement,
  blocks: readonly MatchBlock[],
): boolean {
  return (
    methods.some(({ text }) => covers(text, method)) &&
    paths.every((path) => matchesPath(blocks, path, version) !== null)
  );
}

function covers(written: Method, asked: AskedMethod): boolean {
  if (written === 'read') return asked === 'get' || asked === 'list';
  if (written === 'write') return asked === 'create' || asked === 'update' || asked === 'delete';
  return written === asked;
}

/**
 * The blocks to look at when no statement is asked: those that match the path and have other methods only; else those
 * for which the longest beginning of the path matches.
 */
export function nearestBlocks(text: string, file: RulesFile, { paths }: Asked): NearBlock[] {
  const found: { block: NearBlock; common: number }[] = [];
  const add = (block: MatchBlock, outer: readonly MatchBlock[]): void => {
    const blocks = [...outer, block];
    const isMatch = paths.every((path) => matchesPath(blocks, path, file.version) !== null);
    const segments = blocks.flatMap((each) => each.segments);
    const path = ['databases', anyId, 'documents', ...(paths.at(0) ?? '').split('/')];
    const differs = segments.findIndex((segment, index) =>
      segment.kind === 'literal' ? segment.text !== path[index] : segment.recursive,
    );
    found.push({
      block: {
        span: { start: block.start, end: block.pathSpan.end },
        pattern: blocks.map(({ pathSpan }) => text.slice(pathSpan.start, pathSpan.end)).join(''),
        methods: block.members.flatMap((member) =>
          member.kind === 'allow' ? member.methods.map((method) => method.text) : [],
        ),
      },
      common: isMatch ? Infinity : differs === -1 ? Math.min(segments.length, path.length) : differs,
    });
  };
  visitMembers(file, { match: (block, { blocks }) => add(block, blocks) });
  const withStatements = found.filter(({ block, common }) => block.methods.length > 0 && common > 3);
  const best = Math.max(...withStatements.map(({ common }) => common));
  return withStatements
    .filter(({ common }) => common === best)
    .map(({ block }) => block)
    .slice(0, 3);
}
