import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { RulesConfig } from '../config/config.ts';
import { explainDenial } from '../why/explain-denial.ts';
import { formatExplanation } from '../why/format-explanation.ts';
import { describeCheck } from './matrix-attempts.ts';
import type { Outcome } from './run-checks.ts';

export type ExplainOptions<Role extends string> = {
  /** `host:port` of the emulator. */
  readonly host: string;
  readonly rulesText: string;
  readonly config: Pick<RulesConfig<Role>, 'roles' | 'documents' | 'rulesPath'>;
};

/** An explanation takes some hundred milliseconds, and nobody reads more of them at once. */
const maxExplanations = 10;

/** The outcomes that are not what the tables expect. */
export function mismatchesOf<Role extends string>(outcomes: readonly Outcome<Role>[]): Outcome<Role>[] {
  return outcomes.filter(({ check, verdict }) => verdict.allowed !== (check.expected === 'allowed'));
}

/** `groups/{groupId}: get “there” as owner (get groups/g1) is denied and should be allowed: <the emulator's words>` */
export function describeMismatch({ check, verdict }: Outcome): string {
  const is = `${describeCheck(check)} is ${verdict.allowed ? 'allowed' : 'denied'} and should be ${check.expected}`;
  return verdict.allowed ? is : `${is}: ${verdict.message}`;
}

/** Describes each mismatch, and explains the first few that are denied. Empty when there is none. */
export async function explainMismatches<Role extends string>(
  { host, rulesText, config }: ExplainOptions<Role>,
  mismatches: readonly Outcome<Role>[],
): Promise<string> {
  const explained = new Map<Outcome<Role>, string>();
  for (const mismatch of mismatches.filter(({ verdict }) => !verdict.allowed).slice(0, maxExplanations)) {
    const { as, request, given } = mismatch.check;
    const explanation = await explainDenial({
      host,
      rulesText,
      documents: { ...config.documents, ...given },
      auth: config.roles[as].auth,
      request,
    });
    if (explanation !== null)
      explained.set(mismatch, formatExplanation(explanation, { fileName: relative('', config.rulesPath) }));
  }
  return mismatches
    .map((mismatch) => {
      const explanation = explained.get(mismatch);
      return [describeMismatch(mismatch), ...(explanation === undefined ? [] : [indent(explanation)])].join(
        '\n',
      );
    })
    .join('\n');
}

/**
 * Compares the file at `path` with the matrix as it is now.
 *
 * @returns null when they are the same, otherwise what is wrong, in one sentence.
 */
export async function matrixFileProblem(path: string, matrix: string): Promise<string | null> {
  const name = relative('', path);
  const text = await readFile(path, 'utf8').catch(nullWhenMissing);
  if (text === null) return `${name} is missing.`;
  if (text === matrix) return null;
  const lines = matrix.split('\n');
  const differing = text.split('\n').findIndex((line, index) => line !== lines[index]);
  return `${name} is out of date from line ${(differing < 0 ? text.split('\n').length : differing) + 1}.`;
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
