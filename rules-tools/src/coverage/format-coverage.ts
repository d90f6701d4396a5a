import { coverageShare, missingParts, percentOf, type Coverage, type CoveredPart } from './coverage.ts';

const maxSourceLength = 100;

/**
 * What is missing, a line each: `firestore.rules:177:16 never false: expense.currency == group.currency`. None when
 * everything is covered, so a test can expect an empty list.
 */
export function missingLines(coverage: Coverage, fileName: string): string[] {
  return missingParts(coverage).map(
    ({ line, column, ...part }) =>
      `${fileName}:${line}:${column} ${missingWords(part)}: ${shorten(part.source)}`,
  );
}

/** The lines of what is missing, and a summary. */
export function formatCoverage(coverage: Coverage, fileName: string): string {
  return [...missingLines(coverage, fileName), coverageSummary(coverage)].join('\n');
}

export function coverageSummary({ parts }: Coverage): string {
  const statements = parts.filter(({ kind }) => kind === 'allow');
  const expressions = parts.filter(({ kind }) => kind === 'expression');
  const byErrorAlone = expressions.filter(
    ({ outcomes }) => outcomes.false === 0 && outcomes.error > 0,
  ).length;
  const words = [
    `allow statements ${shareWords(statements)}`,
    `boolean sub-expressions ${shareWords(expressions)}`,
    `${percentWords(percentOf(coverageShare(parts)))} %`,
  ];
  return `Coverage: ${words.join(', ')}.${byErrorAlone === 0 ? '' : ` Never false but for an error: ${byErrorAlone}.`}`;
}

/** An allow statement grants and refuses, an expression is true and false. */
export function missingWords({ kind, missing }: Pick<CoveredPart, 'kind' | 'missing'>): string {
  switch (missing) {
    case 'true':
      return kind === 'allow' ? 'never granted' : 'never true';
    case 'false':
      return kind === 'allow' ? 'never refused' : 'never false';
    case 'both':
      return 'never evaluated';
    case null:
      return 'covered';
  }
}

export function shareWords(parts: readonly CoveredPart[]): string {
  const { covered, all } = coverageShare(parts);
  return `${covered}/${all} outcomes`;
}

/** Rounded down: 100 only when it is 100. */
export function percentWords(percent: number): string {
  return String(Math.floor(percent * 10) / 10);
}

function shorten(source: string): string {
  const characters = Array.from(source);
  return characters.length <= maxSourceLength
    ? source
    : `${characters.slice(0, maxSourceLength - 1).join('')}…`;
}
